// Publishes the tarballs of "npm run release:pack" and builds nothing: the job that may publish runs as little code as
// possible.
import { execFileSync, spawnSync } from "node:child_process";
import { pendingChangesets } from "../check/pending.ts";
import { packed, root } from "../workspace.ts";

// A CI machine has no git identity, and git makes no tag without one.
const named = spawnSync("git", ["var", "GIT_COMMITTER_IDENT"], { cwd: root }).status === 0;
const bot = {
  GIT_COMMITTER_NAME: "github-actions[bot]",
  GIT_COMMITTER_EMAIL: "github-actions[bot]@users.noreply.github.com",
};
const env = { ...process.env, ...(!named && bot) };
const changeset = (...args: string[]) =>
  execFileSync("pnpm", ["exec", "changeset", ...args], { cwd: root, stdio: "inherit", env });

changeset("publish", "--from-pack-dir", packed);
// `changeset publish` tags only what it has just published. This tags what an interrupted run published but didn't tag.
if ((await pendingChangesets(root)).length === 0) changeset("git-tag");
