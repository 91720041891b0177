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
    `${file}:${line}: the validators cannot check "${keyword}", so ${roots.join(", ")} gets no validator. Correct the keyword, replace it with others, or rename it so that it begins with x-.`,
  );
});
for (const [file, text] of Object.entries(files)) writeFileSync(new URL(file, out), text);
