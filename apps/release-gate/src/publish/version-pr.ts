// Applies the pending changesets on a branch of their own, and opens or updates the pull request that merges it.
// Needs git with the right to push and, for the pull request, the GitHub CLI with a token (GH_TOKEN).
import { execFileSync } from "node:child_process";
import { pendingChangesets } from "../check/pending.ts";
import { contract, publishedPackage, root } from "../workspace.ts";

const branch = "release/next";
const run = (command: string, ...args: string[]) =>
  execFileSync(command, args, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] }).trim();
const bot = [
  "-c",
  "user.name=github-actions[bot]",
  "-c",
  "user.email=41898282+github-actions[bot]@users.noreply.github.com",
];

const pending = await pendingChangesets(root);
if (pending.length === 0) console.log("No changesets are pending: there is nothing to version.");
else {
  run("git", "checkout", "-B", branch);
  run("pnpm", "release:version");
  const title = `Release ${publishedPackage(root, contract).version} of the contract`;
  run("git", "add", "-A");
  run("git", ...bot, "commit", "-m", title);
  run("git", "push", "--force", "origin", branch);
  const body = `Merging this publishes:\n\n${pending.map(({ summary }) => summary).join("\n\n")}`;
  const open = run("gh", "pr", "list", "--head", branch, "--state", "open", "--json", "number", "--jq", ".[].number");
  if (open === "") run("gh", "pr", "create", "--head", branch, "--base", "main", "--title", title, "--body", body);
  else run("gh", "pr", "edit", open, "--title", title, "--body", body);
  console.log(`${branch}: ${title}`);
}
