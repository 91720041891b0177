import { oneWitness } from "../ask/installed-prism.ts";
import type { Contract } from "../contract.ts";
import { formatFinding } from "../judge/findings.ts";
import { verdicts } from "../judge/verdicts.ts";
import { partsToShow } from "../plant/coverage.ts";
import { linesOf } from "../run/fold.ts";
import { exitCodeOf } from "../run/live-result.ts";
import type { Answers } from "../run/traffic/part.ts";
import type { TrafficResult } from "../run/traffic/result.ts";
import { type Case, type Cell, type Coverage, type Report, titleOf } from "./model.ts";

const check = "answer";
const times = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;
const total = (counts: Record<string, number>) => Object.values(counts).reduce((sum, number) => sum + number, 0);
const when = (at: number | undefined) => (at === undefined ? undefined : new Date(at).toISOString());

/** Recorded traffic that was judged, as every report wants it. */
export function reportOfTraffic(result: TrafficResult, contract: Contract): Report {
  const { part, findings, startedAt, stopped } = result;
  const answers = Object.values(part.answers).sort((one, other) =>
    one.operationId < other.operationId ? -1 : one.operationId > other.operationId ? 1 : one.status - other.status,
  );
  const asked = new Map<string, number>();
  for (const { operationId, count } of answers) asked.set(operationId, (asked.get(operationId) ?? 0) + count);
  const judged = [...asked.values()].reduce((sum, count) => sum + count, 0);
  const cases = casesOf(answers, result);
  const count = (...outcomes: Case["outcome"][]) => cases.filter(({ outcome }) => outcomes.includes(outcome)).length;
  return {
    mode: "traffic",
    subject: `${times(part.recordings, "recording")} with ${times(part.entries, "entry", "entries")}${spanOf(part)}`,
    document: titleOf(contract),
    startedAt,
    ...(stopped !== undefined && { incomplete: stopped }),
    exitCode: exitOf(result, judged),
    conclusion: conclusionOf(result, judged),
    passed: count("passed"),
    failed: count("failed", "error"),
    columns: [
      {
        name: check,
        says: `recorded answers, judged by schema (${result.witnesses.join(" and ")}), by rules, and by what was asked`,
      },
    ],
    rows: answers.map(({ operationId, status, count: exchanges, worst }) => ({
      scenario: `${operationId} ${status}`,
      label: `${status}`,
      summary: operationId,
      group: operationId,
      status,
      exchanges,
      cells: [worstOf(worst)],
    })),
    findings: findings.map(({ kind: _, operationId, places, first, last, statuses, ...finding }) => {
      const [from, to] = [when(first), when(last)];
      return {
        ...finding,
        seen: statuses.map((status) => ({ scenario: `${operationId} ${status}`, check })),
        recorded: {
          places: places.map(({ recording, entry }) => `${recording}:${entry}`),
          share: finding.count / (asked.get(operationId) ?? Math.max(part.entries, finding.count)),
          ...(from !== undefined && { first: from }),
          ...(to !== undefined && { last: to }),
        },
      };
    }),
    problems: [],
    cases,
    scores: [],
    ...(judged > 0 && { coverage: coverageOf(result, contract) }),
    notes: notesOf(result),
    part,
  };
}

const spanOf = ({ first, last }: TrafficResult["part"]) =>
  first === undefined || last === undefined ? "" : `, from ${when(first)} to ${when(last)}`;

const worstOf = (worst: Answers["worst"]): Cell => verdicts.find((verdict) => (worst[verdict] ?? 0) > 0) ?? "pass";

/** Nothing that was judged is no conformance. */
export function exitOf(result: TrafficResult, judged: number): 0 | 1 | 2 {
  const code = exitCodeOf(result);
  return code === 0 && judged === 0 ? 2 : code;
}

function casesOf(answers: Answers[], { findings, strict }: TrafficResult): Case[] {
  const unread = findings.filter(({ operationId }) => operationId === "recording");
  const entries: Case = {
    group: "recordings",
    name: "every entry is an exchange",
    outcome: "error",
    lines: unread.map(formatFinding),
  };
  const judged = answers.map(({ operationId, status }): Case => {
    const own = findings.filter(
      (one) => one.operationId === operationId && one.statuses.includes(status) && !one.accepted,
    );
    const has = (...wanted: string[]) => own.some(({ verdict }) => wanted.includes(verdict));
    const failed = has("breach", "silent", ...(strict ? ["drift"] : []));
    const outcome = failed ? "failed" : has("disagreement", "unreachable") ? "error" : "passed";
    return { group: operationId, name: `${status}`, outcome, lines: own.map(formatFinding) };
  });
  return unread.length > 0 ? [...judged, entries] : judged;
}

