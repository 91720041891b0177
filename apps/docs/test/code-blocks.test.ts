import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { fromRoot } from "../src/root.ts";
import { blocksOf, type CodeBlock, commandsOf, linksOf, type Module, modulesOf, readBlocks } from "./code-blocks.ts";

/*
 * Every code block of every Markdown file is run, type-checked or parsed:
 *   ts, tsx     type-checked as a module of its own, against the packages as they are built;
 *               "ts continued" goes on from the block before it; ts that brings its own mock is run, too
 *   js          run by Node, where all packages are installed
 *   sh          each command is one that exists here
 *   json, yaml  parsed
 *   text, http  (or no language) shown, not run: what a program prints
 */
// Declarations that API Extractor lists, and a test of their own compares.
const apiReports = "apps/consumers/api/";
const markdown = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "*.md"], {
  cwd: fromRoot("."),
  encoding: "utf8",
})
  .split("\n")
  .filter((file) => file !== "" && existsSync(fromRoot(file)))
  .filter((file) => !file.endsWith("CHANGELOG.md") && !file.startsWith(apiReports));
const blocks = markdown.flatMap(readBlocks);
// Its blocks all go on from the first one, and a test of its own package runs each of them so.
const runElsewhere = "packages/client/README.md";
const modules = markdown
  .filter((file) => file !== runElsewhere)
  .flatMap((file) => modulesOf(blocks.filter((block) => block.file === file)));
const title = ({ file, line, language }: CodeBlock) => `${file}:${line} ${language}`;
const of = (...languages: string[]) =>
  blocks.filter(({ language }) => languages.includes(language)).map((block) => ({ block, title: title(block) }));

const manifest = (file: string) => JSON.parse(readFileSync(file, "utf8")) as Record<string, Record<string, string>>;
const manifests = globSync(fromRoot("{,openapi/,packages/*/,apps/*/}package.json")).map(manifest);
const scripts = manifest(fromRoot("package.json")).scripts ?? {};
const known = new Set(
  manifests.flatMap((each) => [
    String(each.name),
    ...["dependencies", "devDependencies", "peerDependencies"].flatMap((key) => Object.keys(each[key] ?? {})),
  ]),
);

/** A new folder with the modules in it. */
function written(modules: Module[], name: string): string {
  const folder = fileURLToPath(new URL(`../reports/${name}/`, import.meta.url));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const { name: file, source } of modules) writeFileSync(`${folder}${file}`, source);
  return folder;
}

/** What TypeScript says of the modules, as `file:line message`. */
function typeErrors(modules: Module[], name: string): string[] {
  const folder = written(modules, name);
  const compilerOptions = {
    strict: true,
    noEmit: true,
    target: "es2023",
    lib: ["es2023", "dom", "dom.iterable"],
    module: "esnext",
    moduleResolution: "bundler",
    jsx: "react-jsx",
    types: ["node"],
    skipLibCheck: true,
    // Within the workspace the engines are their sources, which are written for these.
    exactOptionalPropertyTypes: true,
    allowImportingTsExtensions: true,
  };
  writeFileSync(`${folder}tsconfig.json`, JSON.stringify({ compilerOptions, include: ["*.ts", "*.tsx"] }));
  const tsc = `${dirname(createRequire(import.meta.url).resolve("typescript/package.json"))}/bin/tsc`;
  const { stdout, stderr } = spawnSync(process.execPath, [tsc, "-p", ".", "--pretty", "false"], {
    cwd: folder,
    encoding: "utf8",
  });
  const errors = `${stdout}${stderr}`.split("\n").filter((line) => line.includes("error TS"));
  return errors.map((line) =>
    line.replace(
      /^(\S+?)\.\d+\.tsx?\((\d+),\d+\): error (.*)$/,
      (_, file: string, at: string, message: string) => `${file.replaceAll("__", "/")}:${at} ${message}`,
    ),
  );
}

/** Runs a module where all packages are installed. */
function run(module: Module, name: string) {
  const file = `${written([module], name)}${module.name}`;
  const { status, stderr } = spawnSync(process.execPath, [file], { encoding: "utf8", timeout: 50_000 });
  return { status, stderr };
}

