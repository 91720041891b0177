import { statSync } from "node:fs";
import { openRecording, type Recording } from "../../ask/traffic/recording.ts";

/** A shorter log is not worth dividing. */
const least = 2 ** 20;

/** Splits recordings into parts of similar size: long files of plain JSON lines by range, others as a whole. */
export async function dividedInto(count: number, recordings: readonly Recording[]): Promise<Recording[][]> {
  const parts: Recording[][] = Array.from({ length: count }, () => []);
  for (const [index, recording] of recordings.entries()) {
    const size = recording.path === undefined ? 0 : statSync(recording.path).size;
    if (size < least || !(await isPlainLines(recording))) {
      parts[index % count]?.push(recording);
      continue;
    }
    for (const [at, part] of parts.entries())
      part.push({
        ...recording,
        range: { from: Math.floor((size * at) / count), to: Math.floor((size * (at + 1)) / count) },
      });
  }
  return parts;
}

async function isPlainLines(recording: Recording): Promise<boolean> {
  try {
    const { shape, isPacked, pieces } = await openRecording(recording, () => false);
    await pieces[Symbol.asyncIterator]().return?.();
    return shape === "lines" && !isPacked;
  } catch {
    return false;
  }
}
