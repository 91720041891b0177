// The whole release against a registry that is thrown away: what is published, who can use it, what goes wrong and how.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { because } from "../problem.ts";
import { rehearse } from "./rehearse.ts";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "release-rehearsal-"));
try {
  await rehearse(root, folder, (line) => console.log(line));
  console.log("The rehearsal has passed.");
} catch (cause) {
  console.error(cause instanceof Error ? cause.message : because(cause));
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
