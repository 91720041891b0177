import { createResponder } from "./responder.js";

export type { Fixture } from "./fixture.js";
export * as scenarios from "./generated/scenarios.js";
export { createResponder, type ResponderOptions } from "./responder.js";

let standard: ReturnType<typeof createResponder> | undefined;

/** `createResponder()` with its defaults. */
export function respond(request: Request): Promise<Response> {
  standard ??= createResponder();
  return standard(request);
}
