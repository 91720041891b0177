// Writes README.md: tools/readme.md, then the document's rules and facts.yaml as tables.
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

function places(fact: Fact): string {
  const parts = fact.in.flatMap((place) => {
    if (typeof place === "string") return code(label(place));
    const properties = (place.properties ?? []).map((name) => code(`${label(place.at)}.${name}`));
    return place.values ? `${code(label(place.at))} (${place.values.map(code).join(", ")})` : properties;
  });
  return parts.join(", ");
}

const verdict = ({ verdict: name, reason }: Fact) => {
  const shown = name === "corrected" ? `**${name}**` : name;
  return reason ? `${shown}. ${reason}` : shown;
};

const row = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;

const tables = Object.entries(sections).map(([name, facts]) =>
  [
    `### ${name}`,
    "",
    "| where | statement | verdict | in the document |",
    "|---|---|---|---|",
    ...facts.map((fact) => row([fact.where, fact.says, verdict(fact), places(fact)])),
    "",
  ].join("\n"),
);

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
      row([code(id), code(file), message, severity, code(rule.trim().replace(/\s+/g, " "))]),
    ),
  );
const ruleTable = ["| rule | stands in | says | severity | holds where |", "|---|---|---|---|---|", ...ruleRows].join(
  "\n",
);

const facts = Object.values(sections).flat();
const counted = ["as documented", "corrected", "undescribed", "platform-wide"]
  .map((name) => `${facts.filter((fact) => fact.verdict === name).length} ${name}`)
  .join(", ");

const banner = "<!-- Generated from tools/readme.md and facts.yaml by `pnpm generate`. Do not edit. -->\n\n";
const head = readFileSync(here("tools/readme.md"), "utf8").replace("RULES\n", `${ruleTable}\n`);
writeFileSync(here("README.md"), `${banner}${head}\n${facts.length} statements: ${counted}.\n\n${tables.join("\n")}`);
