// Publishes what "npm run release:pack" has packed, and builds nothing: the job that may publish runs as little code as possible.
import { execFileSync, spawnSync } from "node:child_process";
import { pendingChangesets } from "../check/pending.ts";
import { packed, root } from "../workspace.ts";

// A machine that nobody works on has no name to put on a tag, and git makes none without.
const named = spawnSync("git", ["var", "GIT_COMMITTER_IDENT"], { cwd: root }).status === 0;
const bot = {
  GIT_COMMITTER_NAME: "github-actions[bot]",
  GIT_COMMITTER_EMAIL: "github-actions[bot]@users.noreply.github.com",
};
const env = { ...process.env, ...(!named && bot) };
const changeset = (...args: string[]) =>
  execFileSync("pnpm", ["exec", "changeset", ...args], { cwd: root, stdio: "inherit", env });

changeset("publish", "--from-pack-dir", packed);
// It tags what it has just published. What a run before it had published, and was too late to tag, gets its tag here.
if ((await pendingChangesets(root)).length === 0) changeset("git-tag");
