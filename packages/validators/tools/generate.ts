// Writes src/generated/ from the bundle.
import { mkdirSync, writeFileSync } from "node:fs";
import { readSpec, sourceLines } from "@badge-contract/spec";
import { emit } from "./emit.ts";

const out = new URL("../src/generated/", import.meta.url);
mkdirSync(out, { recursive: true });
const lineOf = sourceLines();
const files = emit(readSpec(), ({ keyword, pointer, roots }) => {
  const { file, line } = lineOf(pointer) ?? { file: pointer, line: 1 };
  console.warn(
    `${file}:${line}: the validators cannot check "${keyword}", so there is none of ${roots.join(", ")}. Correct the keyword, say it with others, or put it under a name that begins with x-.`,
  );
});
for (const [file, text] of Object.entries(files)) writeFileSync(new URL(file, out), text);
