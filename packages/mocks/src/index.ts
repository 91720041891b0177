import * as scenarios from "./generated/scenarios.js";
import { createResponder, type Responder } from "./responder.js";

export { type Checker, type CustomerBadgeOptions, customerBadge } from "./customer-badge.js";
export { type FaultOptions, NetworkError, type ScenarioName } from "./faults.js";
export type { Fixture } from "./fixture.js";
export type { ContentTable, FailureTable, OperationTable, ParameterTable, SchemeTable } from "./operation.js";
export { type Overrides, withBody } from "./overrides.js";
export { createResponder, type Responder, type ResponderOptions } from "./responder.js";

// React Native's bundler knows no `export * as`.
export { scenarios };

let standard: Responder | undefined;

/** `createResponder()` with its defaults. */
export function respond(request: Request): Promise<Response> {
  standard ??= createResponder();
  return standard(request);
}
