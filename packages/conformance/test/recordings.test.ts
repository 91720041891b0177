import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { RecordingError } from "../src/ask/traffic/bytes.ts";
import { openRecording, passedOver, type Recording, recordingsOf } from "../src/ask/traffic/recording.ts";
import type { Piece, Shape } from "../src/ask/traffic/split.ts";

const folder = mkdtempSync(join(tmpdir(), "recordings-"));
afterAll(() => rmSync(folder, { recursive: true }));
const exchange = {
  request: { method: "GET", url: "https://example.com/things/1" },
  response: { status: 200, body: { a: 1 } },
};
const line = JSON.stringify(exchange);
const longLine = JSON.stringify({ ...exchange, comment: "x".repeat(2 ** 20) });
const har = { log: { creator: { name: "x" }, pages: [{ id: "p" }], entries: [exchange, exchange], comment: "" } };

/** Random, so that packing it takes some bytes. */
const manyEntries = Array.from({ length: 500 }, (_, index) => ({
  ...exchange,
  comment: createHash("sha256").update(`${index}`).digest("hex"),
}));
const cutOff = gzipSync(JSON.stringify({ log: { entries: manyEntries } })).subarray(0, 15_000);

function file(name: string, content: string | Buffer): Recording {
  const path = join(folder, name);
  writeFileSync(path, content);
  return { name, path };
}

async function piecesOf(recording: Recording): Promise<{ shape: Shape; pieces: Piece[]; failure?: unknown }> {
  const { splitter, chunks } = await openRecording(recording);
  const pieces: Piece[] = [];
  try {
    for await (const chunk of chunks) pieces.push(...splitter.push(chunk));
  } catch (failure) {
    return { shape: splitter.shape, pieces, failure };
  }
  return { shape: splitter.shape, pieces: [...pieces, ...splitter.end()] };
}

async function read(recording: Recording): Promise<string> {
  const { shape, pieces, failure } = await piecesOf(recording);
  const told = pieces.map((piece) => `${piece.number}${"problem" in piece ? ` ${piece.problem}` : ""}`);
  return `${shape}: ${told.join(", ")}${failure === undefined ? "" : `; ${(failure as Error).message}`}`;
}

