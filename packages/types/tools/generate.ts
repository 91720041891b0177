// Writes src/generated/ from the bundle.
import { readSpec } from "@badge-contract/spec";
import { writeGenerated } from "@badge-contract/spec/write-sources";
import { notes } from "./notes.ts";
import { typescriptOf } from "./typescript-of.ts";

const { openapi, enums } = await typescriptOf(readSpec(), notes).catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
writeGenerated(import.meta.url, { "openapi.ts": openapi, "enums.ts": enums });
