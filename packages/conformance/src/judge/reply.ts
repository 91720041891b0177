import type { Json, Operation } from "@badge-contract/spec";

/** An answer without its transport. */
export interface Reply {
  status: number;
  mediaType: string;
  /** Its documented headers. */
  headers?: Record<string, string>;
  /** The body: a JSON value, or the text where it is no JSON. */
  body: Json | undefined;
}

/** Whether Prism's own validation lets a reply through, as its proxy does with `--errors`. */
export type PrismAccepts = (operation: Operation, reply: Reply, isExact?: boolean) => boolean;
