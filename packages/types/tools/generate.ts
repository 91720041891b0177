// Writes src/generated/ from the bundle.
import { mkdirSync, writeFileSync } from "node:fs";
import { readSpec } from "@badge-contract/spec";
import { notes } from "./notes.ts";
import { typescriptOf } from "./typescript-of.ts";

const { openapi, enums } = await typescriptOf(readSpec(), notes).catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
const out = new URL("../src/generated/", import.meta.url);
mkdirSync(out, { recursive: true });
writeFileSync(new URL("openapi.ts", out), openapi);
writeFileSync(new URL("enums.ts", out), enums);
