// Releases to a registry that is thrown away.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { because } from "../problem.ts";
import { root } from "../workspace.ts";
import { rehearse } from "./rehearse.ts";

const folder = mkdtempSync(join(tmpdir(), "release-rehearsal-"));
try {
  await rehearse(root, folder, (line) => console.log(line));
} catch (cause) {
  console.error(cause instanceof Error ? cause.message : because(cause));
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
