// Runs a command of this repository on a machine that has only Node ≥ 20 and npm:
//   node .ci/launch.mjs [--build FILTER]… [--try-build FILTER]… COMMAND [ARGUMENTS]
// installs the pinned toolchain where node_modules is not what the lockfile says, builds the packages that the filters of
// turbo name, then runs the command, on the Node of the lockfile, with its exit code as its own. 2: it could not begin.
// Where what --try-build names does not build, the command runs all the same, and finds BUILD_FAILED in its environment.
// TYPED_AS is there, too: the command as the reader typed it, for its help.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { constants } from "node:os";
import { delimiter } from "node:path";
import { fileURLToPath } from "node:url";

const root = new URL("../", import.meta.url);
const read = (path) => {
  try {
    return readFileSync(new URL(path, root), "utf8");
  } catch {
    return undefined;
  }
};
const stop = (message) => {
  if (message) console.error(message);
  process.exit(2);
};

if (Number.parseInt(process.versions.node, 10) < 20)
  stop(
    `This repository needs Node 20 or later, and this is ${process.versions.node}: https://nodejs.org has newer ones.`,
  );

const bin = fileURLToPath(new URL("node_modules/.bin", root));
const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}`, TURBO_TELEMETRY_DISABLED: "1" };
const { npm_lifecycle_event: script, npm_config_user_agent: runner = "" } = process.env;
if (script) env.TYPED_AS = runner.startsWith("npm/") ? `npm run ${script} --` : `${runner.split("/")[0]} ${script}`;
/** Runs a step before the command. What it says is shown on standard error, and only if it fails. */
const succeeds = (command, args, meanwhile = "") =>
  new Promise((resolve) => {
    const step = spawn(command, args, { cwd: root, env, stdio: ["inherit", "pipe", "pipe"] });
    const said = [];
    const patience = setTimeout(() => meanwhile && console.error(meanwhile), 3000);
    for (const stream of [step.stdout, step.stderr]) stream.on("data", (text) => said.push(text));
    step.on("error", (error) => stop(`${command} could not be started (${error.message}); install npm and try again.`));
    step.on("close", (status) => {
      clearTimeout(patience);
      if (status !== 0) process.stderr.write(Buffer.concat(said));
      resolve(status === 0);
    });
  });

const wanted = read("pnpm-lock.yaml");
if (wanted === undefined || wanted !== read("node_modules/.pnpm/lock.yaml")) {
  console.error("Installing what pnpm-lock.yaml names into node_modules. The first time takes a minute or two.");
  const { packageManager } = JSON.parse(read("package.json"));
  if (!(await succeeds("npx", ["--yes", packageManager, "install", "--frozen-lockfile"]))) stop();
}

const [...command] = process.argv.slice(2);
/** The filters of an option, taken off the command. */
const filtersOf = (option) => {
  const filters = [];
  while (command[0] === option) filters.push(`--filter=${command.splice(0, 2)[1]}`);
  return filters;
};
const quietly = ["--output-logs=errors-only", "--log-order=grouped"];
const turbo = (...args) => succeeds("turbo", ["run", ...args, ...quietly], "Building what the command needs …");
const needed = filtersOf("--build");
const tried = filtersOf("--try-build");
if (needed.length + tried.length > 0) {
  // What is no YAML is named by file and line, before anything that reads it fails in words of its own.
  if (!(await succeeds("node", ["openapi/tools/parses.ts"]))) stop();
  const isReady =
    (needed.length === 0 || (await turbo("build", ...needed))) &&
    (tried.length === 0 || (await turbo("bundle", ...tried)));
  if (!isReady) stop("Nothing was done: the document or a package does not build. The first error above says where.");
  if (tried.length > 0 && !(await turbo("build", ...tried, "--continue=always"))) env.BUILD_FAILED = "1";
}

const [program, ...args] = command;
const child = spawn(program, args, { env, stdio: "inherit" });
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
child.on("error", (error) => stop(`${program} could not be started: ${error.message}`));
child.on("exit", (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
