import {
  escapePointer,
  type Json,
  type JsonObject,
  type Operation,
  operationsOf,
  resolvePointer,
  type Spec,
  SpecError,
} from "@badge-contract/spec";

const dialect = "https://json-schema.org/draft/2020-12/schema";

/**
 * Refuses a document that Prism would read without a word and without checking. (A schema that does not compile is the
 * fourth such trap; the `Witness` refuses that.)
 */
export function refuseUnchecked(spec: Spec): void {
  const problems = [
    ...dialectProblems(spec),
    ...operationsOf(spec).flatMap((operation) => exampleProblems(spec, operation)),
    ...externalValues(spec.root, ""),
  ];
  if (problems.length > 0) throw new SpecError(`Prism would not check this document:\n  ${problems.join("\n  ")}`);
}

/** With another dialect Prism falls back to draft-07 or checks no body at all. */
function dialectProblems({ root }: Spec): string[] {
  const found = root.jsonSchemaDialect;
  return found === dialect ? [] : [`/jsonSchemaDialect: expected ${dialect}, found ${found ?? "nothing"}`];
}

/** Prism serves a schema's own `examples` instead of the response's named ones. */
function exampleProblems({ root }: Spec, operation: Operation): string[] {
  return operation.responses.flatMap(({ content }) =>
    content.flatMap(({ schemaPointer }) => {
      if (schemaPointer === undefined) return [];
      let at = schemaPointer;
      let schema: Json = resolvePointer(root, at);
      while (typeof (schema as JsonObject)?.$ref === "string") {
        at = String((schema as JsonObject).$ref).slice(1);
        schema = resolvePointer(root, at);
      }
      return ["examples", "example"].flatMap((key) =>
        key in (schema as JsonObject)
          ? [`${at}/${key}: expected examples on leaves only, as these shadow the named examples of ${operation.id}`]
          : [],
      );
    }),
  );
}

/** Prism ignores `externalValue` and makes up a body. */
function externalValues(value: Json, pointer: string): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => {
    const at = `${pointer}/${escapePointer(key)}`;
    if (key === "externalValue" && /\/examples\/[^/]+$/.test(pointer))
      return [`${at}: expected "value", which Prism serves; externalValue it ignores`];
    return key === "value" && /\/examples\/[^/]+$/.test(pointer) ? [] : externalValues(member, at);
  });
}
