import { worst } from "../diff/ruling.ts";
import { contract } from "../workspace.ts";
import { ownChangeset } from "./changesets.ts";
import type { GateResult } from "./gate.ts";
import type { JudgedChange } from "./judged.ts";
import { unexplained } from "./summary.ts";

export const formats = ["text", "markdown", "json", "github"] as const;
export type Format = (typeof formats)[number];

export const render = (outcome: GateResult, format: Format): string =>
  ({ text, markdown, json, github })[format](outcome).trimEnd();

const lineOf = ({ source }: JudgedChange) => (source ? `${source.file}:${source.line}` : "");
const strictest = (each: JudgedChange) => worst([each.consumer, each.provider, ...Object.values(each.impact)]);
const order = ["breaking", "additive", "cosmetic"] as const;
const loudFirst = ({ judgements }: GateResult) =>
  [...judgements].sort((one, other) => order.indexOf(strictest(one)) - order.indexOf(strictest(other)));
const byHand = ({ override }: Pick<JudgedChange, "override">) =>
  override ? ` (judged by hand: ${override.verdict}. ${override.reason} ${override.owner})` : "";

/** The verdict: one line per break that users can see, then the number of changes, then the notes. */
function verdict(outcome: GateResult): string[] {
  const { bases, judgements, evidence, packages, notes, required } = outcome;
  const breaks = judgements.filter(
    ({ consumer, impact, override }) =>
      consumer === "breaking" && impact[contract] !== "cosmetic" && !(override && override.verdict !== "breaking"),
  );
  const others = unexplained(judgements, evidence).filter((each) => each.verdict === "breaking");
  const code = judgements.filter((each) => !breaks.includes(each) && Object.values(each.impact).includes("breaking"));
  const at = (each: JudgedChange) => (lineOf(each) ? ` (${lineOf(each)})` : "");
  const nameOf = (id: string) => packages.find((each) => each.id === id)?.name ?? id;
  const users = (each: JudgedChange) =>
    Object.keys(each.impact)
      .filter((id) => each.impact[id] === "breaking")
      .map(nameOf)
      .join(", ");
  const lines = [
    ...breaks.map(
      (each) => `BREAKING for consumers: ${each.title}${at(each)}${each.witness ? `: ${each.witness}` : ""}`,
    ),
    ...code.map((each) => `BREAKING for users of ${users(each)}: ${each.title}${at(each)}`),
    ...others.map((each) => `BREAKING for users of ${nameOf(each.package)}: ${each.title}: ${each.reason}`),
  ];
  if (bases.length === 0)
    return [
      `Nothing has been released yet: the first release is 1.0.0 of all ${packages.length} packages. To see what an edit changes, compare with a commit: --base main.`,
      ...notes,
    ];
  const forUsers = ({ consumer, impact }: JudgedChange) => worst([consumer, ...Object.values(impact)]);
  const count = (of: string) => judgements.filter((each) => forUsers(each) === of).length;
  const counts = order.map((each) => `${count(each)} ${each}`).join(", ");
  const since = bases.map(({ label }) => label).join(" and ");
  const before = packages.some(
    ({ id }) => bases.some((base) => base.versions[id]?.startsWith("0.")) && required[id] !== "none",
  );
  return [
    ...(lines.length > 0 ? lines : ["Nothing breaks for consumers."]),
    `${judgements.length} ${judgements.length === 1 ? "change" : "changes"} to the document since ${since}${judgements.length > 0 ? `: ${counts}` : ""}.`,
    ...(before ? ["Before 1.0.0, a breaking change needs a minor bump and any other change a patch bump."] : []),
    ...notes,
  ];
}

function closing({ missing, packages, required, declared, faults }: GateResult): string[] {
  const short = packages.filter(({ id }) => missing.includes(id));
  const each = short.map(({ id, name }) => `${name} needs a ${required[id]}, declared: ${declared[id]}`);
  if (each.length + faults.length === 0) return ["The declared bumps are large enough."];
  return [...(each.length > 0 ? [`The declared bumps are too small: ${each.join("; ")}.`] : []), ...faults];
}

const howToWrite = `Write this to ${ownChangeset}, or let "npm run release:check -- --write" do it:`;

