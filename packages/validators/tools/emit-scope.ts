import type { Schema, Schemas } from "./schemas.ts";
import { or, text } from "./text.ts";

/** Where an expression stands. */
export interface Scope {
  /** The value `v` of its function; or a member of the function's object `o`, of which only yes or no is asked. */
  value: string;
  /** Whether `v` is known to be an object, so that `o` has its members. */
  isObject?: boolean;
  /** Members that are known to be there. */
  present?: ReadonlySet<string>;
  /** Whether only yes or no is asked. */
  quiet?: boolean;
  /** For naming functions. */
  name: string;
}

/** `test`, or the fault noted that it stands for. */
export function must(test: string, expected: string, { value, quiet }: Scope, kind?: string): string {
  return quiet ? test : or([test, `no(at, ${value}, ${text(expected)}${kind ? `, ${text(kind)}` : ""})`]);
}

/** What writes the checks of schemas, for those that write a part of one. */
export interface Checks {
  readonly schemas: Schemas;
  make(code: string, name: string, type?: string): string;
  expression(schema: Schema, scope: Scope): string;
  member(schema: Schema, key: string, name: string, needed: boolean): { check: string; call: string };
  functionFor(schema: Schema, name: string): string;
}
