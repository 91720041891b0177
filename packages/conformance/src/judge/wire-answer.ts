import type { IncomingHttpHeaders } from "node:http";

/** An answer as it came: no redirect followed, nothing decoded. */
export interface WireAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  bytes: Buffer;
  ms: number;
}

export type WireProblem =
  | "refused"
  | "unknown-host"
  | "reset"
  | "timeout"
  | "truncated"
  | "too-large"
  | "certificate"
  | "tls"
  | "malformed"
  | "interrupted";

/** No answer to judge. The message says what happened and what to do, and names neither host nor credentials. */
export class WireError extends Error {
  override name = "WireError";
  readonly problem: WireProblem;
  /** Whether the next request would end in the same way. */
  readonly lasting: boolean;
  constructor(problem: WireProblem, message: string) {
    super(message);
    this.problem = problem;
    this.lasting = ["refused", "unknown-host", "certificate", "tls", "interrupted"].includes(problem);
  }
}
