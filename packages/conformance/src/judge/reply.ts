import type { headerTexts, Json, Operation } from "@badge-contract/spec";

/** An answer without its transport. */
export interface Reply {
  status: number;
  mediaType: string;
  headers?: Record<string, string>;
  /** The body: a JSON value, or text if it is not JSON. */
  body: Json | undefined;
}

/** Whether Prism's own validation accepts a reply, as its proxy with `--errors` would. */
export type PrismAccepts = (
  operation: Operation,
  reply: Omit<Reply, "headers"> & { headers?: Parameters<typeof headerTexts>[0] },
  isExact?: boolean,
) => boolean;