function conclusionOf({ part, findings }: TrafficResult, judged: number): string {
  const counted = verdicts.flatMap((verdict) => {
    const number = findings.filter((one) => one.verdict === verdict && !one.accepted).length;
    return number > 0 ? `${number} ${verdict}` : [];
  });
  const accepted = findings.filter((one) => one.accepted).length;
  const found = [...counted, ...(accepted > 0 ? [`${accepted} accepted`] : [])].join(", ") || "no findings";
  const others = part.unjudged.undocumented ?? 0;
  const beside =
    others > 0 ? ` ${times(others, "other belongs", "others belong")} to no operation of the document.` : "";
  if (judged === 0)
    return `Nothing was judged: ${found === "no findings" ? "no entry belongs to an operation of the document" : found}.${beside}`;
  return `Judged ${times(judged, "recorded answer")}: ${found}.${beside}`;
}

function coverageOf({ part: { shown } }: TrafficResult, contract: Contract): Coverage {
  const lineOf = linesOf(contract.sources);
  const parts = partsToShow(contract.document).map((part) => ({
    ...part,
    isShown: Object.hasOwn(shown, `${part.kind} ${part.name}`),
  }));
  return {
    kinds: [...new Set(parts.map(({ kind }) => kind))].map((name) => {
      const own = parts.filter(({ kind }) => kind === name);
      return { name, covered: own.filter(({ isShown }) => isShown).length, of: own.length };
    }),
    uncovered: parts.flatMap(({ kind, name: what, pointer, isShown }) => {
      const place = lineOf(pointer);
      return isShown ? [] : [{ kind, what, ...(place && { place }) }];
    }),
  };
}

/** What each form of recording loses, whatever is in it. */
const lost: Record<string, string> = {
  har: "HAR: bodies are recorded as text, unpacked, and redirects as entries of their own; content codings, byte order marks, broken UTF-8 and the transport are not judged",
  lines: "JSON lines: the transport, content codings and byte order marks are not judged",
  list: "a list of exchanges: the transport, content codings and byte order marks are not judged",
  single: "a single JSON file: the transport, content codings and byte order marks are not judged",
};

const losses: Record<string, string> = {
  body: "no recorded body; only the status was judged",
  headers: "no recorded headers; the media type was taken for the documented one",
  "request headers": "no recorded request headers; header parameters and credentials were not judged",
  credentials: "no credentials, in a recording of a browser that leaves them out; their presence was not judged",
  request: "no request; what looks at it was not judged",
};

const reasons: Record<string, string> = {
  undocumented: "no operation of the document; --undocumented lists them on the terminal",
  preflight: "a preflight of a browser",
  unanswered: "no recorded answer",
  skipped: "a WebSocket, or no HTTP",
  unreadable: "could not be read",
};

function notesOf({ part, baseline: { expired, vanished }, witnesses, compared }: TrafficResult): string[] {
  return [
    ...Object.keys(part.shapes)
      .sort()
      .map((shape) => lost[shape] ?? shape),
    ...Object.keys(losses).flatMap((loss) =>
      part.losses[loss] ? `${times(part.losses[loss], "answer")}: ${losses[loss]}` : [],
    ),
    ...Object.keys(reasons).flatMap((why) =>
      part.unjudged[why] ? `${times(part.unjudged[why], "entry", "entries")}: ${reasons[why]}` : [],
    ),
    ...Object.entries(part.taken)
      .sort()
      .map(([what, number]) =>
        what === "nothing"
          ? `${times(number, "body", "bodies")} fit no operation`
          : `${times(number, "bare body", "bare bodies")} judged as ${what}, which fits best or was named`,
      ),
    ...(witnesses.length === 1 ? [oneWitness] : []),
    ...compared,
    ...expired.map(({ finding, owner, expires }) => `baseline: "${finding}" expired on ${expires}; ${owner} owns it`),
    ...vanished.map(({ finding, owner }) => `baseline: "${finding}" was not found any more; ${owner} can remove it`),
    ...(total(part.shapes) === 0 && part.entries === 0 ? ["there was no entry to read"] : []),
  ];
}
