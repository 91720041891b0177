import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import {
  eachSchema,
  isObject,
  type JsonObject,
  readFacts,
  readSpec,
  resolvePointer,
  scenariosOf,
} from "@badge-contract/spec";
import { expect, test } from "vitest";
import { transientStatuses } from "../../../packages/client/src/retry.ts";
import { conformance, report } from "../src/inserts.ts";
import { renderAll } from "../src/pages.ts";
import { createFields } from "../src/reference/fields.ts";
import { describe as describeOperation, operationPages } from "../src/reference/operation-pages.ts";
import { dist } from "../src/serve.ts";

const spec = readSpec();
const pages = renderAll(spec);
const operations = operationPages(spec).map(({ name, operation }) => ({ name, ...describeOperation(spec, operation) }));
const files = pages.map(({ name }) => `${name}.html`).sort();
const read = (file: string) => readFileSync(dist + file, "utf8");
const attributes = (html: string, name: string) =>
  [
    ...html
      .replace(/<script type="application\/json"[\s\S]*?<\/script>/, "")
      .matchAll(new RegExp(`\\s${name}="([^"]*)"`, "g")),
  ].map(([, value = ""]) => value.replaceAll("&amp;", "&"));
const exists = (file: string) => globSync(file, { cwd: dist }).length === 1;

const known = new Map<string, Set<string>>();
function idsOf(file: string) {
  const ids = known.get(file) ?? new Set(attributes(read(file), "id"));
  known.set(file, ids);
  return ids;
}

/** Why a link does not resolve within the site, or undefined if it does. */
function broken(from: string, href: string): string | undefined {
  const [path, fragment = ""] = href.split("#");
  const file = path === "" ? from : (path ?? "");
  if (!exists(file)) return `${from}: there is no ${file}`;
  if (fragment === "") return undefined;
  return idsOf(file).has(decodeURI(fragment)) ? undefined : `${from}: there is no ${href}`;
}

const budget = (names: string[]) => names.reduce((sum, name) => sum + gzipSync(readFileSync(dist + name)).length, 0);

