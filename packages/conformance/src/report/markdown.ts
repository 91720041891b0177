import { verdicts } from "../judge/verdicts.ts";
import { markdown as md, plain } from "./escape.ts";
import { listingsOf } from "./listings.ts";
import {
  type Cell,
  type Column,
  few,
  headline,
  headsOf,
  lineOf,
  measures,
  nextSteps,
  type Report,
  type ReportFinding,
  seenIn,
  verdictOf,
} from "./model.ts";

const symbol: Partial<Record<Cell, string>> = {
  pass: "✅",
  "not-applicable": "–",
  "not-asked": "not asked",
  warning: "🟡 warning",
  drift: "🟡 drift",
};
/** A job summary holds 1 MiB. */
const most = 100;

const row = (cells: string[]) => `| ${cells.join(" | ")} |`;
/** Nothing without rows. */
const table = (heads: string[], rows: string[][]) =>
  rows.length === 0 ? [] : [row(heads), row(heads.map(() => "---")), ...rows.map(row)];
const text = (value: string) => md(value, 300);

export function renderMarkdown(report: Report): string {
  const { mode, document, subject, rows, columns, findings, problems, scores, notes } = report;
  const section = (title: string, lines: string[]) => (lines.length > 0 ? ["", `## ${title}`, "", ...lines] : []);
  const more = (number: number, what: string) => (number > most ? ["", `And ${number - most} more ${what}.`] : []);
  const steps = nextSteps(report);
  const { title, heads } = headsOf(report);
  const commands = [...new Set(findings.slice(0, most).flatMap(({ curl }) => curl ?? []))];
  return [
    `# ${headline[mode]}: ${verdictOf(report)}`,
    "",
    text(report.conclusion),
    ...(report.incomplete === undefined ? [] : ["", `Ended early: ${text(report.incomplete)}.`]),
    "",
    `${text(document.title)} ${text(document.version)}, ${text(subject)}, begun ${report.startedAt}.`,
    ...section("Findings", [
      ...table(
        ["verdict", "at", "expected", "found", "in", "document"],
        findings.slice(0, most).map((finding) => findingRow(finding, columns)),
      ),
      ...more(findings.length, "findings"),
      ...(commands.length > 0 ? ["", "To ask again:", "", ...fenced(commands)] : []),
    ]),
    ...section("Other problems", [
      ...problems
        .slice(0, most)
        .flatMap(({ names, lines, place }) => [
          `- **${text(few(names))}**${place ? ` (${text(lineOf(place))})` : ""}`,
          ...lines.map((line) => `  - ${text(line)}`),
        ]),
      ...more(problems.length, "problems"),
    ]),
    ...section(
      "Scores",
      table(
        ["", "", ""],
        scores.map(({ name, reached, of, note }) => [text(name), `${reached} of ${of}`, text(note ?? "")]),
      ),
    ),
    ...listingsOf(report).flatMap(({ title, heads, rows }) => [
      ...section(
        title,
        table(
          heads,
          rows.slice(0, most).map((cells) => cells.map((cell) => text(cell))),
        ),
      ),
      ...more(rows.length, "lines"),
    ]),
    ...section(
      title,
      table(
        heads.map((head) => text(head)),
        rows.map((row) => [
          text(row.label),
          ...measures[mode].map(([, of]) => of(row)),
          ...row.cells.map((cell) => symbol[cell] ?? `❌ ${cell}`),
        ]),
      ),
    ),
    ...section(
      "What next",
      steps ? [text(steps.text), "", ...(steps.paste.length > 0 ? fenced(steps.paste, "yaml") : [])] : [],
    ),
    ...(notes.length > 0 ? ["", ...notes.map((note) => `- ${text(note)}`)] : []),
    "",
  ].join("\n");
}

function findingRow(finding: ReportFinding, columns: Column[]): string[] {
  const { verdict, path, expected, found, spec, accepted } = finding;
  const weight = accepted ? `${verdict} (accepted until ${text(accepted.expires)}, ${text(accepted.owner)})` : verdict;
  return [
    accepted || verdict === verdicts.at(-1) ? weight : `**${weight}**`,
    text(path),
    text(expected),
    text(found),
    text(seenIn(finding, columns)),
    spec ? text(lineOf(spec)) : "",
  ];
}

function fenced(commands: string[], language = "sh"): string[] {
  const lines = commands.map((command) => plain(command));
  const fence = "`".repeat(Math.max(3, ...lines.map((line) => longestRun(line) + 1)));
  return [`${fence}${language}`, ...lines, fence];
}

const longestRun = (line: string) => Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
