// Publishes what "pnpm release:pack" has packed, and builds nothing: who may publish runs as little as can be.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { readChangesets } from "@changesets/read";
import { packed } from "./workspace.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const changeset = (...args: string[]) =>
  execFileSync("pnpm", ["exec", "changeset", ...args], { cwd: root, stdio: "inherit" });

changeset("publish", "--from-pack-dir", packed);
// It tags what it has just published. What a run before it had published, and was too late to tag, gets its tag here.
if ((await readChangesets(root)).length === 0) changeset("git-tag");