test("every page of the menu is built, and nothing else", () => {
  expect(
    globSync("*.html", { cwd: dist })
      .filter((file) => file !== report.page && file !== "404.html")
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

test("the reader of one page loads at most 120 kB", () => {
  for (const file of files) {
    const own = attributes(read(file), "src");
    expect(budget([file, "style.css", "search-index.js", ...new Set(own)])).toBeLessThan(120_000);
  }
});

test.each(files)("the first content of %s waits for the style and the theme alone", (file) => {
  const [head = ""] = read(file).split("</head>");
  const waitedFor = [...head.matchAll(/<script (?!defer)[^>]*src="([^"]+)"|<link rel="stylesheet" href="([^"]+)"/g)];
  expect(waitedFor.map(([, script, style]) => script ?? style)).toEqual(["style.css", "theme.js"]);
});

test("every statement of the source page is shown with its reason", () => {
  const shown = read("disagreements.html");
  const facts = Object.values(readFacts().sections).flat();
  expect(shown.match(/<li><strong>/g)).toHaveLength(facts.length);
  expect(shown.match(/<blockquote>/g)).toHaveLength(facts.filter(({ reason }) => reason).length);
});

test("every failure of the document is shown with its status", () => {
  for (const { key, operation, response } of scenariosOf(spec).scenarios.filter(
    ({ response }) => response.status >= 400,
  )) {
    const { name } = operations.find((page) => page.operation.id === operation.id) as (typeof operations)[number];
    expect(read(`${name}.html`)).toContain(`data-label="${key} · ${response.status}"`);
  }
});

const textOf = (html: string) => html.replaceAll(/<[^>]*>/g, "");
const plain = (text: string) =>
  text
    .replaceAll(/[`*\\]/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();

test("the page of errors names the statuses after which the client asks again", () => {
  const [list = ""] = read("errors.html").match(/(?:\d{3}, )+\d{3} or \d{3}/) ?? [];
  expect(list.match(/\d{3}/g)?.map(Number)).toEqual(transientStatuses);
});

const descriptionAt = (pointer: string) => String((resolvePointer(spec.root, pointer) as JsonObject).description);

/** The names, descriptions and rules of everything in a schema. */
function saidIn(pointer: string): string[] {
  const found: string[] = [];
  eachSchema(spec.root, [pointer], (schema) => {
    const { properties = {}, "x-validations": rules = [] } = schema as JsonObject;
    for (const [name, one] of Object.entries(properties as JsonObject))
      found.push(name, isObject(one) ? String(one.description ?? "") : "");
    for (const { id, message } of rules as JsonObject[]) found.push(String(id), String(message));
  });
  return found;
}

test.each(operations)("the page and the Markdown of $name say the same", (operation) => {
  const { name, examples } = operation;
  const html = plain(
    textOf(read(`${name}.html`).replace(/<head>[\s\S]*<\/head>|<script[\s\S]*?<\/script>/g, ""))
      .replaceAll("&quot;", '"')
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll(/&#(39|x27);/g, "'")
      .replaceAll("&amp;", "&"),
  );
  const markdown = plain(read(`${name}.md`));
  const { responses, parameters, pointer } = operation.operation;
  const facts = [
    descriptionAt(pointer),
    ...parameters.flatMap((one) => [one.name, descriptionAt(one.pointer)]),
    ...responses.flatMap(({ status, description }) => [status, description]),
    ...responses.flatMap(({ content }) =>
      content.flatMap(({ schemaPointer }) => (schemaPointer ? saidIn(schemaPointer) : [])),
    ),
    ...examples.flatMap(({ summary, body, samples }) => [summary, body, samples[0]?.code ?? ""]),
  ].filter((fact) => !/\]\(/.test(fact));
  for (const [form, said] of Object.entries({ html, markdown }))
    expect(facts.filter((fact) => !said.includes(plain(fact))).map((fact) => `${form} lacks: ${fact}`)).toEqual([]);
});

test.each(["html", "md"])("the examples have their numbers as they are on the wire, in %s", (form) => {
  expect(read(`reference-get-customer-badge.${form}`).replaceAll(/<\/?span[^>]*>/g, "")).toMatch(
    /createdOn\D+1728281937\.271000000\D/,
  );
});

test("every page has a Markdown version, and llms-full.txt holds all of them", () => {
  const full = read("llms-full.txt");
  // The report may be newer than the site.
  for (const { name, markdown } of pages.filter((page) => page.name !== "conformance")) {
    expect(read(`${name}.md`)).toBe(markdown);
    expect(full).toContain(markdown.trim());
    expect(read("llms.txt")).toContain(name === "index" ? "badge-contract" : `(${name}.md)`);
  }
});

test("a field's address on the page is the one that the search gives", () => {
  const ids = new Set(operations.flatMap(({ name }) => attributes(read(`${name}.html`), "id")));
  const links = operations.flatMap(({ told }) =>
    Array.from(told.matchAll(/\]\(#([^)]+)\)/g), ([, id = ""]) => decodeURI(id)),
  );
  expect(links.length).toBeGreaterThan(100);
  expect(links.filter((id) => !ids.has(id))).toEqual([]);
});

test("a recursive schema ends in a reference to itself, and one with several forms shows first what they share", () => {
  const node = {
    type: "object",
    properties: { name: { type: "string" }, next: { $ref: "#/components/schemas/Node" } },
  };
  const pet = (kind: string, own: string) => ({
    title: kind,
    required: ["kind"],
    properties: { id: { type: "integer" }, kind: { const: kind }, [own]: { type: "string" } },
  });
  const lists = { type: "array", items: { $ref: "#/components/schemas/Lists" } };
  const root = { components: { schemas: { Node: node, Lists: lists } } };
  const { field } = createFields({ source: "a small document", root });
  expect(field("list", { $ref: "#/components/schemas/Node" }, true, "list").below).toEqual([
    "- [`name`](#list.name) *string*",
    "- [`next`](#list.next) *Node*",
    "  The same as [`list`](#list).",
  ]);
  expect(field("lists", { $ref: "#/components/schemas/Lists" }, true, "lists").type).toBe("array of array of Lists");
  expect(field("pet", { oneOf: [pet("Cat", "purr"), pet("Dog", "bark")] }, true, "pet").below).toEqual([
    "- **In every form**",
    "  - [`id`](#pet.id) *integer*",
    "- **Cat**",
    expect.stringContaining("[`kind`]"),
    "    Always `Cat`.",
    "  - [`purr`](#pet.Cat.purr) *string*",
    "- **Dog**",
    expect.stringContaining("[`kind`]"),
    "    Always `Dog`.",
    "  - [`bark`](#pet.Dog.bark) *string*",
  ]);
});

test("the report's summary is shown with a link to the whole, where there is one", () => {
  const folder = mkdtempSync(join(tmpdir(), "report-"));
  try {
    expect(conformance(undefined, { ...report, folder })).toContain("without a report");
    writeFileSync(join(folder, report.page), "<!doctype html>");
    writeFileSync(join(folder, report.summary), "# The contract: conforms\n\nCompared 22 scenarios.\n");
    const html = conformance(undefined, { ...report, folder });
    expect(html).toContain(`](${report.page})`);
    expect(html).toContain("## The contract: conforms");
  } finally {
    rmSync(folder, { recursive: true });
  }
});
