import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const launcher = fileURLToPath(new URL("../../../.ci/launch.mjs", import.meta.url));
const launch = (...args: string[]) => spawnSync(process.execPath, [launcher, ...args], { encoding: "utf8" });

it("runs a command on the Node of the lockfile, with its exit code and its output as its own", () => {
  const { status, stdout } = launch("node", "-e", "console.log(process.version); process.exitCode = 7");
  expect({ status, stdout }).toEqual({ status: 7, stdout: `${process.version}\n` });
});

it("reports a missing command in one line, and exits with 2", () => {
  const { status, stderr } = launch("no-such-command");
  expect(stderr).toMatch(/^no-such-command could not be started: .*ENOENT\n$/);
  expect(status).toBe(2);
});

it.each([[[]], [["--try-build", "@badge-contract/openapi"]]])(
  "runs nothing and ends with 2 when what it needs does not build, %j",
  (more) => {
    const { status, stdout } = launch("--build", "no-such-package", ...more, "node", "-e", "console.log('ran')");
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  },
);

it("runs a command that tolerates a failed build, and tells it of the failure", () => {
  const program = "console.log(process.env.BUILD_FAILED)";
  const { status, stdout } = launch("--try-build", "@badge-contract/openapi", "node", "-e", program);
  expect({ status, stdout }).toEqual({ status: 0, stdout: "undefined\n" });
});

it.each([
  ["npm/10.8.2 node/v20.19.0", "npm run mock --"],
  ["pnpm/12.21.0 npm/? node/v24.21.0", "pnpm mock"],
])("lets the help name the command as it was typed, %s", (npm_config_user_agent, usage) => {
  const env = { ...process.env, npm_config_user_agent, npm_lifecycle_event: "mock" };
  const server = fileURLToPath(new URL("../../../packages/mocks/tools/mock-server.ts", import.meta.url));
  const { stdout } = spawnSync(process.execPath, [launcher, "node", server, "--help"], { encoding: "utf8", env });
  expect(stdout.split(" [")[0]).toBe(usage);
});
