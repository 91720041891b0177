import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { readSpec, scenariosOf } from "@badge-contract/spec";
import { expect, test } from "vitest";
import { statements } from "../src/facts.ts";
import { conformance, report } from "../src/inserts.ts";
import { pages } from "../src/pages.ts";
import { dist } from "./serve.ts";

const files = pages.map(({ name }) => `${name}.html`).sort();
const read = (file: string) => readFileSync(dist + file, "utf8");
const attributes = (html: string, name: string) =>
  [
    ...html
      .replace(/<script type="application\/json"[\s\S]*?<\/script>/, "")
      .matchAll(new RegExp(`\\s${name}="([^"]*)"`, "g")),
  ].map(([, value = ""]) => value.replaceAll("&amp;", "&"));
const exists = (file: string) => globSync(file, { cwd: dist }).length === 1;

/** Why a link does not resolve within the site, or undefined if it does. Redoc's own addresses begin with `#/`. */
function broken(from: string, href: string): string | undefined {
  const [path, fragment = ""] = href.split("#");
  const file = path === "" ? from : (path ?? "");
  if (!exists(file)) return `${from}: there is no ${file}`;
  if (fragment === "" || fragment.startsWith("/")) return undefined;
  return attributes(read(file), "id").includes(fragment) ? undefined : `${from}: there is no ${href}`;
}

const budget = (names: string[]) => names.reduce((sum, name) => sum + gzipSync(readFileSync(dist + name)).length, 0);

test("every page of the menu is built, and nothing else", () => {
  expect(
    globSync("*.html", { cwd: dist })
      .filter((file) => file !== report.page)
      .sort(),
  ).toEqual(files);
});

test.each(files)("every link on %s resolves", (file) => {
  const links = attributes(read(file), "href").filter((href) => !/^(https?|mailto):/.test(href));
  expect(links.length).toBeGreaterThan(pages.length);
  expect(links.map((href) => broken(file, href)).filter(Boolean)).toEqual([]);
});

test("a link that leads nowhere is noticed", () => {
  expect(broken("index.html", "errors.html#nothing")).toMatch("there is no errors.html#nothing");
  expect(broken("index.html", "nothing.html")).toMatch("there is no nothing.html");
});

test.each(files)("%s has distinct ids and loads nothing from elsewhere", (file) => {
  const html = read(file);
  const ids = attributes(html, "id");
  expect(ids).toEqual([...new Set(ids)]);
  const loaded = [
    ...attributes(html, "src"),
    ...[...html.matchAll(/<link [^>]*href="([^"]*)"/g)].map(([, href]) => href),
  ];
  expect(loaded.filter((address) => !exists(address ?? ""))).toEqual([]);
});

test("everything that the search finds can be opened", () => {
  const { sections } = new Function(
    `const globalThis = {}; ${read("search-index.js")}; return { sections: globalThis.searchSections }`,
  )() as {
    sections: { href: string; title: string }[];
  };
  expect(sections.length).toBeGreaterThan(50);
  expect(sections.map(({ href }) => broken("index.html", href)).filter(Boolean)).toEqual([]);
});

test("the reader of one page loads at most 300 kB, the renderer of the reference aside", () => {
  for (const file of files) {
    const own = attributes(read(file), "src").filter((name) => name !== "reference.js");
    expect(budget([file, "style.css", "search-index.js", ...new Set(own)])).toBeLessThan(300_000);
  }
  const withRenderer = files.filter((file) => attributes(read(file), "src").includes("reference.js"));
  expect(withRenderer).toEqual(["reference.html"]);
  expect(budget(["reference.js"])).toBeLessThan(700_000);
});

test("every statement of the source page that the document does not repeat is shown with its reason", () => {
  const entries = read("disagreements.html").match(/data-entry="/g) ?? [];
  const facts = statements().filter(({ verdict }) => verdict !== "as documented");
  expect(entries).toHaveLength(facts.length);
});

test("every failure of the document is shown with its status", () => {
  const html = read("errors.html").replaceAll(/<[^>]*>/g, "");
  for (const { key, response } of scenariosOf(readSpec()).scenarios.filter(({ response }) => response.status >= 400))
    expect(html).toContain(`${key} · ${response.status}`);
});

test("the report's summary is shown with a link to the whole, where there is one", () => {
  const folder = mkdtempSync(join(tmpdir(), "report-"));
  try {
    expect(conformance(undefined, { ...report, folder })).toContain("without a report");
    writeFileSync(join(folder, report.page), "<!doctype html>");
    writeFileSync(join(folder, report.summary), "# The contract: conforms\n\nCompared 22 scenarios.\n");
    const html = conformance(undefined, { ...report, folder });
    expect(html).toContain(`href="${report.page}"`);
    expect(html).toContain('<h2 id="the-contract-conforms">');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
