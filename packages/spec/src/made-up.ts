// Values for what a document gives no example of.
import { sample } from "openapi-sampler";
import { deref, isObject, type Json, type JsonObject } from "./document.ts";
import type { Example } from "./operations.ts";

export interface MadeUp {
  value: Json;
  /** Whether a sampler made it, of which the document says nothing but its schema. */
  sampled: boolean;
}

type Owner = {
  readonly examples: readonly Example[];
  readonly schemaPointer: string | undefined;
  readonly pointer: string;
};

/** An example of another name, what the schema itself shows or allows alone, or else a sample of it. */
export function valueFor(
  root: JsonObject,
  { examples }: Owner,
  schema: Json,
  direction: "request" | "response",
): MadeUp {
  const [example] = examples;
  if (example) return { value: example.value, sampled: false };
  const shown = shownBy(root, schema);
  if (shown !== undefined) return { value: shown, sampled: false };
  const options = { quiet: true, ...(direction === "request" ? { skipReadOnly: true } : { skipWriteOnly: true }) };
  try {
    return { value: (sample(schema as object, options, root) as Json | undefined) ?? null, sampled: true };
  } catch {
    return { value: null, sampled: true };
  }
}

/** The first value that a schema names. */
function shownBy(root: JsonObject, schema: Json): Json | undefined {
  const { value } = deref(root, schema);
  if (!isObject(value)) return undefined;
  const { example, examples, default: preset, const: constant, enum: listed } = value;
  const all = [
    example,
    ...(Array.isArray(examples) ? examples : []),
    preset,
    constant,
    ...(Array.isArray(listed) ? listed : []),
  ];
  return all.find((one) => one !== undefined);
}
