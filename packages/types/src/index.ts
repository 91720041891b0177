export * from "./generated/enums.js";
export type * from "./generated/openapi.js";
