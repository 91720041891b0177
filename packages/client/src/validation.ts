import type { ContractIssue } from "./errors.js";

type Verdict = { readonly issues?: readonly ContractIssue[] | undefined };

/** Checks one kind of body: any Standard Schema (v1) will do, such as those of `@badge-contract/validators`. */
export interface ResponseValidator {
  readonly "~standard": { validate(value: unknown): Verdict | Promise<Verdict> };
  /** What the body has beyond the documented contract, if the validator can tell. */
  drift?(value: unknown): readonly ContractIssue[];
}

/** Validators by operation id and status, as `responses` of `@badge-contract/validators`. */
export type ResponseValidators = {
  readonly [operationId: string]: { readonly [status: number]: ResponseValidator };
};

export interface ValidateOptions {
  /** The validators. A response that has none is not checked. */
  response: ResponseValidators;
  /** On a breach: `throw` fails the call with kind `contract`, `report` only calls `onBreach`. Default `throw`. */
  mode?: "off" | "report" | "throw";
}

export interface Findings {
  breach: readonly ContractIssue[];
  drift: readonly ContractIssue[];
}

export async function validateBody(validator: ResponseValidator, body: unknown): Promise<Findings> {
  const verdict = validator["~standard"].validate(body);
  const breach = (verdict instanceof Promise ? await verdict : verdict).issues ?? [];
  return { breach, drift: (breach.length === 0 && validator.drift?.(body)) || [] };
}

/** The first issue, with its place as a JSON path. */
export function summary(issues: readonly ContractIssue[]): string {
  const [first] = issues;
  const place = (first?.path ?? [])
    .map((segment) => (typeof segment === "object" ? segment.key : segment))
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`));
  return `$${place.join("")}: ${first?.message}${issues.length > 1 ? ` (and ${issues.length - 1} more)` : ""}`;
}
