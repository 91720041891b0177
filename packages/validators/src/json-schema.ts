export * from "./generated/json-schemas.js";
export type { JsonSchemaValidator } from "./json-schema-of.js";
