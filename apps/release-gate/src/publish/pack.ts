// Packs what the registry lacks, after a look inside every tarball: one that is broken stops all of them.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { pendingChangesets } from "../check/pending.ts";
import { contract, packed, publishedPackage } from "../workspace.ts";
import { faultsOf, packAll } from "./tarballs.ts";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const run = (...args: string[]) => execFileSync("pnpm", args, { cwd: root, stdio: "inherit" });

function sound(): boolean {
  const folder = mkdtempSync(join(tmpdir(), "pack-"));
  try {
    const tarballs = packAll(root, folder);
    const faults = tarballs.flatMap((tarball) => faultsOf(tarball, publishedPackage(root, contract).version));
    for (const { name, version, files, hash } of tarballs)
      console.log(`${name}@${version}  ${files.length} files  sha512 ${hash.slice(0, 16)}…`);
    if (faults.length > 0) console.error(`Nothing is packed:\n${faults.map((fault) => `  ${fault}`).join("\n")}`);
    return faults.length === 0;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const into = join(root, packed);
rmSync(into, { recursive: true, force: true });
const pending = await pendingChangesets(root);
if (pending.length > 0) {
  console.log(
    `${pending.length} changesets are pending: what they ask for is packed when "pnpm release:version" has applied them.`,
  );
  mkdirSync(into, { recursive: true });
  writeFileSync(join(into, "publish-plan.json"), '{ "version": 1, "plan": [] }\n');
} else {
  run("release", "build:published");
  if (sound()) run("exec", "changeset", "pack", "--out-dir", packed);
  else process.exitCode = 1;
}
