import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

export interface Remote {
  url: string;
  token: string;
  signatureKey: string;
}

export interface Build {
  exitCode: number | null;
  tasks: { id: string; hash: string; source: "LOCAL" | "REMOTE" | undefined }[];
  /** Lines that tell somebody of trouble with the cache. */
  warnings: string[];
  said: string;
}

export interface Clone {
  folder: string;
  /** Builds what `filters` name through CI's own way into the cache; nothing of an earlier build is left to find. */
  build(remote: Remote, ...filters: string[]): Build;
}

interface Summary {
  tasks: { taskId: string; hash: string; cache: { source?: "LOCAL" | "REMOTE" } }[];
}

/** A clean clone of the last commit, installed from the store of the package manager where that has everything. */
export function cloneOf(root: string, folder: string): Clone {
  // What this process was told of turbo and of its own package is nothing that another machine would know.
  const plain = Object.entries(process.env).filter(([name]) => !/^(TURBO|npm|pnpm|GITHUB|INIT_CWD)/i.test(name));
  const env = {
    ...Object.fromEntries(plain),
    PATH: `${join(folder, "node_modules/.bin")}:${process.env.PATH}`,
    CI: "true",
    NO_COLOR: "1",
    TURBO_TELEMETRY_DISABLED: "1",
  };
  const run = (command: string, args: string[], more: NodeJS.ProcessEnv = {}, cwd = folder) => {
    const { status, stdout, stderr, error } = spawnSync(command, args, {
      cwd,
      env: { ...env, ...more },
      encoding: "utf8",
      maxBuffer: 1e8,
    });
    return { status, said: `${stdout}${stderr}${error?.message ?? ""}` };
  };
  const must = (...of: Parameters<typeof run>) => {
    const { status, said } = run(...of);
    if (status !== 0) throw new Error(`${of[0]} ${of[1].join(" ")} failed:\n${said}`);
  };
  must("git", ["clone", "--quiet", root, folder], {}, root);
  must("pnpm", ["install", "--frozen-lockfile", "--prefer-offline"]);

  const build = ({ url, token, signatureKey }: Remote, ...filters: string[]): Build => {
    rmSync(join(folder, ".turbo"), { recursive: true, force: true });
    const turbo = `turbo run bundle build --summarize --output-logs=errors-only ${filters.map((each) => `--filter='${each}'`).join(" ")}`;
    const { status, said } = run("bash", ["-c", `eval "$(node apps/remote-cache/src/probe.mjs)" && exec ${turbo}`], {
      TURBO_API: url,
      TURBO_TEAM: "badges",
      TURBO_TOKEN: token,
      TURBO_REMOTE_CACHE_SIGNATURE_KEY: signatureKey,
    });
    const runs = join(folder, ".turbo/runs");
    if (status !== 0) throw new Error(`The build failed, which no trouble with a cache may cause:\n${said}`);
    const summary: Summary = JSON.parse(readFileSync(join(runs, readdirSync(runs)[0] ?? ""), "utf8"));
    return {
      exitCode: status,
      said,
      tasks: summary.tasks.map(({ taskId, hash, cache }) => ({ id: taskId, hash, source: cache.source })),
      warnings: said.split("\n").filter((line) => /warn|remote cache/i.test(line)),
    };
  };
  return { folder, build };
}
