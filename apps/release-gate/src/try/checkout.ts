import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { firstLineOf, Unjudged } from "../unjudged.ts";
import { type Built, builtIn, extract, git } from "../workspace.ts";

/** The projects of the workspace that are built: the packages. */
const needed = [".", "{packages/*}..."];
const kept = 3;

/**
 * The packages as they were at a git ref, built once and cached by commit. The oldest are deleted to make room.
 * Undefined if the ref holds no workspace that could be built.
 *
 * @throws Unjudged when it could not be installed or built
 */
export function checkedOut(root: string, ref: string): Built | undefined {
  const commit = git(root, "rev-parse", "--verify", `${ref}^{commit}`);
  const shelf = join(root, ".turbo/release-gate");
  const folder = join(shelf, `${commit}`);
  if (!existsSync(folder) && !buildInto(root, ref, folder)) return undefined;
  utimesSync(folder, new Date(), new Date());
  const byAge = readdirSync(shelf).sort((one, other) => age(join(shelf, other)) - age(join(shelf, one)));
  for (const old of byAge.slice(kept)) rmSync(join(shelf, old), { recursive: true, maxRetries: 3 });
  return builtIn(folder);
}

const age = (folder: string) => statSync(folder).mtimeMs;

function buildInto(root: string, ref: string, folder: string): boolean {
  const building = `${folder}-${process.pid}`;
  mkdirSync(building, { recursive: true });
  const run = (command: string, ...args: string[]) =>
    execFileSync(command, args, {
      cwd: building,
      stdio: "pipe",
      env: { ...process.env, CI: "true", TURBO_TELEMETRY_DISABLED: "1" },
    });
  try {
    extract(root, ref, building);
    if (!existsSync(join(building, "pnpm-lock.yaml"))) return false;
    console.error(`Building the packages of ${ref} once, to try them with today's packages …`);
    // Without a git index, turbo reads every file again for every task.
    run("git", "init", "-q");
    run("git", "add", "-A");
    run("pnpm", "install", "--frozen-lockfile", "--prefer-offline", ...needed.flatMap((each) => ["--filter", each]));
    // Reuses what was built here before.
    const cache = ["--cache-dir", join(root, ".turbo/cache")];
    run("pnpm", "exec", "turbo", "run", "build", "--filter=./packages/*", "--output-logs=errors-only", ...cache);
    renameSync(building, folder);
    return true;
  } catch (cause) {
    const { stdout, stderr } = cause as { stdout?: Buffer; stderr?: Buffer };
    const said = `${stdout ?? ""}${stderr ?? ""}`.trim().split("\n").slice(-12).join("\n  ");
    throw new Unjudged(
      `The packages of ${ref} could not be built, so nothing can be tried with them.\n  ${said || firstLineOf(cause)}`,
    );
  } finally {
    rmSync(building, { recursive: true, force: true, maxRetries: 3 });
  }
}
