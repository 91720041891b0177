export type { Drift } from "./drift-of.js";
export * as drift from "./generated/drift.js";
