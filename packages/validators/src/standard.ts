import { explain, type Finding, type Keywords, pathOf, type Schema } from "./explain.js";

/** What is wrong with a value, and where. */
export interface Issue {
  /** For a person: `expected integer, found string`. Values of the document are not in it, see the README. */
  readonly message: string;
  /** Member names and array indexes, from the root down. */
  readonly path: readonly (string | number)[];
}

export type ValidationResult<T> =
  | { readonly value: T; readonly issues?: undefined }
  | { readonly issues: readonly Issue[] };

/** A validator with the interface of Standard Schema v1. It never throws, changes nothing, and keeps unknown members. */
export interface Validator<T> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "badge-contract";
    /** Accepts the value as it is, or says what is wrong with it, at most 100 issues. */
    readonly validate: (value: unknown) => ValidationResult<T>;
    /** For inference only; absent at run time. */
    readonly types?: { readonly input: T; readonly output: T } | undefined;
  };
}

export type Guard<T> = (value: unknown) => value is T;

const issueOf = ({ trail, expected, found }: Finding): Issue => ({
  message: `expected ${expected}, found ${found}`,
  path: pathOf(trail),
});

export const validator = <T>(is: Guard<T>, keywords: Keywords, schema: Schema): Validator<T> => ({
  "~standard": {
    version: 1,
    vendor: "badge-contract",
    validate: (value) => (is(value) ? { value } : { issues: explain(keywords, schema, value).map(issueOf) }),
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
