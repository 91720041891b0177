import type { ContractIssue } from "./errors.js";

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

/** What is wrong with a body (`breach`), or, when nothing is, what is new in it. */
export async function validateBody(
  { response }: ValidateOptions,
  id = "",
  status: number,
  body: unknown,
): Promise<{ breach: boolean; issues: readonly ContractIssue[] }> {
  try {
    const validator = response[id]?.[status];
    let verdict = validator?.["~standard"].validate(body);
    // Most answer at once, and waiting for what is there costs a call time.
    if (verdict && "then" in verdict) verdict = await verdict;
    const issues = verdict?.issues;
    return { breach: !!issues, issues: issues ?? validator?.drift?.(body) ?? [] };
  } catch (thrown) {
    return { breach: true, issues: [{ message: `the validator threw ${Object(thrown).name}` }] };
  }
}

/** The first issue, with its place as a JSON path. */
export function summary(issues: readonly ContractIssue[]): string {
  const [first] = issues;
  const keys = (first?.path ?? []).map((segment) => (typeof segment === "object" ? segment.key : segment));
  const place = keys.map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`)).join("");
  return `$${place}: ${first?.message}${issues[1] ? ` (and ${issues.length - 1} more)` : ""}`;
}
