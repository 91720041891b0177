import { type Check, type Finding, findingsOf } from "./report.js";
import type { Validator } from "./standard.js";

/** Something in an answer that the contract allows but doesn't document. */
export interface Drift {
  /**
   * A member that no schema mentions, a value outside a documented list, or an object whose tag names no known shape.
   */
  readonly kind: "unknown-member" | "undocumented-value" | "unknown-tag";
  /** For a person. */
  readonly message: string;
  /** Member names and array indexes, from the root down. */
  readonly path: readonly (string | number)[];
}

/** A validator that also reports drift. */
export interface DriftValidator<T> extends Validator<T> {
  /** The undocumented parts of an accepted body, at most 100. Empty if everything is documented. */
  drift(body: unknown): readonly Drift[];
}

const words = {
  member: ["unknown-member", "not documented"],
  value: ["undocumented-value", "not a documented value"],
  tag: ["unknown-tag", "not a documented tag"],
} as const;

const drifts = ({ path, expected, found, kind }: Finding): Drift[] => {
  if (kind === undefined) return [];
  const [name, text] = words[kind];
  const documented = kind === "member" ? "" : `; documented: ${expected}`;
  return [{ kind: name, message: `${text}: ${found}${documented}`, path }];
};

export const withDrift = <T>(validator: Validator<T>, exact: Check): DriftValidator<T> => ({
  ...validator,
  drift: (body) => (exact(body) ? [] : findingsOf(exact, body).flatMap(drifts)),
});
