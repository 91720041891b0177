// Runs a command of this repository on a machine that has only Node ≥ 20 and npm:
//   node .ci/launch.mjs [--build FILTER]… [--try-build FILTER]… COMMAND [ARGUMENTS]
// installs the pinned toolchain if node_modules differs from the lockfile, builds the packages that the turbo filters
// name, then runs the command on the Node of the lockfile, and exits with its code, or with 2 if it could not start.
// If a package of --try-build doesn't build, the command still runs, with BUILD_FAILED in its environment.
// TYPED_AS holds the command as the user typed it, for its help text.
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
/** Runs a step before the command. Shows its output on standard error, and only if it fails; `meanwhile`, once, if it takes long. */
const succeeds = (command, args, meanwhile = []) =>
  new Promise((resolve) => {
    const step = spawn(command, args, { cwd: root, env, stdio: ["inherit", "pipe", "pipe"] });
    const said = [];
    const patience = setTimeout(() => {
      for (const line of meanwhile.splice(0)) console.error(line);
    }, 3000);
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
/** Removes the filters of an option from the command and returns them. */
const filtersOf = (option) => {
  const filters = [];
  while (command[0] === option) filters.push(`--filter=${command.splice(0, 2)[1]}`);
  return filters;
};
const quietly = ["--output-logs=errors-only", "--log-order=grouped"];
const notice = ["Building what the command needs …"];
const turbo = (...args) => succeeds("turbo", ["run", ...args, ...quietly], notice);
const needed = filtersOf("--build");
const tried = filtersOf("--try-build");
if (needed.length + tried.length > 0) {
  // Reports invalid YAML by file and line, before other tools fail on it with their own messages.
  if (!(await succeeds("node", ["openapi/tools/parses.ts"]))) stop();
  const isReady =
    (needed.length === 0 || (await turbo("build", ...needed))) &&
    (tried.length === 0 || (await turbo("bundle", ...tried)));
  if (!isReady) stop("Nothing was done: the document or a package doesn't build. See the first error above.");
  if (tried.length > 0 && !(await turbo("build", ...tried, "--continue=always"))) env.BUILD_FAILED = "1";
}

const [program, ...args] = command;
const child = spawn(program, args, { env, stdio: "inherit" });
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
child.on("error", (error) => stop(`${program} could not be started: ${error.message}`));
child.on("exit", (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
