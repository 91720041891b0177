// Makes `npm test` and the like work on a machine that has only Node ≥ 20 and npm: installs the pinned toolchain
// when node_modules does not hold what the lockfile says, and costs one file comparison when it does.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

if (Number.parseInt(process.versions.node, 10) < 20) {
  console.error(
    `This repository needs Node 20 or later, and this is ${process.versions.node}: https://nodejs.org has newer ones.`,
  );
  process.exit(1);
}

const root = new URL("../", import.meta.url);
const read = (path) => {
  try {
    return readFileSync(new URL(path, root), "utf8");
  } catch {
    return undefined;
  }
};

const wanted = read("pnpm-lock.yaml");
if (wanted === undefined || wanted !== read("node_modules/.pnpm/lock.yaml")) {
  // On standard error: the output of the command that follows may be meant for a program.
  console.error("Installing what pnpm-lock.yaml names into node_modules. The first time takes a minute or two.");
  const { packageManager } = JSON.parse(read("package.json"));
  const { status, error } = spawnSync("npx", ["--yes", packageManager, "install", "--frozen-lockfile"], {
    cwd: root,
    stdio: ["inherit", process.stderr, "inherit"],
  });
  if (error) console.error(`npx could not be started (${error.message}); install npm and try again.`);
  process.exit(status ?? 1);
}
