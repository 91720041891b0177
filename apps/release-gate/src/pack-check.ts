// Packs every public package and looks inside: nothing is published while one of them is broken.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { faultsOf, packAll } from "./tarballs.ts";
import { manifestOf } from "./workspace.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "pack-check-"));
try {
  const tarballs = packAll(root, folder);
  const faults = tarballs.flatMap((tarball) => faultsOf(tarball, manifestOf(root, "openapi").version));
  for (const { name, version, files, hash } of tarballs)
    console.log(`${name}@${version}  ${files.length} files  sha512 ${hash.slice(0, 16)}…`);
  if (faults.length > 0) {
    console.error(`Nothing is published:\n${faults.map((fault) => `  ${fault}`).join("\n")}`);
    process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true });
}
