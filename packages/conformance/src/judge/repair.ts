import { escapePointer, type Json, type JsonObject, resolvePointer } from "@badge-contract/spec";
import { explain } from "./explain.ts";
import type { Finding } from "./findings.ts";
import { type Path, replaceAt } from "./json.ts";
import { samplesOf } from "./samples.ts";
import { parsePath } from "./vocabulary.ts";
import type { Witness } from "./witness.ts";

/**
 * The value with its broken parts replaced by made-up ones, so that the rest can be judged, and where those parts are.
 * Undefined if replacing single values can't repair it.
 */
export function repaired(
  contract: Witness,
  schemaPointer: string,
  broken: Json,
): { value: Json; places: Path[] } | undefined {
  const places: Path[] = [];
  let value = broken;
  // Repairing one place can reveal a problem in another.
  for (let round = 0; round < 5; round++) {
    const breaches = explain(contract, schemaPointer, value);
    if (breaches.length === 0) return { value, places };
    for (const breach of breaches) {
      const path = parsePath(breach.path);
      const substitute = substituteFor(contract, breach, path);
      if (substitute === undefined || path.length === 0) return undefined;
      value = replaceAt(value, path, substitute.value);
      places.push(path);
    }
  }
  return undefined;
}

/** A replacement for the broken part. A `value` of undefined removes the part. */
function substituteFor(
  { spec: { root } }: Witness,
  { pointer = "" }: Finding,
  path: Path,
): { value: Json | undefined } | undefined {
  const keyword = pointer.split("/").at(-1);
  const schema = pointer.slice(0, pointer.lastIndexOf("/"));
  switch (keyword) {
    case "type":
    case "const":
      return { value: sampleOf(root, schema) };
    case "required": {
      const properties = (resolvePointer(root, schema) as JsonObject).properties as JsonObject | undefined;
      const name = String(path.at(-1));
      const known = properties !== undefined && Object.hasOwn(properties, name);
      return { value: known ? sampleOf(root, `${schema}/properties/${escapePointer(name)}`) : null };
    }
    case "uniqueItems":
      return { value: [] };
    case "oneOf":
    case "anyOf":
    case "minItems":
      return undefined;
    default:
      // The schema of a forbidden member is itself the one that was broken.
      return { value: undefined };
  }
}

const sampleOf = (root: JsonObject, pointer: string): Json => samplesOf(root, resolvePointer(root, pointer))[0] ?? null;
