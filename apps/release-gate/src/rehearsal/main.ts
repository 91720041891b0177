// Releases to a temporary registry. With --write, saves the output in rehearsal.md.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { firstLineOf } from "../unjudged.ts";
import { root } from "../workspace.ts";
import { rehearse } from "./rehearse.ts";

const folder = mkdtempSync(join(tmpdir(), "release-rehearsal-"));
const said: string[] = [];
try {
  await rehearse(root, folder, (line) => {
    console.log(line);
    said.push(line);
  });
  const day = new Date().toISOString().slice(0, 10);
  const text = `# A rehearsal of the release\n\nWritten by \`npm run release -- rehearse --write\` on ${day}.\n\n\`\`\`text\n${said.join("\n")}\n\`\`\`\n`;
  if (process.argv.includes("--write")) writeFileSync(join(root, "apps/release-gate/rehearsal.md"), text);
} catch (cause) {
  console.error(cause instanceof Error ? cause.message : firstLineOf(cause));
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
