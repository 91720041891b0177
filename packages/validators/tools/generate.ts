// Writes src/generated/ from the bundle.
import { readSpec, sourceLines } from "@badge-contract/spec";
import { writeGenerated } from "@badge-contract/spec/write-sources";
import { emit } from "./emit.ts";

const lineOf = sourceLines();
const files = emit(readSpec(), ({ keyword, pointer, roots }) => {
  const { file, line } = lineOf(pointer) ?? { file: pointer, line: 1 };
  console.warn(
    `${file}:${line}: the validators cannot check "${keyword}", so ${roots.join(", ")} gets no validator. Correct the keyword, replace it with others, or rename it so that it begins with x-.`,
  );
});
writeGenerated(import.meta.url, files);