/** Why a command cannot be right, or undefined. */
function wrong(command: string): string | undefined {
  const [program = "", first = "", ...rest] = command.replace(/^\w+=\S*\s+/, "").split(/\s+/);
  const words = [first, ...rest].filter((word) => word !== "" && !word.startsWith("-"));
  const installs = /^(install|i|add)$/.test(first) && rest.length > 0;
  if (["npm", "pnpm", "yarn", "bun", "deno"].includes(program) && installs) {
    const strange = words.slice(1).filter((word) => !known.has(word.replace(/^npm:/, "").replace(/(.)@.*$/, "$1")));
    return strange.length > 0 ? `nothing here uses ${strange.join(", ")}` : undefined;
  }
  if (program === "pnpm" && first === "--filter") {
    const own = manifests.find((each) => String(each.name) === rest[0]?.replace("...", ""))?.scripts;
    return own && Object.hasOwn(own, rest[1] ?? "") ? undefined : `${rest[0]} has no script "${rest[1]}"`;
  }
  if (program === "npx")
    return manifests.some(({ name, bin }) => String(name) === first && bin) ? undefined : `${first} has no command`;
  if (["npm", "pnpm"].includes(program)) {
    const name = first === "run" ? rest[0] : first;
    if (["install", "ci"].includes(name ?? "")) return undefined;
    return name !== undefined && Object.hasOwn(scripts, name) ? undefined : `package.json has no script "${name}"`;
  }
  if (program === "cd")
    return words[0] === "badge-contract" || existsSync(fromRoot(words[0] ?? "")) ? undefined : `no folder ${words[0]}`;
  if (program === "git" && first === "clone") return undefined;
  if (/^export( \w+=\S*)+$/.test(command)) return undefined;
  const evaluated = /^eval "\$\((.+)\)"$/.exec(command)?.[1];
  if (evaluated) return wrong(evaluated);
  const repeated = /^seq \d+ \| xargs -P \d+ -I\{\} (.+)$/.exec(command)?.[1];
  if (repeated) return wrong(repeated);
  if (manifests.some(({ bin }) => bin && Object.hasOwn(bin, program))) return undefined;
  if (program === "node") return existsSync(fromRoot(words[0] ?? "")) ? undefined : `no file ${words[0]}`;
  return `this test does not know how to check "${program}"`;
}

test("there are Markdown files with code, and each is in a language that is checked", () => {
  expect(blocks.length).toBeGreaterThan(1);
  const languages = ["ts", "tsx", "js", "sh", "json", "yaml", "text", "http", ""];
  expect(blocks.filter(({ language }) => !languages.includes(language)).map(title)).toEqual([]);
});

test("all TypeScript compiles against the packages", { timeout: 60_000 }, () => {
  expect(modules.length).toBeGreaterThan(0);
  expect(typeErrors(modules, "code-blocks")).toEqual([]);
});

const runnable = modules.filter(
  ({ name, source }) => name.endsWith(".js") || (name.endsWith(".ts") && /"@badge-contract\/mocks[/"]/.test(source)),
);
test.each(runnable)("$name runs", { timeout: 60_000 }, (module) => {
  expect(run(module, "code-blocks-run")).toEqual({ status: 0, stderr: "" });
});

test("a block that fails is noticed", () => {
  const [failing] = modulesOf(blocksOf('```js\nimport "@badge-contract/nothing";\n```\n', "page.md")) as [Module];
  expect(run(failing, "code-blocks-failing")).toMatchObject({ status: 1 });
});

test("a mistake in a block is found, at its line", { timeout: 60_000 }, () => {
  const text =
    'A page.\n\n```ts\nconst a: number = 1;\n```\n\nMore.\n\n```ts continued\nconst b: string = a;\n```\n\n```ts\nimport { nothing } from "@badge-contract/mocks";\n```\n';
  const errors = typeErrors(modulesOf(blocksOf(text, "docs/page.md")), "code-blocks-planted");
  expect(errors.sort()).toEqual([
    expect.stringMatching(/^docs\/page\.md:10 TS2322/),
    expect.stringMatching(/^docs\/page\.md:14 TS2305/),
  ]);
});

test.each(of("sh"))("$title: every command exists", ({ block }) => {
  expect(
    commandsOf(block)
      .map((command) => wrong(command) && `${command}: ${wrong(command)}`)
      .filter(Boolean),
  ).toEqual([]);
});

test.each([
  ["pnpm nosuchscript", 'no script "nosuchscript"'],
  ["pnpm --filter @badge-contract/docs nosuchscript", 'no script "nosuchscript"'],
  ["npm install left-pad", "nothing here uses left-pad"],
  ["npx left-pad", "left-pad has no command"],
  ["cd nowhere", "no folder nowhere"],
  ['eval "$(node nothing.mjs)"', "no file nothing.mjs"],
  ["frobnicate", 'check "frobnicate"'],
])("the command %j is refused", (command, reason) => {
  expect(wrong(command)).toMatch(reason);
});

test.each(markdown)("%s links to files that are there", (file) => {
  // The site's pages also link to what the build makes; the site's own test follows them.
  const made = file.startsWith("apps/docs/pages/") ? /^[\w-]+\.(html|json|txt|yaml)$/ : /^$/;
  const links = linksOf(readFileSync(fromRoot(file), "utf8")).filter((link) => !made.test(link));
  const folder = dirname(fromRoot(file));
  expect(links.filter((link) => !existsSync(`${folder}/${decodeURI(link.replace(/#.*/, ""))}`))).toEqual([]);
});

test("a link to a file that is not there is found", () => {
  expect(linksOf("[a](b.md#c), ![d](e.png), <https://f.example>, [g](#h)")).toEqual(["b.md#c", "e.png"]);
});

test.each(of("json", "yaml"))("$title can be parsed", ({ block }) => {
  expect(() => (block.language === "json" ? JSON.parse(block.code) : parse(block.code))).not.toThrow();
});
