export * from "./generated/enums.ts";
export type * from "./generated/openapi.ts";
