import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { because, Unjudged } from "../problem.ts";
import { type Built, builtIn } from "../workspace.ts";

/** The projects of the workspace that are built, or whose code is run: the packages, and the rules. */
const needed = [".", "{packages/*}...", "{apps/contract-tests}..."];

/**
 * Builds the packages as they were at a git ref, in a folder of its own, and removes it afterwards. Undefined where the
 * ref holds no workspace that could be built.
 *
 * @throws Unjudged when it could not be installed or built
 */
export async function withCheckout<T>(
  root: string,
  ref: string,
  use: (built: Built) => Promise<T>,
): Promise<T | undefined> {
  const folder = mkdtempSync(join(tmpdir(), "release-gate-"));
  const run = (command: string, ...args: string[]) =>
    execFileSync(command, args, {
      cwd: folder,
      stdio: "pipe",
      env: { ...process.env, CI: "true", TURBO_TELEMETRY_DISABLED: "1" },
    });
  try {
    const archive = execFileSync("git", ["archive", ref], { cwd: root, maxBuffer: 1e9, stdio: "pipe" });
    execFileSync("tar", ["-x", "-C", folder], { input: archive });
    if (!existsSync(join(folder, "pnpm-lock.yaml"))) return undefined;
    console.error(`Building the packages of ${ref}, to try them with today's …`);
    try {
      // Without an index of git's, turbo reads every file again for every task.
      run("git", "init", "-q");
      run("git", "add", "-A");
      run("pnpm", "install", "--frozen-lockfile", "--prefer-offline", ...needed.flatMap((each) => ["--filter", each]));
      // What was built of it here before need not be built again.
      const cache = ["--cache-dir", join(root, ".turbo/cache")];
      run("pnpm", "exec", "turbo", "run", "build", "--filter=./packages/*", "--output-logs=errors-only", ...cache);
    } catch (cause) {
      const { stdout, stderr } = cause as { stdout?: Buffer; stderr?: Buffer };
      const said = `${stdout ?? ""}${stderr ?? ""}`.trim().split("\n").slice(-12).join("\n  ");
      throw new Unjudged(
        `The packages of ${ref} could not be built, so nothing can be tried with them.\n  ${said || because(cause)}`,
      );
    }
    return await use(builtIn(folder));
  } finally {
    rmSync(folder, { recursive: true, maxRetries: 3 });
  }
}
