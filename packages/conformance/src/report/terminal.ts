import { styleText } from "node:util";
import { grouped } from "@badge-contract/spec";
import { formatFinding } from "../judge/findings.ts";
import { times } from "./answers.ts";
import { plain } from "./escape.ts";
import { cut, type Listing, listingsOf } from "./listings.ts";
import {
  few,
  headsOf,
  lineOf,
  looks,
  measures,
  nextSteps,
  type Report,
  type ReportFinding,
  type Row,
  seenIn,
} from "./model.ts";

type Style = Parameters<typeof styleText>[0];

type Terminal = NodeJS.WritableStream & { isTTY?: boolean; columns?: number };

/**
 * The report for a terminal, as wide as the terminal. Without colours if the stream has none or NO_COLOR is set.
 *
 * @param page the path of the HTML report
 */
export function renderTerminal(report: Report, stream: Terminal, page: string | undefined): string {
  const width = stream.isTTY ? Math.max(stream.columns ?? 80, 40) : Number.POSITIVE_INFINITY;
  const paint = (style: Style, text: string) => styleText(style, text, { stream });
  const wrapped = (text: string, indent = "") => wrap(plain(text, 1000), width, indent);
  const finding = (one: ReportFinding) => [
    "",
    ...wrapped(formatFinding(one)).map((line, index) =>
      index === 0 ? line.replace(one.verdict, (verdict) => paint(looks[one.verdict].style, verdict)) : `  ${line}`,
    ),
    ...(one.spec ? [`    ${plain(lineOf(one.spec))}`] : []),
    ...wrapped(`in ${seenIn(one, report.columns)}`, "    "),
    // Not wrapped, so that it can be copied.
    ...(one.curl ? [`    ${plain(one.curl)}`] : []),
    ...(one.name ? wrapped(`named "${one.name}"`, "    ") : []),
    ...(one.accepted
      ? wrapped(`accepted until ${one.accepted.expires} by ${one.accepted.owner}: ${one.accepted.reason}`, "    ")
      : []),
  ];
  const { document, failed, passed, exitCode } = report;
  const names = Math.max(0, ...report.scores.map(({ name }) => name.length));
  return [
    ...wrapped(`${document.title} ${document.version}: ${report.subject}`),
    "",
    ...matrix(report, width, paint),
    ...(report.scores.length + report.notes.length > 0 ? [""] : []),
    ...report.scores.flatMap(({ name, reached, of, note }) =>
      wrapped(`${name.padEnd(names)}  ${reached} of ${of}${note ? ` (${note})` : ""}`).map((line, index) =>
        index === 0 ? line : `  ${line}`,
      ),
    ),
    ...uncovered(report).flatMap((line) => wrapped(line).map((part) => paint("dim", part))),
    ...notesOf(report).flatMap((note) => wrapped(note).map((line) => paint("dim", line))),
    ...(report.mode === "mocked" ? [] : listingsOf(report).filter(({ id }) => id !== "kinds")).flatMap(listing),
    ...report.findings.flatMap(finding),
    ...report.problems.flatMap(({ names, lines, place }) => [
      "",
      ...wrapped(`✗ ${few(names)}`).map((line) => paint("red", line)),
      ...lines.flatMap((line) => wrapped(line, "    ")),
      ...(place ? [`    ${plain(lineOf(place))}`] : []),
    ]),
    "",
    ...wrapped(report.conclusion),
    ...startingPoint(report).flatMap((line) => wrapped(line)),
    ...next(report).flatMap((line) => wrapped(line)),
    ...(report.incomplete === undefined ? [] : wrapped(`Ended early: ${report.incomplete}.`)),
    ...(page === undefined ? [] : [`To read in a browser: ${page}`]),
    paint(exitCode === 0 ? "green" : "red", `${passed} passed, ${failed} failed`),
  ].join("\n");
}

