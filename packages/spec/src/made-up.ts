// Values for parts of a document without an example.
import { sample } from "openapi-sampler";
import { deref, isObject, type Json, type JsonObject } from "./document.ts";
import type { Parameter } from "./operations.ts";
import { isRecursive } from "./walk.ts";

/**
 * The example of that name or of another one, what the schema itself shows or allows alone, or else a sample of it. It is `sampled` if the
 * document gives nothing but a schema.
 */
export function valueFor(
  root: JsonObject,
  { examples, schemaPointer }: Pick<Parameter, "examples" | "schemaPointer">,
  schema: Json,
  direction: "request" | "response",
  key: string,
): { value: Json; sampled: boolean } {
  const example = examples.find((one) => one.key === key) ?? examples[0];
  if (example) return { value: example.value, sampled: false };
  const shown = shownBy(root, schema);
  if (shown !== undefined) return { value: shown, sampled: false };
  const options = {
    quiet: true,
    enablePatterns: true,
    // For a recursive schema, the sampler makes an empty object, which may not fit.
    skipNonRequired: schemaPointer !== undefined && isRecursive(root, schemaPointer),
    ...(direction === "request" ? { skipReadOnly: true } : { skipWriteOnly: true }),
  };
  // The sampler always logs schemas that it can't merge to the console.
  const { warn } = console;
  console.warn = () => {};
  try {
    return { value: (sample(schema as object, options, root) as Json | undefined) ?? null, sampled: true };
  } catch {
    return { value: null, sampled: true };
  } finally {
    console.warn = warn;
  }
}

/** The first value that a schema names. */
function shownBy(root: JsonObject, schema: Json): Json | undefined {
  const { value } = deref(root, schema);
  if (!isObject(value)) return undefined;
  const { example, examples, default: preset, const: constant, enum: listed } = value;
  const first = (list: Json | undefined) => (Array.isArray(list) ? list[0] : undefined);
  return [example, first(examples), preset, constant, first(listed)].find((one) => one !== undefined);
}
