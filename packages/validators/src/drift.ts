export type { Drift, DriftValidator } from "./drift-of.js";
export * as responses from "./generated/drift.js";