function text(outcome: GateResult): string {
  const { packages, required, declared, missing, changeset, evidence } = outcome;
  const changes = loudFirst(outcome).flatMap((each) => [
    `${each.title}${byHand(each)}`,
    `  consumer: ${each.consumer}; provider: ${each.provider}`,
    `  ${each.reason}${each.exception ? ` (oasdiff overruled: ${each.exception.name})` : ""}`,
    `  ${each.change.pointer}${lineOf(each) && `  ${lineOf(each)}`}`,
    "",
  ]);
  const tried = evidence.map(
    (each) => `${each.title} (${each.package}: ${each.verdict})${byHand(each)}\n  ${each.reason}\n`,
  );
  const width = Math.max(...packages.map(({ name }) => name.length));
  const rows = packages.map(
    ({ id, name, version }) =>
      `  ${name.padEnd(width)}  ${version.padEnd(8)} needs ${required[id]?.padEnd(6)} declared ${declared[id]?.padEnd(6)} ${missing.includes(id) ? "TOO SMALL" : "ok"}`,
  );
  const todo = changeset ? ["", howToWrite, "", changeset.trimEnd()] : [];
  const details = changes.length + tried.length > 0 ? ["", "Details", "", ...changes, ...tried] : [];
  return [...verdict(outcome), "", ...rows, "", ...closing(outcome), ...todo, ...details].join("\n");
}

const cell = (value = "") => value.replaceAll("|", "\\|").replaceAll("\n", " ");
const table = (head: string[], rows: (string | undefined)[][]) =>
  rows.length > 0 ? [head, head.map(() => "---"), ...rows].map((row) => `| ${row.map(cell).join(" | ")} |`) : [];
const folded = (summary: string, lines: string[]) =>
  lines.length > 0 ? ["", `<details><summary>${summary}</summary>`, "", ...lines, "", "</details>"] : [];

function markdown(outcome: GateResult): string {
  const { packages, required, declared, missing, changeset, evidence } = outcome;
  const needs = packages.map(({ id, name, version }) => {
    return [name, version, required[id], declared[id], missing.includes(id) ? "**too small**" : "ok"];
  });
  const changes = loudFirst(outcome).map((each) => {
    const place = `\`${each.change.pointer}\` ${lineOf(each)}`.trimEnd();
    return [each.title + byHand(each), each.consumer, each.provider, each.reason, place];
  });
  const tried = evidence.map((each) => [each.title + byHand(each), each.package, each.verdict, each.reason]);
  return [
    "## What the document requires of the next release",
    "",
    ...verdict(outcome).map((line) => `- ${line}`),
    "",
    ...table(["package", "version", "needs", "declared", ""], needs),
    "",
    ...closing(outcome),
    ...(changeset ? ["", howToWrite, "", "```md", changeset.trimEnd(), "```"] : []),
    ...folded("Each change", table(["change", "consumer", "provider", "why", "where"], changes)),
    ...folded("Tried with the last release", table(["tried", "package", "verdict", "why"], tried)),
  ].join("\n");
}

function json(outcome: GateResult): string {
  const { bases, evidence, notes, required, declared, missing, faults, changeset } = outcome;
  const changes = loudFirst(outcome).map(({ change, place, findings, exception, on: _, ...judged }) => ({
    ...judged,
    kind: change.kind,
    pointer: change.pointer,
    keyword: change.keyword,
    part: place.part,
    oasdiff: findings.map(({ id, level }) => ({ id, level })),
    overruled: exception?.name,
  }));
  const base = bases.map(({ label }) => label).join(" and ") || null;
  return JSON.stringify({ base, changes, evidence, notes, required, declared, missing, faults, changeset }, null, 2);
}

/** GitHub workflow commands that annotate each change at its line. */
function github(outcome: GateResult): string {
  const data = (value: string) => value.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
  const notes = loudFirst(outcome).map((each) => {
    const level = { breaking: "warning", additive: "notice", cosmetic: "notice" }[strictest(each)];
    const where = each.source ? ` file=${each.source.file},line=${each.source.line}` : "";
    return `::${level}${where}::${data(`${each.title} (consumer: ${each.consumer}, provider: ${each.provider}): ${each.reason}${byHand(each)}`)}`;
  });
  const isRed = outcome.missing.length + outcome.faults.length > 0;
  const error = isRed
    ? [
        `::error::${data(`${closing(outcome).join(" ")} Run "npm run release:check -- --write" and commit ${ownChangeset}.`)}`,
      ]
    : [];
  const tried = outcome.evidence.map(
    (each) => `::${each.verdict === "breaking" ? "warning" : "notice"}::${data(`${each.title}: ${each.reason}`)}`,
  );
  return [...notes, ...tried, ...outcome.notes.map((note) => `::notice::${data(note)}`), ...error].join("\n");
}
