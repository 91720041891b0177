import { isObject, type Json, type JsonObject, refOf, resolvePointer, schemaFacts } from "@badge-contract/spec";

/** Tells most values that do not fit a schema at first sight: by their type, their members, or a constant. */
export function mayFit(root: JsonObject, pointer: string): (value: Json) => boolean {
  const targetOf = ($ref: string) => resolvePointer(root, refOf({ $ref }) as string);
  const { types, required, absent, constants } = schemaFacts(resolvePointer(root, pointer), targetOf);
  const member = (name: string) => `value[${JSON.stringify(name)}]`;
  const scalars = [...constants].filter(([, text]) => !/^[{[]/.test(text));
  const ofMembers = [
    ...[...required].map((name) => ({ name, test: `${member(name)} !== undefined` })),
    ...[...absent].map((name) => ({ name, test: `${member(name)} === undefined` })),
    ...scalars.map(([name, text]) => ({ name, test: `${member(name)} === undefined || ${member(name)} === ${text}` })),
  ].filter(({ name }) => !(name in {}));
  const tests = [
    ...(types ? [types.map((type) => typeTests[type] ?? "true").join(" || ")] : []),
    ...ofMembers.map(({ test }) => `!isObject(value) || ${test}`),
  ];
  const code = tests.map((test) => `(${test})`).join(" && ");
  return new Function("isObject", `return (value) => ${code || true};`)(isObject);
}

const typeTests: Record<string, string> = {
  null: "value === null",
  boolean: 'typeof value === "boolean"',
  number: 'typeof value === "number"',
  string: 'typeof value === "string"',
  array: "Array.isArray(value)",
  object: "isObject(value)",
};
