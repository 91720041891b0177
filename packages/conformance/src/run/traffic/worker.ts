import { parentPort, workerData } from "node:worker_threads";
import { type CollectOptions, collect } from "./run.ts";

/** What a worker is given: nothing in it is a function. */
export type WorkerInput = Omit<CollectOptions, "signal" | "onProgress">;

const interruption = new AbortController();
parentPort?.once("message", () => interruption.abort());
const collected = await collect({ ...(workerData as WorkerInput), signal: interruption.signal });
parentPort?.postMessage(collected);
parentPort?.close();
