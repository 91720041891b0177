import * as responses from "./generated/drift.js";

export type { Drift, DriftValidator } from "./drift-of.js";
// React Native's bundler knows no `export * as`.
export { responses };