function matrix(report: Report, width: number, paint: (style: Style, text: string) => string) {
  const { mode, rows, findings, problems } = report;
  const live = mode !== "mocked";
  const isGood = live || problems.length + findings.length === 0;
  const [first, ...others] = headsOf(report).heads;
  const heads = others.map((head) => (head === "ms" ? head.padStart(6) : plain(head)));
  const room = width - 4 - heads.join("  ").length - (live ? "disagreement".length : 0);
  const longest = Math.max(first.length, ...rows.map(({ label }) => plain(label).length));
  const names = Math.max(Math.min(longest, room), first.length);
  const shortened = (text: string) => (text.length > names ? `${text.slice(0, names - 1)}…` : text.padEnd(names));
  const line = (row: Row) => {
    const { label, cells } = row;
    const words = measures[mode].map(([head, of], index) => {
      const width = heads[index]?.length ?? 0;
      return /^(ms|exchanges)$/.test(head) ? of(row).padStart(width) : of(row).padEnd(width);
    });
    const marks = cells.map((cell, index) => {
      const { symbol, style } = looks[cell];
      const text = live ? `${symbol} ${cell === "pass" ? "conforms" : cell}` : symbol;
      return paint(style, text) + " ".repeat(Math.max((heads.at(index - cells.length)?.length ?? 1) - text.length, 0));
    });
    return [`  ${shortened(plain(label))}`, ...words, ...marks].join("  ").trimEnd();
  };
  const groups = grouped(rows, ({ group }) => group);
  // If something is wrong, the reader looks for that, not for the rows that pass.
  const isWrong = ({ cells }: Row) => !cells.every((cell) => cell === "pass" || cell === "not-applicable");
  return [
    paint("bold", `  ${first.padEnd(names)}  ${heads.join("  ")}`),
    ...[...groups].flatMap(([group, own]) => {
      const { rows: shown, more } = cut(isGood ? own : own.filter(isWrong), isGood ? own.length : 3);
      const good = own.length - shown.length - more;
      const left = [more > 0 ? `${more} more with findings` : [], good > 0 ? `${good} without` : []].flat();
      return [
        ...(groups.size > 1 || !live ? [paint("dim", plain(group))] : []),
        ...shown.map(line),
        ...(left.length > 0 ? [paint("dim", `  and ${left.join(", ")}`)] : []),
      ];
    }),
  ];
}

/** The first finding, which may cause most of the others. Repeated here, as the beginning has scrolled out of sight. */
function startingPoint({ findings, problems }: Report): string[] {
  const [first] = findings;
  if (first === undefined || findings.length + problems.length < 5) return [];
  return [`Start with the first: ${formatFinding(first)}${first.spec ? ` (${lineOf(first.spec)})` : ""}`];
}

function next(report: Report): string[] {
  const steps = nextSteps(report);
  return steps ? ["", `What next: ${steps.text}`, ...steps.paste.map((line) => `  ${line}`)] : [];
}

/** All notes, or only the first few if the run failed. */
function notesOf({ mode, exitCode, notes }: Report): string[] {
  const { rows, more } = cut(notes, mode === "mocked" && exitCode !== 0 ? 3 : notes.length);
  return [...rows, ...(more > 0 ? [`and ${times(more, "more note")}, in the reports`] : [])];
}

/** What no scenario shows, one line for each kind. Recordings and hosts are not expected to show everything. */
function uncovered({ mode, coverage, exitCode }: Report): string[] {
  const missing = mode === "mocked" && exitCode === 0 ? (coverage?.uncovered ?? []) : [];
  return [...grouped(missing, ({ kind }) => kind)].map(
    ([name, own]) => `not shown, ${name}: ${own.map(({ what }) => what).join(", ")}`,
  );
}

/** The first rows of a table, as wide as they are. */
function listing({ title, heads, rows: all }: Listing): string[] {
  const { rows, more } = cut(all, 10);
  const lines = [heads, ...rows].map((cells) => cells.map((cell) => plain(cell, 100)));
  const widths = heads.map((_, index) => Math.max(...lines.map((cells) => cells[index]?.length ?? 0)));
  const isNumber = heads.map((_, index) => /^[\d.]+( %)?$/.test(rows[0]?.[index] ?? ""));
  const padded = (cells: string[]) =>
    cells.map((cell, index) => cell[isNumber[index] ? "padStart" : "padEnd"](widths[index] ?? 0));
  return [
    "",
    `${title}:`,
    ...lines.map((cells) => `  ${padded(cells).join("  ")}`.trimEnd()),
    ...(more > 0 ? [`  and ${more} more, in the reports`] : []),
  ];
}

/** Breaks the text into lines of at most the width, at spaces if possible. */
function wrap(text: string, width: number, indent: string): string[] {
  const room = width - indent.length - 2;
  const lines: string[] = [];
  let rest = text;
  while (rest.length > room) {
    const space = rest.lastIndexOf(" ", room);
    const end = space > room / 3 ? space : room;
    lines.push(indent + rest.slice(0, end));
    rest = rest.slice(end).trimStart();
  }
  return [...lines, indent + rest];
}
