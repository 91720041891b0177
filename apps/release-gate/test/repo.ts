import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { readSpec } from "@badge-contract/spec";
import { run } from "../src/check/cli.ts";
import { packages } from "./judged.ts";

// biome-ignore lint/suspicious/noExplicitAny: an edit reaches for places that it knows to be there
type Edit = (root: any) => unknown;

const openapi = fileURLToPath(new URL("../../../openapi", import.meta.url));
const own = new Set(["node_modules", "dist", ".turbo"]);

/** A repo with the documents and the manifests of the workspace, and nothing else. */
export function smallRepo(version: string) {
  const root = mkdtempSync(join(tmpdir(), "release-gate-test-"));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const manifest = (name: string, more: object) => {
    const text = JSON.stringify({ name: `@badge-contract/${name}`, scripts: { generate: "" }, ...more });
    write(`${name === "openapi" ? name : `packages/${name}`}/package.json`, text);
  };
  cpSync(openapi, join(root, "openapi"), {
    recursive: true,
    filter: (path) => !own.has(path.slice(openapi.length + 1).split("/")[0] ?? ""),
  });
  write("pnpm-workspace.yaml", "packages: [openapi, packages/*]\n");
  for (const name of packages) manifest(name, { version });
  write(".changeset/config.json", "{}");
  write(".gitignore", "dist/\n");
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.com", ...args], { cwd: root, stdio: "pipe" });
  git("init", "-q");
  const edit = (edit: Edit) => {
    const document = structuredClone(readSpec().root);
    edit(document);
    write("openapi/dist/openapi.json", JSON.stringify(document));
  };
  edit(() => undefined);
  const commit = (tag?: string) => {
    git("add", "-A");
    git("commit", "-qm", "As it is");
    if (tag) git("tag", tag);
  };
  const check = (...args: string[]) => checkIn(root, ...args);
  return { root, git, write, manifest, edit, commit, check, remove: () => rmSync(root, { recursive: true }) };
}

/** What the check says in a folder, and its exit code. */
export async function checkIn(root: string, ...args: string[]) {
  const said = { out: "", err: "" };
  const code = await run(args, root, {
    out: (text) => {
      said.out += `${text}\n`;
    },
    err: (text) => {
      said.err += `${text}\n`;
    },
  });
  return { code, ...said };
}
