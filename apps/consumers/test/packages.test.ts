import { execFile, execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { packages, packedOnce } from "../src/install.ts";

const execute = promisify(execFile);
const program = (name: string) => fileURLToPath(new URL(`../node_modules/.bin/${name}`, import.meta.url));
const source = (name: string) => fileURLToPath(new URL(`../../../packages/${name}/src/`, import.meta.url));

const folder = mkdtempSync(join(tmpdir(), "badge-contract-packages-"));
afterAll(() => rmSync(folder, { recursive: true }));

type Name = (typeof packages)[number];
const tarballs = {} as Record<Name, string>;
beforeAll(async () => Object.assign(tarballs, await packedOnce()));

/** What a program says of a tarball: nothing, if it has no complaint. */
const complaints = (name: string, ...args: string[]): Promise<string> =>
  execute(program(name), args, { env: { ...process.env, NO_COLOR: "1" } }).then(
    () => "",
    (error: { stdout: string; stderr: string }) => error.stdout + error.stderr,
  );
const publint = (tarball: string) => complaints("publint", "run", tarball, "--strict");
const attw = (tarball: string) => complaints("attw", tarball, "--profile", "esm-only");

/** Built files whose source is gone. */
function leftovers(name: Name, tarball: string): string[] {
  const files = execFileSync("tar", ["-tzf", tarball], { encoding: "utf8" }).trim().split("\n");
  return files.filter((file) => {
    const built = /^package\/dist\/(.+)\.(?:d\.ts|js)$/.exec(file);
    return built && !existsSync(join(source(name), `${built[1]}.ts`));
  });
}

describe.each(packages)("The tarball of %s", (name) => {
  test("pleases publint in its strict mood", async () => {
    expect(await publint(tarballs[name])).toBe("");
  });

  test("has types that TypeScript finds wherever it finds code", async () => {
    expect(await attw(tarballs[name])).toBe("");
  });

  test("contains nothing left over from an earlier build", () => {
    expect(leftovers(name, tarballs[name]), "remove dist, and build again").toEqual([]);
  });
});

describe("A tarball is refused when", () => {
  /** The tarball of the types with another manifest, or with a file more. */
  function broken(name: string, edit: (manifest: string) => string, more?: string): string {
    const place = join(folder, name);
    mkdirSync(place);
    execFileSync("tar", ["-xzf", tarballs.types, "-C", place]);
    const manifest = join(place, "package/package.json");
    writeFileSync(manifest, edit(readFileSync(manifest, "utf8")));
    if (more) copyFileSync(manifest, join(place, "package", more));
    const tarball = join(place, "broken.tgz");
    execFileSync("tar", ["-czf", tarball, "-C", place, "package"]);
    return tarball;
  }

  test("an export names a missing file", async () => {
    const tarball = broken("missing", (manifest) => manifest.replace("./dist/index.js", "./dist/main.js"));
    expect(await publint(tarball)).toContain("the file does not exist");
  });

  test("types come after the code", async () => {
    const reversed = '"default": "./dist/index.js", "types": "./dist/index.d.ts"';
    const tarball = broken("order", (manifest) => manifest.replace(/"types": "[^"]+",\s*"default": "[^"]+"/, reversed));
    expect(await publint(tarball)).toContain("types should be the first");
  });

  test("code is there and types are not", async () => {
    const tarball = broken("untyped", (manifest) =>
      manifest.replace(/"types": "[^"]+",\s*/, '"types": "./none.d.ts",'),
    );
    expect(await attw(tarball)).toMatch(/Resolution failed|No types/i);
  });

  test("a built file has no source", () => {
    const tarball = broken("stale", (manifest) => manifest, "dist/gone.js");
    expect(leftovers("types", tarball)).toEqual(["package/dist/gone.js"]);
  });
});
