import { execFile } from "node:child_process";
import { rmSync } from "node:fs";
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../../../", import.meta.url));
const pnpm = join(root, "node_modules/.bin/pnpm");

export const packages = ["types", "validators", "client", "mocks"] as const;

export interface Installed {
  /** Outside the workspace, with the packages in its `node_modules` and a copy of a consumer's files. */
  folder: string;
  /** The packed packages, by folder name. */
  tarballs: Record<(typeof packages)[number], string>;
  remove(): Promise<void>;
}

/** Packs the built packages as publishing does. */
async function pack(into: string): Promise<Installed["tarballs"]> {
  const packed = packages.map(async (name) => {
    const { stdout } = await run(pnpm, ["pack", "--json", "--pack-destination", into], {
      cwd: join(root, "packages", name),
    });
    return [name, (JSON.parse(stdout) as { filename: string }).filename];
  });
  return Object.fromEntries(await Promise.all(packed)) as Installed["tarballs"];
}

let packed: Promise<Installed["tarballs"]> | undefined;

/** Packed once, also for child processes, and deleted when this process ends. */
export async function packedOnce(): Promise<Installed["tarballs"]> {
  const { TARBALLS } = process.env;
  if (TARBALLS !== undefined) return JSON.parse(TARBALLS);
  const folder = await mkdtemp(join(tmpdir(), "badge-contract-tarballs-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const tarballs = await pack(folder);
  process.env.TARBALLS = JSON.stringify(tarballs);
  return tarballs;
}

/**
 * Installs the packed packages into an empty folder, beside the files of a consumer.
 *
 * @param more the consumer's manifest besides its dependencies; by default, that it consists of ES modules
 */
export async function install(
  consumer: string | undefined,
  dependencies: Record<string, string> = {},
  more: object = { type: "module" },
): Promise<Installed> {
  const folder = await mkdtemp(join(tmpdir(), "badge-contract-consumer-"));
  packed ??= packedOnce();
  const tarballs = await packed;
  const files = Object.entries(tarballs).map(([name, file]) => [`@badge-contract/${name}`, `file:${file}`]);
  const manifest = { private: true, dependencies: { ...Object.fromEntries(files), ...dependencies }, ...more };
  // A workspace file keeps pnpm from looking in parent folders. The tarballs get each other as dependencies.
  const overrides = files.map(([name, file]) => `  "${name}": "${file}"\n`);
  await writeFile(join(folder, "package.json"), JSON.stringify(manifest, null, 2));
  await writeFile(
    join(folder, "pnpm-workspace.yaml"),
    `packages: []\nstrictDepBuilds: false\nnodeLinker: hoisted\noverrides:\n${overrides.join("")}`,
  );
  if (consumer) await cp(consumer, folder, { recursive: true });
  await run(pnpm, ["install", "--prefer-offline", "--no-frozen-lockfile"], { cwd: folder });
  return { folder, tarballs, remove: () => rm(folder, { recursive: true }) };
}
