// Writes src/generated/ from the bundle.
import { mkdirSync, writeFileSync } from "node:fs";
import { readSpec } from "@badge-contract/spec";
import { emit } from "./emit.ts";

const out = new URL("../src/generated/", import.meta.url);
mkdirSync(out, { recursive: true });
for (const [file, text] of Object.entries(emit(readSpec()))) writeFileSync(new URL(file, out), text);
