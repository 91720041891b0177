import { execFileSync } from "node:child_process";
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { faultsOf, pack, type Tarball } from "../src/publish/tarballs.ts";
import { type Published, publishedPackages } from "../src/workspace.ts";
import { packages } from "./judged.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "tarballs-"));
afterAll(() => rmSync(folder, { recursive: true }));

const manifest = {
  name: "@badge-contract/types",
  version: "1.2.0",
  files: ["dist"],
  exports: { ".": { types: "./dist/index.d.ts", default: "./dist/index.js" } },
  dependencies: { other: "^1.0.0" },
  badgeContract: { openapi: "1.2.0" },
};
const good: Record<string, string> = {
  "package.json": JSON.stringify(manifest),
  LICENSE: "MIT",
  "README.md": "# It",
  "dist/index.js": 'export * from "./part.js";\n',
  "dist/index.d.ts": 'export * from "./part.js";\n',
  "dist/part.js": "export {};\n",
  "dist/part.d.ts": "export {};\n",
};

let count = 0;
function tarball(files: Record<string, string | undefined>): Tarball {
  const place = join(folder, String(++count));
  const entries = Object.entries({ ...good, ...files }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  for (const [path, text] of entries) {
    mkdirSync(dirname(join(place, "package", path)), { recursive: true });
    writeFileSync(join(place, "package", path), text);
  }
  const file = join(place, "it.tgz");
  execFileSync("tar", ["-czf", file, "-C", place, "package"]);
  return {
    isMadeFromDocument: true,
    name: manifest.name,
    version: manifest.version,
    file,
    hash: "",
    files: entries.map(([path]) => path),
  };
}
const withManifest = (more: object) => ({ "package.json": JSON.stringify({ ...manifest, ...more }) });

test("a correct tarball has no faults", () => {
  expect(faultsOf(tarball({}), "1.2.0")).toEqual([]);
});

test.each<[string, Record<string, string | undefined>, string]>([
  ["no licence", { LICENSE: undefined }, "LICENSE is missing"],
  ["no README", { "README.md": undefined }, "README.md is missing"],
  ["a source file", { "src/index.ts": "" }, "src/index.ts does not belong there"],
  ["a source map", { "dist/index.js.map": "" }, "dist/index.js.map does not belong there"],
  [
    "a leaked workspace range",
    withManifest({ dependencies: { "@badge-contract/types": "workspace:^" } }),
    'dependencies has @badge-contract/types: "workspace:^"',
  ],
  [
    "a leaked catalog range",
    withManifest({ peerDependencies: { msw: "catalog:" } }),
    'peerDependencies has msw: "catalog:"',
  ],
  [
    "a wrong export",
    withManifest({ exports: { ".": "./dist/main.js" } }),
    "exports names ./dist/main.js, which is missing",
  ],
  ["a missing module", { "dist/part.js": undefined }, "dist/index.js imports ./part.js, which is missing"],
  [
    "a missing module that is loaded later",
    { "dist/index.js": 'export const load = () => import("./later.js");\n' },
    "dist/index.js imports ./later.js, which is missing",
  ],
  ["a missing declaration", { "dist/part.d.ts": undefined }, "dist/index.d.ts imports ./part.js, which is missing"],
  ["a private package", withManifest({ private: true }), "it is private"],
  [
    "another contract",
    withManifest({ badgeContract: { openapi: "1.1.0" } }),
    "badgeContract.openapi is 1.1.0, but the contract's version is 1.2.0",
  ],
  [
    "no contract",
    withManifest({ badgeContract: undefined }),
    "badgeContract.openapi is missing, but the contract's version is 1.2.0",
  ],
])("%s is a fault", (_, files, fault) => {
  expect(faultsOf(tarball(files), "1.2.0")).toEqual([`@badge-contract/types@1.2.0: ${fault}`]);
});

const built = ({ id, folder }: Published) =>
  id === "openapi"
    ? [
        "dist/openapi-3.0.json",
        "dist/openapi.dereferenced.json",
        "dist/openapi.json",
        "dist/openapi.lines.json",
        "dist/openapi.yaml",
        "facts.yaml",
        ...["documented.json", "promises.json", "spec-survivors.yaml", "survivors.yaml"].map(
          (file) => `record/${file}`,
        ),
      ]
    : globSync("**/*.ts", { cwd: join(root, folder, "src") }).flatMap((file) =>
        [".js", ".d.ts"].map((end) => `dist/${file.replace(/\.ts$/, end)}`),
      );

test.each(publishedPackages(root))("the tarball of $id has no faults", (each) => {
  const { badgeContract } = JSON.parse(readFileSync(join(root, each.folder, "package.json"), "utf8"));
  const { files, ...tarball } = pack(root, each, join(folder, each.id));
  expect(faultsOf({ ...tarball, files }, badgeContract?.openapi)).toEqual([]);
  // What a test of a consumer imports is packed with what it needs, and the engine's own tests are not.
  if (each.id === "conformance") expect(files).toEqual(expect.arrayContaining(["dist/vitest.js", "dist/vitest.d.ts"]));
  expect(files.filter((file) => /\.test(-d)?\./.test(file))).toEqual([]);
});

// The others are bundled, or chunked, by what they are built with.
test.each(publishedPackages(root).filter(({ id }) => packages.includes(id)))(
  "the tarball of $id holds what is built of its sources, its licence, its README, and nothing else",
  (each) => {
    const { files } = pack(root, each, join(folder, each.id));
    // A changelog begins with the first release; notes for agents are for what a consumer imports.
    const others = files.filter((file) => file !== "CHANGELOG.md" && file !== "AGENTS.md");
    expect(others.toSorted()).toEqual(["LICENSE", "README.md", "package.json", ...built(each)].toSorted());
  },
);
