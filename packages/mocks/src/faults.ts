import type { Fixture } from "./fixture.js";
import type * as generated from "./generated/scenarios.js";

/** The names of the document's scenarios. */
export type ScenarioName = keyof typeof generated;

/** The name of a scenario, in the document or in `scenarios`, or one of two special steps. */
type Step = ScenarioName | "as-asked" | "network-error" | (string & {});

export interface FaultOptions {
  /** How long each answer takes, in ms, or a range of ms. @default 0 */
  latencyMs?: number | readonly [least: number, most: number];
  /** The share of requests, from 0 to 1, that get one of the document's example failures (429 and 5XX). @default 0 */
  failureRate?: number;
  /**
   * What the first requests get, one step each: a fixed scenario, the answer to the request (`"as-asked"`), or no
   * answer at all (a `TypeError`, as `fetch` throws when the network fails). Later requests get the answer to the
   * request.
   */
  sequence?: readonly Step[];
}

/** No answer: the network failed. */
export class NetworkError extends TypeError {
  override name = "NetworkError";
}

const isFailure = ({ response }: Fixture) => response.status === 429 || response.status >= 500;

/** Decides for each request how long the answer takes, and which answer replaces the regular one. */
export function createFaults(
  { latencyMs = 0, failureRate = 0, sequence = [] }: FaultOptions,
  scenarios: readonly Fixture[],
  random: () => number,
) {
  const [least, most] = typeof latencyMs === "number" ? [latencyMs, latencyMs] : latencyMs;
  if (!(least >= 0 && most >= least && most < Number.POSITIVE_INFINITY))
    throw new RangeError(`latencyMs must be 0 or more ms, or [least, most]; it is ${JSON.stringify(latencyMs)}`);
  if (!(failureRate >= 0 && failureRate <= 1))
    throw new RangeError(`failureRate must be from 0 to 1; it is ${failureRate}`);
  const steps = sequence.map((step): Fixture | "as-asked" | "network-error" => {
    const instead = (["as-asked", "network-error"] as const).find((word) => word === step);
    if (instead) return instead;
    const fixture = scenarios.find(({ name }) => name === step);
    if (!fixture) throw new RangeError(`sequence names "${step}", which isn't a scenario`);
    return fixture;
  });

  let turn = 0;
  return (own: readonly Fixture[]): { latencyMs: number; instead: Fixture | "network-error" | undefined } => {
    // Every request draws the same count of random numbers, so that one option doesn't change the results of another.
    const [delay, luck, choice] = [random(), random(), random()];
    const failures = own.filter(isFailure);
    const unlucky =
      luck < failureRate ? (failures[Math.floor(choice * failures.length)] ?? "network-error") : undefined;
    const step = turn < steps.length ? steps[turn] : unlucky;
    turn += 1;
    return { latencyMs: least + delay * (most - least), instead: step === "as-asked" ? undefined : step };
  };
}

/** Waits. Rejects as `fetch` does when the signal aborts. */
export function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    if (ms === 0) return resolve();
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", stop);
      resolve();
    }, ms);
    signal.addEventListener("abort", stop, { once: true });
  });
}
