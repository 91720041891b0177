// Releases to a registry that is thrown away: the release as it stands, or the `exercise` of three edits.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { because } from "../problem.ts";
import { exercise } from "./exercise.ts";
import { rehearse } from "./rehearse.ts";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "release-rehearsal-"));
try {
  const play = process.argv[2] === "exercise" ? exercise : rehearse;
  await play(root, folder, (line) => console.log(line));
} catch (cause) {
  console.error(cause instanceof Error ? cause.message : because(cause));
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
