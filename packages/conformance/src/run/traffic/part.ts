import type { Observation } from "../../judge/findings.ts";

/** An entry of a recording: a line, or an item of its list, counted from 1. */
export interface Place {
  recording: string;
  entry: number;
}

/** Something that is to be said of recorded answers, and where it was seen. */
export interface TrafficFinding extends Observation {
  operationId: string;
  /** Its name in a baseline file. */
  name: string;
  /** Of the answers. */
  statuses: number[];
  /** In how many exchanges it was seen. */
  count: number;
  /** Epoch milliseconds. */
  first?: number;
  last?: number;
  /** The first few, in the order of recordings and entries. */
  places: Place[];
}

/** Answers of one status. */
export interface Answers {
  operationId: string;
  status: number;
  count: number;
  /** How many of them have a finding, by the worst of it. */
  worst: Record<string, number>;
}

/** What was judged of recordings, or of a part of them. Parts can be added in any order, with the same sum. */
export interface TrafficPart {
  recordings: number;
  entries: number;
  answers: Record<string, Answers>;
  findings: Record<string, TrafficFinding>;
  /** How many exchanges show each part of the document. */
  shown: Record<string, number>;
  /** What recordings leave out, each with the number of exchanges. */
  losses: Record<string, number>;
  /** How many recordings have each shape. */
  shapes: Record<string, number>;
  /** Entries that were not judged, by the reason. */
  unjudged: Record<string, number>;
  /** Requests of no operation, each with their number, where they are to be listed. */
  undocumented: Record<string, number>;
  /** How a bare body was read, with the number of them. */
  taken: Record<string, number>;
  first?: number;
  last?: number;
}

export const emptyPart = (): TrafficPart => ({
  recordings: 0,
  entries: 0,
  answers: {},
  findings: {},
  shown: {},
  losses: {},
  shapes: {},
  unjudged: {},
  undocumented: {},
  taken: {},
});

/** Places that are kept of each finding. */
const mostPlaces = 5;
/** Findings that are kept apart. */
export const mostFindings = 2_000;

const before = (one: Place, other: Place) =>
  one.recording === other.recording ? one.entry - other.entry : one.recording < other.recording ? -1 : 1;

export function add(counts: Record<string, number>, key: string, number = 1): void {
  counts[key] = (counts[key] ?? 0) + number;
}

/** Epoch milliseconds. */
export interface Span {
  first?: number;
  last?: number;
}

export function span(into: Span, { first, last }: Span): void {
  if (first !== undefined) into.first = Math.min(first, into.first ?? first);
  if (last !== undefined) into.last = Math.max(last, into.last ?? last);
}

const keyOf = ({ name, expected, found }: Pick<TrafficFinding, "name" | "expected" | "found">) =>
  JSON.stringify([name, expected, found]);

export const isKnown = (findings: Record<string, TrafficFinding>, finding: TrafficFinding) =>
  Object.hasOwn(findings, keyOf(finding));

/** Adds a finding to those that are known. Of equal ones it is the earliest in the recordings that says where it is. */
export function addFinding(findings: Record<string, TrafficFinding>, finding: TrafficFinding): void {
  const key = keyOf(finding);
  const known = findings[key];
  if (!known) {
    findings[key] = { ...finding, places: [...finding.places] };
    return;
  }
  const [first, own] = [known.places[0], finding.places[0]];
  known.count += finding.count;
  known.statuses = [...new Set([...known.statuses, ...finding.statuses])].sort((a, b) => a - b);
  span(known, finding);
  if (known.places.length < mostPlaces || (own && before(own, known.places[mostPlaces - 1] as Place) < 0))
    known.places = [...known.places, ...finding.places].sort(before).slice(0, mostPlaces);
  if (first && own && before(own, first) < 0) {
    const { path, pointer, more } = finding;
    Object.assign(known, { path, pointer, more });
  }
}

/** Adds the other part to the first. */
export function addPart(sum: TrafficPart, part: TrafficPart): void {
  sum.recordings += part.recordings;
  sum.entries += part.entries;
  for (const kind of ["shown", "losses", "shapes", "unjudged", "undocumented", "taken"] as const)
    for (const [key, number] of Object.entries(part[kind])) add(sum[kind], key, number);
  for (const [key, answers] of Object.entries(part.answers)) {
    const known = sum.answers[key];
    if (!known) sum.answers[key] = { ...answers, worst: { ...answers.worst } };
    else {
      known.count += answers.count;
      for (const [verdict, number] of Object.entries(answers.worst)) add(known.worst, verdict, number);
    }
  }
  for (const finding of Object.values(part.findings)) addFinding(sum.findings, finding);
  span(sum, part);
}
