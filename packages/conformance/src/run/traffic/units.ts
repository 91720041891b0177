import { createReadStream, statSync } from "node:fs";
import { openRecording, type Recording } from "../../ask/traffic/recording.ts";

/** A shorter recording is not worth dividing. */
const least = 2 ** 20;

/** In bytes; none for standard input. */
export const sizeOf = ({ path }: Recording): number => (path === undefined ? 0 : statSync(path).size);

/**
 * Splits recordings into parts of similar size: long files of plain JSON lines by range, other long ones by entry.
 *
 * @param head the bytes that the first part has more of than the others
 */
export async function dividedInto(count: number, recordings: readonly Recording[], head = 0): Promise<Recording[][]> {
  const parts: Recording[][] = Array.from({ length: count }, () => []);
  for (const [place, recording] of recordings.entries()) {
    const size = sizeOf(recording);
    const isPlain = size >= least && (await isPlainLines(recording));
    const start = Math.min(place === 0 ? head : 0, size);
    const bound = (index: number) => (index === 0 ? 0 : start + Math.floor(((size - start) * index) / count));
    for (const [index, part] of parts.entries())
      if (size < least) index === place % count && part.push(recording);
      else if (!isPlain) part.push({ ...recording, turn: { index, count } });
      else part.push({ ...recording, range: { from: bound(index), to: bound(index + 1) } });
  }
  return parts;
}

/** Whether they can be read from any byte on: plain text begins with a character of ASCII, or a blank. */
async function isPlainLines(recording: Recording): Promise<boolean> {
  const path = recording.path ?? "";
  try {
    for await (const [first = 0] of createReadStream(path, { end: 0 }))
      if (path.endsWith(".br") || first > 0x7e || first === 0x1f) return false;
    const { splitter, chunks } = await openRecording(recording);
    for await (const _ of chunks) break;
    return splitter.shape === "lines";
  } catch {
    return false;
  }
}
