import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { addPart } from "./part.ts";
import { type Collected, type CollectOptions, collect } from "./run.ts";
import { dividedInto, sizeOf } from "./units.ts";
import type { WorkerInput } from "./worker.ts";

const worker = new URL(import.meta.url.endsWith(".ts") ? "./worker.ts" : "./worker.js", import.meta.url);

/**
 * Judges recordings by several workers, each a part of them; the sum is that of one. This thread is one of them.
 *
 * @param least the bytes that are worth a worker, which takes time to start
 */
export async function collectByWorkers(count: number, options: CollectOptions, least = 2 ** 24): Promise<Collected> {
  const { signal, onProgress: _, ...input } = options;
  const size = input.recordings.reduce((total, recording) => total + sizeOf(recording), 0);
  const useful = Math.min(count, Math.ceil(size / least));
  if (useful < 2) return collect(options);
  const parts = await dividedInto(useful, input.recordings, Math.min(least, size / useful));
  // No other thread has standard input.
  const own = parts.find((recordings) => recordings.some(({ path }) => path === undefined)) ?? parts[0] ?? [];
  const others = parts.filter((recordings) => recordings !== own && recordings.length > 0);
  const started = others.map((recordings) => collectedBy({ ...input, recordings }, signal));
  const [sum, ...rest] = await Promise.all([collect({ ...input, recordings: own, signal }), ...started]);
  for (const { part } of rest) addPart(sum.part, part);
  return sum;
}

async function collectedBy(input: WorkerInput, signal: AbortSignal | undefined): Promise<Collected> {
  const started = new Worker(worker, { workerData: input });
  const end = () => started.postMessage("end");
  if (signal?.aborted) end();
  signal?.addEventListener("abort", end);
  const [collected] = await once(started, "message");
  return collected;
}
