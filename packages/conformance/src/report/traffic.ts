import { passedOver } from "../ask/traffic/recording.ts";
import type { Contract } from "../contract.ts";
import { verdicts } from "../judge/verdicts.ts";
import { exitCodeOf, settle, type Terms } from "../run/settle.ts";
import type { Answers, TrafficFinding, TrafficPart } from "../run/traffic/part.ts";
import type { Collected } from "../run/traffic/run.ts";
import { caseOf, check, countedFindings, notesOf, reported, tallyOf, times } from "./answers.ts";
import { coverageByAnswers } from "./coverage.ts";
import { type Cell, type Report, titleOf } from "./model.ts";

const when = (at: number | undefined) => (at === undefined ? undefined : new Date(at).toISOString());

/** The report of judged traffic. */
export function reportOfTraffic(
  { part, witnesses, stopped }: Collected & { stopped?: string },
  contract: Contract,
  terms: Terms & { startedAt: string },
): Report {
  const { strict, startedAt } = terms;
  const answers = Object.values(part.answers).sort((one, other) =>
    one.operationId < other.operationId ? -1 : one.operationId > other.operationId ? 1 : one.status - other.status,
  );
  const asked = new Map<string, number>();
  for (const { operationId, count } of answers) asked.set(operationId, (asked.get(operationId) ?? 0) + count);
  const judged = [...asked.values()].reduce((sum, count) => sum + count, 0);
  const run = { startedAt, isComplete: stopped === undefined, sources: contract.sources };
  // Equal ones stay in this order, whatever the order of the parts was.
  const found = Object.keys(part.findings)
    .sort()
    .map((key) => part.findings[key] as TrafficFinding);
  const exchanges = new Map([...asked, [recordings, part.entries]]);
  const settled = settle<TrafficFinding>(found, exchanges, terms, run);
  const { findings } = settled;
  const unread = findings.filter(({ operationId }) => operationId === recordings);
  const cases = [
    ...answers.map(({ operationId, status }) => {
      const own = findings.filter((one) => one.operationId === operationId && one.statuses.includes(status));
      return caseOf(operationId, `${status}`, own, strict);
    }),
    ...(unread.length > 0 ? [caseOf("recordings", "every entry is an exchange", unread, strict)] : []),
  ];
  const undocumented = Object.entries(part.undocumented)
    .map(([request, count]) => ({ request, count }))
    .sort((one, other) => other.count - one.count || (one.request < other.request ? -1 : 1));
  // If nothing was judged, it is not known whether the traffic conforms.
  const exitCode = exitCodeOf({ findings, strict, stopped: judged > 0 ? stopped : "nothing was judged" });
  return {
    mode: "traffic",
    subject: `${times(part.recordings, "recording")} with ${times(part.entries, "entry", "entries")}${spanOf(part)}`,
    document: titleOf(contract),
    startedAt,
    ...(stopped !== undefined && { incomplete: stopped }),
    exitCode,
    conclusion: conclusionOf(part, countedFindings(findings), judged),
    ...tallyOf(cases),
    columns: [
      {
        name: check,
        says: `recorded answers, judged by schema (${witnesses.join(" and ")}), by rules, and against the request`,
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
    findings: findings.map(({ statuses, places, first: begin, last: end, ...finding }) => {
      const [first, last] = [when(begin), when(end)];
      return {
        ...reported(
          finding,
          statuses.map((status) => `${finding.operationId} ${status}`),
        ),
        recorded: {
          places: places.map(({ recording, entry }) => `${recording}:${entry}`),
          ...(first !== undefined && { first }),
          ...(last !== undefined && { last }),
        },
      };
    }),
    problems: [],
    cases,
    scores: [],
    ...(undocumented.length > 0 && { undocumented }),
    ...coverageByAnswers(contract, part.shown, asked, findings),
    notes: [...notesOfPart(part), ...notesOf(settled, witnesses.length > 1)],
    part,
  };
}

/** Stands for the operation of entries that could not be read. */
const recordings = "recording";

const spanOf = ({ first, last }: TrafficPart) =>
  first === undefined || last === undefined ? "" : `, from ${when(first)} to ${when(last)}`;

const worstOf = (worst: Answers["worst"]): Cell => verdicts.find((verdict) => (worst[verdict] ?? 0) > 0) ?? "pass";

function conclusionOf({ unjudged }: TrafficPart, found: string, judged: number): string {
  const others = unjudged.undocumented ?? 0;
  const beside =
    others > 0 ? ` ${times(others, "other belongs", "others belong")} to no operation of the document.` : "";
  if (judged === 0)
    return `Nothing was judged: ${found === "no findings" ? "no entry matches an operation of the document" : found}.${beside}`;
  return `Judged ${times(judged, "recorded answer")}: ${found}.${beside}`;
}

/** What each form of recording always loses. */
const lost: Record<string, string> = {
  har: "HAR stores bodies as decompressed text, and redirects as separate entries; content codings, byte order marks, broken UTF-8 and the transport are not judged",
  lines: "JSON lines: the transport, content codings and byte order marks are not judged",
  list: "a list of exchanges: the transport, content codings and byte order marks are not judged",
  single: "a single JSON file: the transport, content codings and byte order marks are not judged",
};

const losses: Record<string, string> = {
  body: "no recorded body; only the status was judged",
  headers: "no recorded headers; the documented media type was assumed",
  "request headers": "no recorded request headers; header parameters and credentials were not judged",
  "request body": "a request body that is not JSON, text or a URL-encoded form; it was not judged",
  credentials: "no credentials, as the browser removes them from recordings; their presence was not judged",
  request: "no recorded request; checks that need it were skipped",
};

const reasons: Record<string, string> = {
  undocumented: "no operation of the document matches; --undocumented lists the requests",
  preflight: "a browser's CORS preflight",
  unanswered: "no recorded answer",
  skipped: "a WebSocket, or not HTTP",
  unreadable: "could not be read",
};

const notesOfPart = (part: TrafficPart): string[] => [
  ...Object.keys(part.shapes)
    .sort()
    .map((shape) =>
      shape === passedOver
        ? `${times(part.shapes[shape] ?? 0, "file")} skipped in folders: a recording begins with { or [`
        : (lost[shape] ?? shape),
    ),
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
        : `${times(number, "bare body", "bare bodies")} judged as ${what}, the best fit or the operation given`,
    ),
  ...(part.entries === 0 ? ["there were no entries to read"] : []),
];
