import { Worker } from "node:worker_threads";
import { addPart, emptyPart } from "./part.ts";
import type { Collected } from "./run.ts";
import { dividedInto } from "./units.ts";
import type { WorkerInput } from "./worker.ts";

const worker = new URL(import.meta.url.endsWith(".ts") ? "./worker.ts" : "./worker.js", import.meta.url);

/** Judges recordings by several workers, each a part of them; the sum is that of one. */
export async function collectByWorkers(count: number, input: WorkerInput, signal?: AbortSignal): Promise<Collected> {
  const parts = (await dividedInto(count, input.recordings)).filter((recordings) => recordings.length > 0);
  const collected = await Promise.all(parts.map((recordings) => collectedBy({ ...input, recordings }, signal)));
  const part = emptyPart();
  for (const one of collected) addPart(part, one.part);
  return { part, witnesses: collected[0]?.witnesses ?? ["Ajv"] };
}

function collectedBy(input: WorkerInput, signal?: AbortSignal): Promise<Collected> {
  return new Promise((resolve, reject) => {
    const started = new Worker(worker, { workerData: input });
    signal?.addEventListener("abort", () => started.postMessage("end"));
    started.once("message", resolve);
    started.once("error", reject);
  });
}
