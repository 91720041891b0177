import {
  endlessSchema,
  findSchema,
  isObject,
  type JsonObject,
  resolvePointer,
  type SourceLine,
  type Spec,
  SpecError,
} from "@badge-contract/spec";

export interface SchemaProblem {
  /** JSON pointer of the schema, as deep as it is known. */
  pointer: string;
  says: string;
}

/** What Ajv says of a schema that it cannot compile, in words that say what to write; and where that is. */
export function schemaProblem({ root }: Spec, pointer: string, cause: unknown): SchemaProblem {
  const message = cause instanceof Error ? cause.message : String(cause);
  const place = (holds: (schema: JsonObject) => boolean): string =>
    findSchema(root, [pointer], (schema) => isObject(schema) && holds(schema)) ?? pointer;
  const [, keyword] = /unknown keyword: "(.+)"/.exec(message) ?? [];
  if (keyword !== undefined)
    return {
      pointer: place((schema) => Object.hasOwn(schema, keyword)),
      says: `JSON Schema has no keyword "${keyword}": correct the spelling, or rename it to "x-${keyword}"`,
    };
  const [, pattern] = /Invalid regular expression: \/(.*)\/\w*:/s.exec(message) ?? [];
  if (pattern !== undefined)
    return {
      pointer: place(
        ({ pattern: own, patternProperties: names }) => own === pattern || pattern in ((names ?? {}) as object),
      ),
      says: `${message}. Write a pattern that JavaScript accepts with the flag u`,
    };
  const [, ignored] = /strict mode: (.+)/s.exec(message) ?? [];
  if (ignored !== undefined) return { pointer, says: `${ignored}. Remove that keyword, or complete it` };
  return { pointer, says: message };
}

/** What no validator reads: an endless schema, or a reference whose target depends on the way to it. */
export function unreadable({ root }: Spec, pointer: string): SchemaProblem | undefined {
  const endless = endlessSchema(root, pointer);
  if (endless !== undefined)
    return {
      pointer: endless,
      says: "the schema refers to itself for the same value, so validation never ends: put a property in between",
    };
  const at = findSchema(root, [pointer], (schema) => isObject(schema) && schema.$dynamicRef !== undefined);
  if (at === undefined) return undefined;
  const { $dynamicRef } = resolvePointer(root, at) as JsonObject;
  const says = `${$dynamicRef} is not the name of exactly one schema: write a \`$ref\` to the one that is meant`;
  return { pointer: `${at}/$dynamicRef`, says };
}

/** What a pointer is called in a message: the line of the documents where that is known. */
export const placeName = (pointer: string, sources?: (pointer: string) => SourceLine | undefined): string => {
  const line = sources?.(pointer);
  return line ? `${line.file}:${line.line}` : pointer;
};

/** @throws SpecError with a line for each problem, if there are any */
export function refuseProblems(problems: SchemaProblem[], sources?: (pointer: string) => SourceLine | undefined): void {
  const lines = problems.map(({ pointer, says }) => `${placeName(pointer, sources)}: ${says}`);
  if (lines.length > 0) throw new SpecError(`Ajv cannot compile every schema:\n  ${[...new Set(lines)].join("\n  ")}`);
}
