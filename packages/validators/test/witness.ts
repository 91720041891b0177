// The second opinion: Ajv at run time, on the same readings, and the documents that both are asked about.
import { isJson, type Json, type Reading, readDocument, readSpec, scenariosOf } from "@badge-contract/spec";
import type { ValidateFunction } from "ajv/dist/2020.js";
import { bodiesOf } from "../tools/emit.ts";
import { newAjv } from "./ajv.ts";

export const spec = readSpec();
export const schemaNames = Object.keys((spec.root.components as { schemas: object }).schemas);
export const bodies = bodiesOf(spec);

const ajv = newAjv();
for (const reading of ["contract", "exact"] as const) ajv.addSchema(readDocument(spec, reading, `spec:${reading}`));

const compiled = new Map<string, ValidateFunction>();

export function witness(reading: Reading, pointer: string): ValidateFunction {
  const $ref = `spec:${reading}#${encodeURI(pointer)}`;
  const validate = compiled.get($ref) ?? ajv.compile({ $ref });
  compiled.set($ref, validate);
  return validate;
}

/** Every scenario with a JSON body. */
export const documents = scenariosOf(spec).scenarios.flatMap(({ id, response }) =>
  isJson(response.mediaType) ? [{ id, value: response.value, pointer: response.schemaPointer ?? "" }] : [],
);

/** Every string that the spec's schemas fix or list. */
export const tags: Json[] = [
  ...new Set([...JSON.stringify(spec.root.components).matchAll(/"const":"(\w+)"/g)].map((match) => match[1] as string)),
];
