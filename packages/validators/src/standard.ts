import { type Check, type Finding, findingsOf } from "./report.js";

/** What is wrong with a value, and where. */
export interface Issue {
  /** For people: `expected integer, found string`. It contains no values from the body, except as the README says. */
  readonly message: string;
  /** Member names and array indexes, from the root down. */
  readonly path: readonly (string | number)[];
}

export type ValidationResult<T> =
  | { readonly value: T; readonly issues?: undefined }
  | { readonly issues: readonly Issue[] };

/**
 * A validator with the interface of Standard Schema v1. It is synchronous, changes nothing, and keeps unknown members.
 */
export interface Validator<T> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "badge-contract";
    /** Accepts the value unchanged, or returns at most 100 issues. */
    readonly validate: (value: unknown) => ValidationResult<T>;
    /** For inference only; absent at run time. */
    readonly types?: { readonly input: T; readonly output: T } | undefined;
  };
}

export type Guard<T> = (value: unknown) => value is T;

const issueOf = ({ path, expected, found }: Finding): Issue => ({
  message: `expected ${expected}, found ${found}`,
  path,
});

/** Wraps the check, because callers such as `Array.prototype.filter` pass a second argument of their own. */
export const guard =
  <T>(check: Check): Guard<T> =>
  (value): value is T =>
    check(value) === true;

export const validator = <T>(check: Check): Validator<T> => ({
  "~standard": {
    version: 1,
    vendor: "badge-contract",
    validate: (value) => (check(value) ? { value: value as T } : { issues: findingsOf(check, value).map(issueOf) }),
  },
});

/** A path as people write it: `$.data.customerConstraints[0].rollType`. */
export const formatPath = (path: readonly (string | number)[]): string =>
  path.reduce<string>(
    (text, key) =>
      typeof key === "number"
        ? `${text}[${key}]`
        : text + (/^[\w$]+$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`),
    "$",
  );

/** An issue as one line: `$.data.id: expected string, found number`. */
export const formatIssue = ({ path, message }: Issue): string => `${formatPath(path)}: ${message}`;
