import type { JsonObject } from "@badge-contract/spec";
import type { Known } from "./closed.ts";
import { type Checks, must, type Scope } from "./emit-scope.ts";
import { refusesUndefined } from "./questions.ts";
import type { Schema } from "./schemas.ts";
import { and, matches, or, place, read, text } from "./text.ts";

/** The checks of the keywords for objects, for the object `o`. */
export function memberChecks(checks: Checks, schema: JsonObject, scope: Scope): string[] {
  const entries = (keyword: string) => Object.entries((schema[keyword] ?? {}) as Record<string, Schema>);
  const parts = [
    ...(scope.quiet ? [quietMembers(checks, schema, scope)] : namedMembers(checks, schema, scope)),
    ...otherMembers(checks, schema, scope),
    ...entries("dependentRequired").map(([key, needs]) =>
      or([
        `${read(key)} === undefined`,
        and(
          (needs as unknown as string[]).map((name) =>
            scope.quiet ? `${read(name)} !== undefined` : `present(${read(name)}, ${place(name)})`,
          ),
        ),
      ]),
    ),
  ];
  const { minProperties, maxProperties } = schema;
  const size = "Object.keys(o).length";
  if (minProperties !== undefined)
    parts.push(must(`${size} >= ${minProperties}`, `at least ${minProperties} members`, scope));
  if (maxProperties !== undefined)
    parts.push(must(`${size} <= ${maxProperties}`, `at most ${maxProperties} members`, scope));
  return parts;
}

/** The checks of the members that a schema names, for the object `o`: true or false only. */
function quietMembers(checks: Checks, schema: JsonObject, scope: Scope): string {
  const required = requiredOf(schema);
  const tests = membersOf(schema).map(([key, one]) => {
    const value = read(key);
    const fits = checks.expression(one, { value, quiet: true, name: nameOf(scope, key) });
    if (required.has(key))
      return and([refusesUndefined(checks.schemas, one) ? "true" : `${value} !== undefined`, fits]);
    return scope.present?.has(key) ? fits : or([`${value} === undefined`, fits]);
  });
  return and(tests);
}

/** The checks of the members that a schema names, for the object `o`, which record faults at its members. */
function namedMembers(checks: Checks, schema: JsonObject, scope: Scope): string[] {
  const required = requiredOf(schema);
  const calls = membersOf(schema).flatMap(([key, one]) => {
    const open = !refusesUndefined(checks.schemas, one);
    return [
      ...(required.has(key) && open ? [{ check: "present", call: `present(${read(key)}, ${place(key)})` }] : []),
      ...(one === true ? [] : [checks.member(one, key, nameOf(scope, key), required.has(key) || open)]),
    ];
  });
  // Places equal checks side by side, which compresses well.
  const order = [...new Set(calls.map(({ check }) => check))];
  return order.flatMap((check) => calls.filter((call) => call.check === check).map(({ call }) => call));
}

const nameOf = ({ name }: Scope, key: string) => `${name}_${key.replace(/\W/g, "_")}`;

const requiredOf = (schema: JsonObject) => new Set((schema.required ?? []) as string[]);

/** The named members, most decisive first: tags, then members with a type. */
function membersOf(schema: JsonObject): [string, Schema][] {
  const properties = Object.entries((schema.properties ?? {}) as Record<string, Schema>);
  const isTag = ([, one]: [string, Schema]) => typeof one === "object" && "const" in one;
  const unspoken = [...requiredOf(schema)].filter((key) => !properties.some(([name]) => name === key));
  return [
    ...unspoken.map((key): [string, Schema] => [key, true]),
    ...properties.filter(isTag),
    ...properties.filter((one) => !isTag(one)),
  ];
}

function otherMembers(checks: Checks, schema: JsonObject, { name, quiet }: Scope): string[] {
  const at = quiet ? "undefined" : "at";
  const names = Object.keys(schema.properties ?? {});
  const patterns = Object.entries((schema.patternProperties ?? {}) as Record<string, Schema>);
  const { additionalProperties, propertyNames, closed } = schema;

  const parts = patterns.map(
    ([pattern, one]) =>
      `others(o, ${at}, (k) => !${matches(pattern, "k")}, ${checks.functionFor(one, `${name}_patterned`)})`,
  );
  if (additionalProperties !== undefined && additionalProperties !== true) {
    const others = checks.functionFor(additionalProperties as Schema, `${name}_others`);
    const but = known(checks, { names, patterns: patterns.map(([pattern]) => pattern) }, name);
    parts.push(`others(o, ${at}, ${but}, ${others})`);
  }
  if (propertyNames !== undefined) {
    const fits = checks.functionFor(propertyNames as Schema, `${name}_name`);
    parts.push(`Object.keys(o).every((k) => ${fits}(k${quiet ? "" : ", at?.[k]"}))`);
  }
  if (closed !== undefined) {
    const { schema = false, ...all } = closed as unknown as Known & { schema?: Schema };
    parts.push(`others(o, ${at}, ${known(checks, all, name)}, ${checks.functionFor(schema, `${name}_others`)})`);
  }
  return parts;
}

/** Whether the name `k` is mentioned, including by the other schemas that the object `o` fits. */
function isSpokenOf(checks: Checks, { names, patterns, open, when = [] }: Known, name: string): string {
  if (open) return "true";
  const own = [...names.map((one) => `k === ${text(one)}`), ...patterns.map((one) => matches(one, "k"))];
  const besides = when.map(({ test, known: spoken }) =>
    and([`${checks.functionFor(test, `${name}_branch`)}(o)`, `(${isSpokenOf(checks, spoken, name)})`]),
  );
  return or([...own, ...besides]);
}

/** A function that recognizes the mentioned names. */
function known(checks: Checks, all: Known, name: string): string {
  const { names, patterns, when = [] } = all;
  const plain = [...patterns, ...when].length === 0 && names.length > 0 && !names.some((one) => one.includes(" "));
  if (plain)
    return checks.make(`/* @__PURE__ */ names(${text(names.join(" "))})`, `${name}_names`, "(name: string) => boolean");
  const test = isSpokenOf(checks, all, name);
  return test === "false" ? "() => false" : `(k) => ${test}`;
}
