import type { ContractIssue } from "./errors.js";
import { tried } from "./foreign.js";

type Verdict = { readonly value?: unknown; readonly issues?: readonly ContractIssue[] | undefined };

/** A Standard Schema (v1), such as those of `@badge-contract/validators`. */
export interface ResponseValidator {
  readonly "~standard": { validate(value: unknown): Verdict | Promise<Verdict> };
  /** What is new in a body that passed, as those of `@badge-contract/validators/drift` can tell. */
  drift?(body: unknown): readonly ContractIssue[];
}

export interface ValidateOptions {
  /** Validators of success bodies by operation id and status. A body that has none is not checked. */
  response: { readonly [operationId: string]: { readonly [status: string | number]: ResponseValidator } };
  /** On a breach: `throw` fails the call with kind `contract`, `report` only calls `onBreach`. Default `throw`. */
  mode?: "off" | "report" | "throw" | undefined;
}

/** What is wrong with a body (`breach`), or, when nothing is, what is new in it: as the validator said it. */
export async function validateBody(
  response: ValidateOptions["response"],
  id = "",
  status: number,
  body: unknown,
): Promise<{ breach: boolean; issues: readonly unknown[] }> {
  try {
    const validator = response[id]?.[status];
    let verdict = validator?.["~standard"].validate(body);
    // Most answer at once, and waiting for what is there costs a call time.
    if (verdict && "then" in verdict) verdict = await verdict;
    const issues = tried(() => verdict?.issues);
    const found = issues ?? (validator?.drift && tried(() => validator.drift?.(body)));
    return { breach: !!issues, issues: found ? Array.from(found) : [] };
  } catch (thrown) {
    return { breach: true, issues: [{ thrown }] };
  }
}
