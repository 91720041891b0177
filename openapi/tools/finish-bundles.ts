// Spells the numbers in the JSON bundles as the sources do, and writes the bundle as OpenAPI 3.0.4, and the lines of its YAML.
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument } from "yaml";
import { dereferenced } from "./dereferenced.ts";
import { openapi30 } from "./openapi-30.ts";

const here = (path: string) => new URL(`../${path}`, import.meta.url);
type Raw = { rawJSON(text: string): unknown };

/**
 * A value as JSON.stringify writes it, but with each number in its own spelling: `1728281937.271000000`,
 * `1.703883200896E9`.
 */
function spelled(node: Node | null | undefined): unknown {
  if (isMap(node)) return Object.fromEntries(node.items.map(({ key, value }) => [String(key), spelled(value as Node)]));
  if (isSeq(node)) return node.items.map((item) => spelled(item as Node));
  if (!isScalar(node)) return null;
  const isNumber = typeof node.value === "number" && /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(node.source ?? "");
  return isNumber ? (JSON as unknown as Raw).rawJSON(node.source ?? "") : node.value;
}

const bodies = globSync("examples/**/*.yaml", { cwd: here("") }).map((file) => {
  const document = parseDocument(readFileSync(here(file), "utf8"));
  return { plain: JSON.stringify(document.toJS()?.value), value: spelled(document.get("value", true) as Node) };
});

/** The document, with the bodies of its examples spelled as in their files. */
function withSpellings(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(withSpellings);
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => {
      const plain = key === "value" && typeof member === "object" ? JSON.stringify(member) : undefined;
      return [key, bodies.find((body) => body.plain === plain)?.value ?? withSpellings(member)];
    }),
  );
}

const read = (file: string) => JSON.parse(readFileSync(here(`dist/${file}`), "utf8"));
const write = (file: string, document: unknown) =>
  writeFileSync(here(`dist/${file}`), `${JSON.stringify(withSpellings(document), null, 2)}\n`);

const bundle = read("openapi.json");
write("openapi.json", bundle);
write("openapi.dereferenced.json", dereferenced(bundle));
write("openapi-3.0.json", openapi30(bundle));

/** The line of each place of the YAML bundle, by JSON pointer: to parse the bundle for them takes longer than to judge with it. */
const lines: Record<string, number> = {};
const counter = new LineCounter();
function addLines(node: unknown, pointer: string): void {
  const steps = isMap(node) ? node.items.map(({ key, value }: Pair) => [key, value, key]) : [];
  const items = isSeq(node) ? node.items.map((item, index) => [index, item, item]) : [];
  for (const [step, value, start] of [...steps, ...items]) {
    const inside = `${pointer}/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`;
    lines[inside] = counter.linePos((start as Node).range?.[0] ?? 0).line;
    addLines(value, inside);
  }
}
addLines(parseDocument(readFileSync(here("dist/openapi.yaml"), "utf8"), { lineCounter: counter }).contents, "");
writeFileSync(here("dist/openapi.lines.json"), JSON.stringify(lines));
