// Schemas as constants that the explanations walk. References are the constants themselves, so that bundlers keep only what is used.
import type { Json } from "@badge-contract/spec-reader";
import { isWord, type Names, type Schema, type Schemas } from "./schemas.ts";

/** The keywords that occur; the explanations need no others. */
function keywordsIn(schemas: Schemas): string[] {
  const found = new Set<string>();
  const visit = (schema: Json | Schema): void => {
    if (typeof schema !== "object" || schema === null || Array.isArray(schema)) return;
    for (const [keyword, value] of Object.entries(schema)) {
      if (keyword === "$ref") continue;
      if (keyword !== "then" && keyword !== "else") found.add(keyword);
      if (keyword === "properties" || keyword === "patternProperties") Object.values(value as object).forEach(visit);
      else if (Array.isArray(value) && keyword !== "enum") value.forEach(visit);
      else if (keyword !== "const") visit(value);
    }
  };
  schemas.forEach(visit);
  return [...found].sort();
}

/** One constant for each schema, those that others refer to first, and the table of the keywords that they use. */
export function emitData(schemas: Schemas, nameOf: Names): string {
  const shapeOf = (pointer: string) => `shapeOf${nameOf(pointer)}`;
  const done = new Set<string>();
  const lines: string[] = [];
  const underway = new Set<string>();

  const emit = (pointer: string): void => {
    if (done.has(pointer) || underway.has(pointer)) return;
    underway.add(pointer);
    const text = literal(schemas.get(pointer) as Schema);
    lines.push(`const ${shapeOf(pointer)}: Schema = ${text};`);
    done.add(pointer);
  };

  const literal = (value: Json): string => {
    if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
    if (typeof value !== "object" || value === null) return JSON.stringify(value);
    if (typeof value.$ref === "string" && Object.keys(value).length === 1) {
      emit(value.$ref);
      // A schema that contains itself is named when it is needed.
      return done.has(value.$ref) ? shapeOf(value.$ref) : `{ $ref: () => ${shapeOf(value.$ref)} }`;
    }
    const members = Object.entries(value).map(([name, member]) => `${key(name)}: ${literal(member)}`);
    return `{ ${members.join(", ")} }`;
  };

  for (const pointer of schemas.keys()) emit(pointer);
  const data = lines.join("\n");
  const keywords = [...keywordsIn(schemas), ...(data.includes("{ $ref: ") ? ["$ref"] : [])];
  const imports = keywords.map((name) => `${name} as ${name}_`).join(", ");
  const table = keywords.map((name) => `${name}: ${name}_`).join(", ");
  return `import { ${imports} } from "../keywords.js";\n\nconst keywords = { ${table} };\n${data}\n`;
}

/** `__proto__: x` would set the prototype, `["__proto__"]: x` is a member. */
const key = (name: string) => (name === "__proto__" ? '["__proto__"]' : isWord(name) ? name : JSON.stringify(name));
