import * as responses from "./generated/responses.js";

export * from "./generated/schemas.js";
export { formatIssue, formatPath, type Guard, type Issue, type ValidationResult, type Validator } from "./standard.js";
// React Native's bundler knows no `export * as`.
export { responses };
