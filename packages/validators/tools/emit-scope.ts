import type { Schema, Schemas } from "./schemas.ts";
import { or, text } from "./text.ts";

/** The context of an expression. */
export interface Scope {
  /** The value `v` of its function, or a member of the function's object `o` that is only tested for true or false. */
  value: string;
  /** Whether `v` is known to be an object, so that `o` has its members. */
  isObject?: boolean;
  /** Members that are known to be present. */
  present?: ReadonlySet<string>;
  /** Whether only true or false is needed. */
  quiet?: boolean;
  /** For naming functions. */
  name: string;
}

/** `test`, or else code that records its fault. */
export function must(test: string, expected: string, { value, quiet }: Scope, kind?: string): string {
  return quiet ? test : or([test, `no(at, ${value}, ${text(expected)}${kind ? `, ${text(kind)}` : ""})`]);
}

/** The writer of schemas' checks, for the modules that write a part of one. */
export interface Checks {
  readonly schemas: Schemas;
  make(code: string, name: string, type?: string): string;
  expression(schema: Schema, scope: Scope): string;
  member(schema: Schema, key: string, name: string, needed: boolean): { check: string; call: string };
  functionFor(schema: Schema, name: string): string;
}
