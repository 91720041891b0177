import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runIn } from "./copy.ts";
import type { Registry } from "./registry.ts";

const projects = fileURLToPath(new URL("../../consumers/", import.meta.url));
export const consumers = readdirSync(projects).sort();
export const managers = ["npm", "pnpm"] as const;
export type Manager = (typeof managers)[number];

/** Copies a consumer's project into its own folder, with these versions of our packages. */
export function project(name: string, folder: string, registry: Registry, versions: Record<string, string>): string {
  mkdirSync(folder, { recursive: true });
  cpSync(join(projects, name), folder, { recursive: true });
  const file = join(folder, "package.json");
  const manifest = JSON.parse(readFileSync(file, "utf8"));
  for (const [dependency] of Object.entries(manifest.dependencies))
    if (versions[dependency]) manifest.dependencies[dependency] = versions[dependency];
  writeFileSync(file, JSON.stringify(manifest, null, 2));
  writeFileSync(join(folder, ".npmrc"), registry.npmrc);
  // Our packages are only minutes old, and a workspace file keeps pnpm from looking in parent folders.
  writeFileSync(
    join(folder, "pnpm-workspace.yaml"),
    'packages: []\nminimumReleaseAgeExclude: ["@badge-contract/*"]\ndangerouslyAllowAllBuilds: false\nstrictDepBuilds: false\n',
  );
  return folder;
}

/** Installs and runs a consumer; returns the last line it prints. */
export async function tryConsumer(manager: Manager, folder: string, registry: Registry): Promise<string> {
  const env = { ...process.env, npm_config_registry: registry.url, CI: "true", NO_COLOR: "1" };
  const install = manager === "npm" ? ["install", "--no-audit", "--no-fund"] : ["install", "--no-frozen-lockfile"];
  await runIn(folder, env, manager, install);
  const lines = (await runIn(folder, env, manager, ["run", "start"])).trim().split("\n");
  return lines.findLast((line) => /contract|badge|pass|GET|http/i.test(line)) ?? lines.at(-1) ?? "";
}
