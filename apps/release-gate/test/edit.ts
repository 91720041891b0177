/** Bumps of openapi, types, validators, client and mocks: `M`ajor, `m`inor, `p`atch, `-` none. */
export interface Edit {
  name: string;
  bumps: string;
  /** The overrule of oasdiff that decides it. */
  overrules?: string;
  // biome-ignore lint/suspicious/noExplicitAny: an edit reaches for places that it knows to be there
  edit(root: any): unknown;
  /** What makes the document ready for it. */
  // biome-ignore lint/suspicious/noExplicitAny: as above
  before?(root: any): unknown;
}
