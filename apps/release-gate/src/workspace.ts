import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Package } from "./diff/bumps.ts";

/** Where each published package lives, relative to the repo. */
export const folders: Record<Package, string> = {
  openapi: "openapi",
  types: "packages/types",
  validators: "packages/validators",
  client: "packages/client",
  mocks: "packages/mocks",
};

/** The built packages of one time. */
export interface Built {
  folderOf(name: Package): string;
  /** The repo that they are of, where there is more than what gets published. */
  repo?: string;
}

export const builtIn = (repo: string): Built & { repo: string } => ({
  repo,
  folderOf: (name) => join(repo, folders[name]),
});

export interface Manifest {
  name: string;
  version: string;
}

export const manifestOf = (root: string, name: Package): Manifest =>
  JSON.parse(readFileSync(join(root, folders[name], "package.json"), "utf8"));

/** What git answers, without its last newline; undefined where it refuses. */
export function git(root: string, ...args: string[]): string | undefined {
  try {
    return execFileSync("git", args, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trimEnd();
  } catch {
    return undefined;
  }
}

/** Where `release:pack` leaves what `release:publish` takes. */
export const packed = "reports/release";
