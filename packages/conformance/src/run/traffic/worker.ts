import module from "node:module";
import { parentPort, workerData } from "node:worker_threads";
import type { CollectOptions } from "./run.ts";

// The cache of the command is not that of its workers.
module.enableCompileCache?.();
const { collect } = await import("./run.ts");

/** What a worker is given: nothing in it is a function. */
export type WorkerInput = Omit<CollectOptions, "signal" | "onProgress">;

const interruption = new AbortController();
parentPort?.once("message", () => interruption.abort());
const collected = await collect({ ...(workerData as WorkerInput), signal: interruption.signal });
parentPort?.postMessage(collected);
parentPort?.close();
