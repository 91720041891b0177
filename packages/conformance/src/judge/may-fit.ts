import { isObject, type Json, type JsonObject, refOf, resolvePointer } from "@badge-contract/spec";

/** Tells most values that do not fit a schema at first sight: by their type, their members, or a constant. */
export function mayFit(root: JsonObject, pointer: string): (value: Json) => boolean {
  const tests = marks(root, pointer).map((test) => `(${test})`);
  return new Function("isObject", `return (value) => ${tests.join(" && ") || true};`)(isObject);
}

/** Tests that each value of the schema passes, as code. */
function marks(root: JsonObject, pointer: string, seen = new Set<string>()): string[] {
  const schema = resolvePointer(root, pointer);
  if (!isObject(schema) || seen.has(pointer)) return [];
  seen.add(pointer);
  const { type, required = [], properties = {}, allOf = [] } = schema;
  const of = (name: string) => `value[${JSON.stringify(name)}]`;
  const members = Object.entries(properties as JsonObject).flatMap(([name, member]) => {
    const only = isObject(member) ? member.const : undefined;
    if (member === false) return { name, test: `${of(name)} === undefined` };
    if (only === undefined || typeof only === "object") return [];
    return { name, test: `${of(name)} === undefined || ${of(name)} === ${JSON.stringify(only)}` };
  });
  const needed = (required as string[]).map((name) => ({ name, test: `${of(name)} !== undefined` }));
  const inside = [...needed, ...members].filter(({ name }) => !(name in {}));
  const same = [refOf(schema) ?? [], (allOf as Json[]).map((_, at) => `${pointer}/allOf/${at}`)].flat();
  return [
    ...(typeof type === "string" ? [typeTests[type] ?? "true"] : []),
    ...inside.map(({ test }) => `!isObject(value) || ${test}`),
    ...same.flatMap((at) => marks(root, at, seen)),
  ];
}

const typeTests: Record<string, string> = {
  null: "value === null",
  boolean: 'typeof value === "boolean"',
  integer: 'typeof value === "number"',
  number: 'typeof value === "number"',
  string: 'typeof value === "string"',
  array: "Array.isArray(value)",
  object: "isObject(value)",
};
