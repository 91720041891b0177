import { execFile, execFileSync } from "node:child_process";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

/** A copy of the working tree, and of the history up to it. */
export interface Copy {
  folder: string;
  /**
   * Runs a command in the copy and resolves with its output. If it fails, rejects with an Error that contains the
   * output.
   */
  run(command: string, ...args: string[]): Promise<string>;
  commit(message: string): Promise<void>;
  /** A file that records the calls of the GitHub CLI, as there is no GitHub here. */
  asked: string;
}

export async function copyOf(root: string, folder: string): Promise<Copy> {
  const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 1e8,
  });
  for (const path of listed.split("\0").filter((each) => each !== "")) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(join(root, path), join(folder, path), { force: true });
  }
  const copy = folderAsCopy(folder);
  await copy.run("git", "init", "-q", "-b", "main");
  // The check compares with the tags of earlier releases.
  await copy.run("git", "fetch", "-q", "--update-shallow", "--tags", root, "HEAD");
  await copy.run("git", "reset", "-q", "--soft", "FETCH_HEAD");
  await copy.commit("The repo as it stands");
  await copy.run("git", "init", "-q", "--bare", `${folder}-origin`);
  await copy.run("git", "remote", "add", "origin", `${folder}-origin`);
  return copy;
}

export function folderAsCopy(folder: string): Copy {
  const tools = `${folder}-tools`;
  const asked = join(tools, "asked");
  mkdirSync(tools, { recursive: true });
  writeFileSync(join(tools, "gh"), `#!/bin/sh\necho "$1 $2" >> "${asked}"\n`, { mode: 0o755 });
  const path = [tools, join(folder, "node_modules/.bin"), process.env.PATH].join(":");
  // The copy's own .npmrc names the registry, and the environment would overrule it.
  const env = Object.entries(process.env).filter(([name]) => !/^p?npm_config_registry$/i.test(name));
  const all = { ...Object.fromEntries(env), PATH: path, CI: "true", TURBO_TELEMETRY_DISABLED: "1", NO_COLOR: "1" };
  const run = (command: string, ...args: string[]) => runIn(folder, all, command, args);
  const identity = ["-c", "user.name=Rehearsal", "-c", "user.email=rehearsal@example.com"];
  const commit = async (message: string) => {
    await run("git", "add", "-A");
    await run("git", ...identity, "commit", "-q", "--allow-empty", "-m", message);
  };
  return { folder, run, commit, asked };
}

const execute = promisify(execFile);

export async function runIn(cwd: string, env: NodeJS.ProcessEnv, command: string, args: string[]): Promise<string> {
  const running = execute(command, args, { cwd, env, maxBuffer: 1e8 });
  running.child.stdin?.end();
  try {
    return (await running).stdout;
  } catch (cause) {
    const { stdout = "", stderr = "", code } = cause as { stdout?: string; stderr?: string; code?: string | number };
    const said = `${stdout}${stderr}`.trim().split("\n").slice(-300).join("\n");
    throw new Error(`${[command, ...args].join(" ")} failed${code ? ` (${code})` : ""}\n${said}`, { cause });
  }
}
