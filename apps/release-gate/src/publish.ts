// Publishes what the registry lacks, after a look inside every tarball: one that is broken stops all of them.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readChangesets } from "@changesets/read";
import { faultsOf, packAll } from "./tarballs.ts";
import { manifestOf } from "./workspace.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const run = (...args: string[]) => execFileSync("pnpm", args, { cwd: root, stdio: "inherit" });

function sound(): boolean {
  const folder = mkdtempSync(join(tmpdir(), "publish-"));
  try {
    const tarballs = packAll(root, folder);
    const faults = tarballs.flatMap((tarball) => faultsOf(tarball, manifestOf(root, "openapi").version));
    for (const { name, version, files, hash } of tarballs)
      console.log(`${name}@${version}  ${files.length} files  sha512 ${hash.slice(0, 16)}…`);
    if (faults.length > 0) console.error(`Nothing is published:\n${faults.map((fault) => `  ${fault}`).join("\n")}`);
    return faults.length === 0;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const pending = await readChangesets(root);
if (pending.length > 0)
  console.log(
    `${pending.length} changesets are pending: what they ask for is published when "pnpm release:version" has applied them.`,
  );
else {
  run("release:build");
  if (sound()) {
    run("exec", "changeset", "publish");
    // It tags what it has just published. What a run before it had published, and was too late to tag, gets its tag here.
    run("exec", "changeset", "git-tag");
  } else process.exitCode = 1;
}
