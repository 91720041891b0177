// Writes README.md: tools/readme.md, then the document's rules as a table, and the statements of facts.yaml.
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { parse } from "yaml";

interface Fact {
  where: string;
  says: string;
  verdict: string;
  reason?: string;
  in: (string | { at: string; values?: string[]; properties?: string[] })[];
}

const here = (path: string) => new URL(`../${path}`, import.meta.url);
const { sections } = parse(readFileSync(here("facts.yaml"), "utf8")) as { sections: Record<string, Fact[]> };

/**
 * `/components/schemas/BadgeImage/properties/url` becomes `BadgeImage.url`. An operation's path is shortened to its
 * end.
 */
function label(pointer: string): string {
  return pointer
    .replace(/^\/components\/(schemas|responses|headers|examples|securitySchemes)\//, "")
    .replace(/^\/components\/parameters\/([^/]+)/, "parameter $1")
    .replace(/\/content\/application~1json/, "")
    .replaceAll("/properties/", ".")
    .replace(
      /^\/paths\/.*(~1[^/]*~1[^/]*)\/([a-z]+)/,
      (_, end: string, method: string) => `${method.toUpperCase()} …${end}`,
    )
    .replace(/^\/paths\//, "")
    .replaceAll("~1", "/")
    .replaceAll("~0", "~");
}

const code = (text: string) => `\`${text}\``;
const oneLine = (text: string) => text.trim().replace(/\s+/g, " ");

function places(fact: Fact): string {
  const parts = fact.in.flatMap((place) => {
    if (typeof place === "string") return code(label(place));
    const properties = (place.properties ?? []).map((name) => code(`${label(place.at)}.${name}`));
    return place.values ? `${code(label(place.at))} (${place.values.map(code).join(", ")})` : properties;
  });
  return parts.join(", ");
}

const verdicts = {
  corrected: "The page contradicts its own examples, or itself. The examples win.",
  undescribed: "An example shows it, but the page's text doesn't mention it.",
  "platform-wide":
    "The page is silent. The document follows the platform's other public documentation, and is no more certain than it.",
  "as documented": "The document says what the page says.",
};

const entry = ({ reason, ...fact }: Fact) =>
  `- **${fact.where}**: ${oneLine(fact.says)} In the document: ${places(fact)}.${reason ? `\n  > ${oneLine(reason)}` : ""}`;

const statements = Object.entries(verdicts).flatMap(([verdict, means]) => {
  const groups = Object.entries(sections).map(([section, all]) => ({
    section,
    entries: all.filter((fact) => fact.verdict === verdict).map(entry),
  }));
  const told = groups.filter(({ entries }) => entries.length > 0);
  const count = told.reduce((sum, { entries }) => sum + entries.length, 0);
  const title = `### ${verdict[0]?.toUpperCase()}${verdict.slice(1)} (${count})`;
  return [title, means, ...told.flatMap(({ section, entries }) => [`#### ${section}`, entries.join("\n")])];
});
const total = Object.values(sections).flat().length;

const row = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;

interface Rule {
  id: string;
  message: string;
  severity?: string;
  rule: string;
}

/** Every entry of every `x-validations` in a file. */
function rulesIn(value: unknown): Rule[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) =>
    key === "x-validations" ? (member as Rule[]) : rulesIn(member),
  );
}

const ruleRows = globSync("{paths,components}/**/*.yaml", { cwd: here("") })
  .sort()
  .flatMap((file) =>
    rulesIn(parse(readFileSync(here(file), "utf8"))).map(({ id, message, severity = "error", rule }) =>
      row([code(id), code(file), message, severity, code(oneLine(rule))]),
    ),
  );
const ruleTable = ["| rule | stands in | says | severity | holds where |", "|---|---|---|---|---|", ...ruleRows].join(
  "\n",
);

const banner = "<!-- Generated from tools/readme.md and facts.yaml by `pnpm generate`. Do not edit. -->\n\n";
const head = readFileSync(here("tools/readme.md"), "utf8")
  .replace("RULES\n", `${ruleTable}\n`)
  .replace("TOTAL", String(total));
writeFileSync(here("README.md"), `${banner}${head}\n${statements.join("\n\n")}\n`);