describe("a recording", () => {
  it.each([
    ["a HAR in one line", JSON.stringify(har), "har: 1, 2"],
    ["a HAR in many lines", JSON.stringify(har, null, 2), "har: 1, 2"],
    ["a HAR that is cut off", JSON.stringify(har).slice(0, -100), "har: 1, 2 cut-off"],
    ["JSON lines", `${line}\n\n${line}\n`, "lines: 1, 3"],
    ["JSON lines whose first is broken", `{"request": {"meth\n${line}\n`, "lines: 1, 2"],
    ["a list of exchanges", JSON.stringify([exchange, exchange], null, 1), "list: 1, 2"],
    ["a list that is a body", JSON.stringify([{ a: [2] }, 3, { b: 1 }]), "single: 1"],
    ["one exchange in many lines", JSON.stringify(exchange, null, 2), "single: 1"],
    ["a body without indentation", '{\n"a": [\n{"b": 1}\n]\n}', "single: 1"],
    ["braces in texts", JSON.stringify({ log: { entries: [{ ...exchange, comment: '}"]{\\' }] } }), "har: 1"],
    ["a byte order mark", `\ufeff${line}`, "single: 1"],
    ["UTF-16", Buffer.from(`\ufeff${line}\n${line}`, "utf16le"), "lines: 1, 2"],
    ["gzip", gzipSync(JSON.stringify(har)), "har: 1, 2"],
    ["nothing", "", "lines: "],
    ["values one behind the other", `${line}${line}`, "list: 1, 2"],
    ["values in many lines, one behind the other", `${JSON.stringify(exchange, null, 2)}\n`.repeat(3), "list: 1, 2, 3"],
    ["a HAR behind another", `${JSON.stringify(har, null, 1)}\n${JSON.stringify(har)}`, "har: 1, 2, 3, 4"],
    ["lines whose first is longer than what is looked at", `${longLine}\n${line}\n`, "list: 1, 2"],
    ["records that a separator begins", `\u001e${line}\n\u001e${line}\n`, "lines: 1, 2"],
    ["lines of Windows", `${line}\r\n\r\n${line}\r\n`, "lines: 1, 3"],
    ["a list of HARs", JSON.stringify([har, har], null, 1), "list: 1, 2"],
    ["gzip in gzip", gzipSync(gzipSync(JSON.stringify(har))), "har: 1, 2"],
    ["gzip in two members", Buffer.concat([gzipSync(`${line}\n`), gzipSync(`${line}\n`)]), "lines: 1, 2"],
  ])("is recognized by its content: %s", async (name, content, said) => {
    expect(await read(file(name, content))).toBe(said);
  });

  it("that was packed and cut off is read as far as it goes", async () => {
    expect(await read(file("cut.gz", cutOff))).toMatch(/^har: 1, 2, 3, .*; broken or truncated gzip$/);
  });

  it("in Brotli is recognized by its name", async () => {
    const packed = brotliCompressSync(JSON.stringify(har));
    expect(await read(file("log.har.br", packed))).toBe("har: 1, 2");
    await expect(read(file("cut.br", packed.subarray(0, 20)))).rejects.toThrow("broken or truncated Brotli");
  });

  it("that is packed again and again is refused", async () => {
    const packed = gzipSync(gzipSync(gzipSync(line)));
    expect(await read(file("3.gz", packed))).toBe("single: 1");
    await expect(read(file("4.gz", gzipSync(packed)))).rejects.toThrow("compressed more than 3 times");
  });

  it("of another kind is refused, with the reason", async () => {
    await expect(read(file("x.zip", Buffer.from("PK\u0003\u0004")))).rejects.toThrow(RecordingError);
    await expect(read(file("x.gz", gzipSync(line).subarray(0, 12)))).rejects.toThrow("broken or truncated gzip");
    await expect(read(file("x.bin", Buffer.from("a\u0000b")))).rejects.toThrow("not HAR, JSON or JSON lines");
  });

  it("read in ranges has each line once, with its number", async () => {
    const text = Array.from({ length: 50 }, (_, index) => JSON.stringify({ index, text: "x".repeat(index) })).join(
      "\n",
    );
    const whole = file("ranges.jsonl", text);
    const parts = [0, 1, 2, 3, 4, 5, 6].map((at) => ({
      ...whole,
      range: { from: Math.floor((text.length * at) / 7), to: Math.floor((text.length * (at + 1)) / 7) },
    }));
    const read = await Promise.all(
      parts.map(async (part) =>
        (await piecesOf(part)).pieces.map((piece) =>
          "bytes" in piece ? `${piece.number} ${JSON.parse(piece.bytes.toString()).index}` : piece.problem,
        ),
      ),
    );
    expect(read.flat()).toEqual(Array.from({ length: 50 }, (_, index) => `${index + 1} ${index}`));
  });
});

it("a file that doesn't begin like a recording is skipped in a folder, but read if it was named", async () => {
  const plain = file("readme.txt", "read me\n");
  await expect(read({ ...plain, isFound: true })).rejects.toMatchObject({ problem: passedOver });
  await expect(read({ ...file("y.bin", Buffer.from([0, 1])), isFound: true })).rejects.toMatchObject({
    problem: passedOver,
  });
  expect(await read(plain)).toBe("lines: 1");
  expect(await read({ ...file("packed", gzipSync(`\n ${line}\n`)), isFound: true })).toBe("single: 1");
});

it("a folder gives its files by name, and follows no link to a folder or to itself", () => {
  const root = join(folder, "tree");
  mkdirSync(join(root, "sub"), { recursive: true });
  for (const name of ["b.json", "a.json", "sub/c.json", ".hidden"]) writeFileSync(join(root, name), "{}");
  symlinkSync("loop", join(root, "loop"));
  symlinkSync(root, join(root, "up"));
  const names = recordingsOf([root]).map(({ path = "" }) => path.slice(root.length + 1));
  expect(names).toEqual(["a.json", "b.json", "sub/c.json"]);
});
