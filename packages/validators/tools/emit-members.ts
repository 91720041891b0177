import type { JsonObject } from "@badge-contract/spec-reader";
import { type Checks, must, type Scope } from "./emit-checks.ts";
import { refusesUndefined, wordsFor } from "./questions.ts";
import type { Schema } from "./schemas.ts";
import { and, knownNames, matches, memberKey, or, read, text } from "./text.ts";

/** What the keywords for objects say, of the object `o`. */
export function memberChecks(checks: Checks, schema: JsonObject, scope: Scope): string[] {
  const entries = (keyword: string) => Object.entries((schema[keyword] ?? {}) as Record<string, Schema>);
  const parts = [namedMembers(checks, schema, scope), ...otherMembers(checks, schema, scope)];
  for (const [key, needs] of entries("dependentRequired"))
    parts.push(
      or([
        `${read(key)} === undefined`,
        and(
          (needs as unknown as string[]).map((name) =>
            must(`${read(name)} !== undefined`, "value", { ...scope, value: read(name), key: name }),
          ),
        ),
      ]),
    );
  const { minProperties, maxProperties } = schema;
  const size = "Object.keys(o).length";
  if (minProperties !== undefined)
    parts.push(must(`${size} >= ${minProperties}`, `at least ${minProperties} members`, scope));
  if (maxProperties !== undefined)
    parts.push(must(`${size} <= ${maxProperties}`, `at most ${maxProperties} members`, scope));
  return parts;
}

function namedMembers(checks: Checks, schema: JsonObject, scope: Scope): string {
  const properties = Object.entries((schema.properties ?? {}) as Record<string, Schema>);
  const required = new Set((schema.required ?? []) as string[]);
  const tests: string[] = [];
  /** For a person: what each member has to be, the needed ones and the optional ones. */
  const shapes: [needed: string[], optional: string[]] = [[], []];

  const look = (key: string, one: Schema) => {
    const value = read(key);
    const name = `${scope.name}_${key.replace(/\W/g, "_")}`;
    const needed = required.has(key);
    const fits = checks.expression(one, { value, key, quiet: true, name });
    if (needed) tests.push(and([refusesUndefined(checks.schemas, one) ? "true" : `${value} !== undefined`, fits]));
    else tests.push(scope.present?.has(key) ? fits : or([`${value} === undefined`, fits]));
    if (scope.quiet || (fits === "true" && !needed)) return;
    const words = wordsFor(checks.schemas, one);
    shapes[needed ? 0 : 1].push(
      `${memberKey(key)}: ${words === undefined ? checks.functionFor(one, name) : text(words)}`,
    );
  };

  const isTag = ([, one]: [string, Schema]) => typeof one === "object" && "const" in one;
  for (const key of required) if (!properties.some(([name]) => name === key)) look(key, true);
  // A wrong tag is the soonest to tell.
  for (const [key, one] of [...properties.filter(isTag), ...properties.filter((one) => !isTag(one))]) look(key, one);

  const fits = and(tests);
  if (scope.quiet || fits === "true") return fits;
  const [needed, optional] = shapes.map((lines) => `{ ${lines.join(", ")} }`);
  return or([fits, `at && why(at, o, ${needed}${shapes[1].length > 0 ? `, ${optional}` : ""})`]);
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
    const known = knownNames(
      names,
      patterns.map(([pattern]) => pattern),
    );
    parts.push(`others(o, ${at}, ${known}, ${checks.functionFor(additionalProperties as Schema, `${name}_others`)})`);
  }
  const namesOf = "Object.fromEntries(Object.keys(o).map((k) => [k, k]))";
  if (propertyNames !== undefined)
    parts.push(
      `others(${namesOf}, ${at}, () => false, ${checks.functionFor(propertyNames as Schema, `${name}_name`)})`,
    );
  if (closed !== undefined) {
    const known = closed as { names: string[]; patterns: string[] };
    // As many members as there are known ones: that is soon counted.
    const count = known.names.map((key) => `+(${read(key)} !== undefined)`).join(" + ") || "0";
    parts.push(
      or([
        `Object.keys(o).length === ${count}`,
        `others(o, ${at}, ${knownNames(known.names, known.patterns)}, unknown)`,
      ]),
    );
  }
  return parts;
}
