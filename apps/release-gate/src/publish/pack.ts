// Packs the unpublished versions and checks every tarball. One broken tarball stops them all.
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pendingChangesets } from "../check/pending.ts";
import { contract, packed, publishedPackage, root } from "../workspace.ts";
import { faultsOf, tarballsIn } from "./tarballs.ts";

const run = (...args: string[]) => execFileSync("pnpm", args, { cwd: root, stdio: "inherit" });
const into = join(root, packed);
rmSync(into, { recursive: true, force: true });
const pending = await pendingChangesets(root);
if (pending.length > 0) {
  console.log(
    `${pending.length} changesets are pending. Apply them with "npm run release:version" to pack their versions.`,
  );
  mkdirSync(into, { recursive: true });
  writeFileSync(join(into, "publish-plan.json"), '{ "version": 1, "plan": [] }\n');
} else {
  run("release", "build:published");
  run("exec", "changeset", "pack", "--out-dir", packed);
  const tarballs = tarballsIn(root, join(into, "packages"));
  for (const { name, version, files, hash } of tarballs)
    console.log(`${name}@${version}  ${files.length} files  sha512 ${hash.slice(0, 16)}…`);
  const faults = tarballs.flatMap((tarball) => faultsOf(tarball, publishedPackage(root, contract).version));
  if (faults.length > 0) {
    console.error(`Nothing was packed:\n${faults.map((fault) => `  ${fault}`).join("\n")}`);
    rmSync(into, { recursive: true });
    process.exitCode = 1;
  }
}
