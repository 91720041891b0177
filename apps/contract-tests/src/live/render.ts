import { styleText } from "node:util";
import { exitCodeOf, type LiveFinding, type LiveResult, verdicts } from "./result.ts";

type Style = Parameters<typeof styleText>[0];

const style: Record<string, Style> = {
  conforms: "green",
  drift: "yellow",
  "not-asked": "dim",
  breach: "red",
  silent: "red",
  disagreement: "magenta",
  unreachable: "magenta",
};
const times = (count: number, one: string) => `${count} ${one}${count === 1 ? "" : "s"}`;
const seenIn = ({ count, scenarios }: LiveFinding) =>
  `${scenarios.join(", ")}${count > scenarios.length ? ` (${count} times)` : ""}`;
const lineOf = ({ spec }: LiveFinding) => (spec ? `${spec.file}:${spec.line}` : "");

/** One sentence: what was asked, what came of it. */
function conclusion(result: LiveResult): string {
  const { scenarios, requests, findings, stopped } = result;
  const asked = scenarios.filter(({ outcome }) => outcome !== "not-asked").length;
  const counted = verdicts.flatMap((verdict) => {
    const number = findings.filter((one) => one.verdict === verdict && !one.accepted).length;
    return number > 0 ? `${number} ${verdict}` : [];
  });
  const accepted = findings.filter((one) => one.accepted).length;
  const found = [...counted, ...(accepted > 0 ? [`${accepted} accepted`] : [])].join(", ") || "no findings";
  const words = ["conforms", "does not conform", "could not be judged"][exitCodeOf(result)];
  return [
    `Asked ${asked} of ${times(scenarios.length, "scenario")} in ${times(requests.sent, "request")}: ${found}.`,
    ...(stopped === undefined ? [] : [`Ended early: ${stopped}.`]),
    `${result.target} ${words}.`,
  ].join(" ");
}

function baselineLines({ baseline: { expired, vanished } }: LiveResult): string[] {
  return [
    ...expired.map(({ finding, owner, expires }) => `baseline: "${finding}" expired on ${expires}; ${owner} owns it`),
    ...vanished.map(({ finding, owner }) => `baseline: "${finding}" was not found any more; ${owner} can remove it`),
  ];
}

/** For a terminal; without colours where the stream has none or NO_COLOR is set. */
export function renderLiveText(result: LiveResult, stream: NodeJS.WriteStream): string {
  const paint = (name: string, text: string) => styleText(style[name] ?? "reset", text, { stream });
  const width = Math.max(...result.scenarios.map(({ name }) => name.length));
  return [
    ...result.scenarios.map(({ name, expected, status, ms, outcome }) =>
      [
        `  ${name.padEnd(width)}`,
        `expected ${expected}`,
        `found ${status ?? "–"}`.padEnd(9),
        `${ms === undefined ? "" : `${ms} ms`}`.padStart(8),
        paint(outcome, outcome),
      ].join("  "),
    ),
    ...result.findings.flatMap((finding) => [
      "",
      `${paint(finding.verdict, finding.verdict)} at ${finding.path}: expected ${finding.expected}, found ${finding.found}`,
      ...(lineOf(finding) === "" ? [] : [`    ${lineOf(finding)}`]),
      `    in ${seenIn(finding)}`,
      `    ${finding.curl}`,
      `    named "${finding.name}"`,
      ...(finding.accepted
        ? [`    accepted until ${finding.accepted.expires} by ${finding.accepted.owner}: ${finding.accepted.reason}`]
        : []),
    ]),
    ...["", ...baselineLines(result)].slice(baselineLines(result).length > 0 ? 0 : 1),
    "",
    conclusion(result),
  ].join("\n");
}

const cell = (text: string) => text.replaceAll("|", "\\|").replaceAll("\n", " ").replaceAll("<", "&lt;");
const code = (text: string) => `\`${text.replaceAll("`", "'")}\``;
const row = (...cells: string[]) => `| ${cells.join(" | ")} |`;

/** For a job summary. */
export function renderLiveMarkdown(result: LiveResult): string {
  const { scenarios, findings, startedAt } = result;
  const table = [
    row("verdict", "at", "expected", "found", "in", "document"),
    row("---", "---", "---", "---", "---", "---"),
    ...findings.map((finding) =>
      row(
        finding.accepted
          ? `${finding.verdict} (accepted until ${finding.accepted.expires}, ${cell(finding.accepted.owner)})`
          : `**${finding.verdict}**`,
        cell(code(finding.path)),
        cell(finding.expected),
        cell(finding.found),
        cell(seenIn(finding)),
        lineOf(finding),
      ),
    ),
  ];
  const lines = [
    "# The live host and the contract",
    "",
    conclusion(result),
    "",
    `Begun ${startedAt}.`,
    ...(findings.length > 0
      ? [
          "",
          "## Findings",
          "",
          ...table,
          "",
          "To ask again:",
          "",
          "```sh",
          ...new Set(findings.map(({ curl }) => curl)),
          "```",
        ]
      : []),
    ...baselineLines(result).map((line) => `\n${line}`),
    "",
    "## Scenarios",
    "",
    row("scenario", "expected", "found", "ms", "outcome"),
    row("---", "---", "---", "---", "---"),
    ...scenarios.map(({ name, expected, status, ms, outcome }) =>
      row(cell(name), String(expected), String(status ?? "–"), String(ms ?? "–"), outcome),
    ),
    "",
  ];
  return lines.join("\n");
}
