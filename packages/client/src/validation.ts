import type { ContractIssue } from "./errors.js";

type Judgement = { readonly value?: unknown; readonly issues?: readonly ContractIssue[] | undefined };

/** A Standard Schema (v1), such as those of `@badge-contract/validators`. */
export interface ResponseValidator {
  readonly "~standard": { validate(value: unknown): Judgement | Promise<Judgement> };
  /** Undocumented parts of a body that passed. `@badge-contract/validators/drift` provides this. */
  drift?(body: unknown): readonly ContractIssue[];
}

export interface ValidateOptions {
  /** Validators of success bodies by operation id and status. A body without one isn't checked. */
  response: { readonly [operationId: string]: { readonly [status: string | number]: ResponseValidator } };
  /** On a breach: `throw` fails the call with kind `contract`, `report` only calls `onBreach`. Default `throw`. */
  mode?: "off" | "report" | "throw" | undefined;
}
