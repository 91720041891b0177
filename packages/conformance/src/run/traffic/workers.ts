import { Worker } from "node:worker_threads";
import { addPart, emptyPart } from "./part.ts";
import { type Collected, type CollectOptions, collect } from "./run.ts";
import { dividedInto } from "./units.ts";
import type { WorkerInput } from "./worker.ts";

const worker = new URL(import.meta.url.endsWith(".ts") ? "./worker.ts" : "./worker.js", import.meta.url);

/** Judges recordings by several workers, each a part of them; the sum is that of one. */
export async function collectByWorkers(count: number, options: CollectOptions): Promise<Collected> {
  if (count === 1) return collect(options);
  const { signal, onProgress: _, ...input } = options;
  const parts = (await dividedInto(count, input.recordings)).filter((recordings) => recordings.length > 0);
  // No worker has standard input.
  const isOwn = (recordings: WorkerInput["recordings"]) => recordings.some(({ path }) => path === undefined);
  const collected = await Promise.all(
    parts.map((recordings) =>
      isOwn(recordings) ? collect({ ...options, recordings }) : collectedBy({ ...input, recordings }, signal),
    ),
  );
  const part = emptyPart();
  for (const one of collected) addPart(part, one.part);
  return { part, witnesses: collected[0]?.witnesses ?? ["Ajv"] };
}

function collectedBy(input: WorkerInput, signal: AbortSignal | undefined): Promise<Collected> {
  return new Promise((resolve, reject) => {
    const started = new Worker(worker, { workerData: input });
    const end = () => started.postMessage("end");
    if (signal?.aborted) end();
    signal?.addEventListener("abort", end);
    started.once("message", resolve);
    started.once("error", reject);
  });
}
