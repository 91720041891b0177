import { parentPort, workerData } from "node:worker_threads";
import { entryMap } from "../../ask/traffic/entry-map.ts";
import { type CollectOptions, collect } from "./run.ts";

/** What a worker is given: nothing in it is a function. */
export type WorkerInput = Omit<CollectOptions, "map" | "signal" | "onProgress"> & {
  expression: string | undefined;
};

const { expression, ...options } = workerData as WorkerInput;
const interruption = new AbortController();
parentPort?.once("message", () => interruption.abort());
const map = expression === undefined ? undefined : entryMap(expression);
const collected = await collect({ ...options, ...(map && { map }), signal: interruption.signal });
parentPort?.postMessage(collected);
parentPort?.close();
