import { type Json, parsedJson } from "@badge-contract/spec";
import { RecordingError } from "../../ask/traffic/bytes.ts";
import { type Entry, entriesOf, type RecordedBody } from "../../ask/traffic/exchange.ts";
import { isFirstPart, openRecording, passedOver, type Recording } from "../../ask/traffic/recording.ts";
import type { Piece, Shape, Splitter } from "../../ask/traffic/split.ts";
import type { Shown } from "../../judge/answer.ts";
import { nameOf, type Observation } from "../../judge/findings.ts";
import { doneWithin, judgingLimit } from "../../judge/time-limit.ts";
import { verdicts } from "../../judge/verdicts.ts";
import type { Witness } from "../../judge/witness.ts";
import { type Part, partKey, partsShown, partsToShow } from "../../plant/coverage.ts";
import type { ExchangeJudge, JudgedAnswer } from "./exchange-judge.ts";
import {
  add,
  addFinding,
  emptyPart,
  isKnown,
  mostFindings,
  type Place,
  type Span,
  span,
  type TrafficFinding,
  type TrafficPart,
} from "./part.ts";
import { addUndocumented } from "./undocumented.ts";

/** Shapes of answers that are remembered with what they show; more are looked at one by one. */
const mostShapes = 5_000;

type Named = Observation & Pick<TrafficFinding, "name" | "statuses">;

/** Makes of an entry's value what an exchange looks like. */
export type EntryMap = (value: Json) => Json | undefined;

/** Reads and judges recordings, entry by entry. It only keeps what reports may contain. */
export class Collector {
  readonly part: TrafficPart = emptyPart();
  readonly #judge: ExchangeJudge;
  readonly #contract: Witness;
  readonly #parts: ReadonlyMap<string, Part>;
  readonly #listsUndocumented: boolean;
  readonly #map: EntryMap | undefined;
  #kinds = 0;
  readonly #shapes = new Map<string, { count: number; marks: string[] }>();

  constructor(
    judge: ExchangeJudge,
    contract: Witness,
    options: { undocumented?: boolean | undefined; map?: EntryMap | undefined } = {},
  ) {
    this.#judge = judge;
    this.#contract = contract;
    this.#parts = new Map(partsToShow(contract.spec).map((part) => [partKey(part), part]));
    this.#listsUndocumented = options.undocumented ?? false;
    this.#map = options.map;
  }

  /** Judges all of a recording, or what of it can be read. */
  async read(recording: Recording, signal?: AbortSignal, onProgress?: (part: TrafficPart) => void): Promise<void> {
    const { part } = this;
    const { name, turn } = recording;
    const isFirst = isFirstPart(recording);
    let entry = 0;
    let splitter: Splitter | undefined;
    const pieces: Piece[] = [];
    let length = 0;
    const take = (more: Piece[]) => {
      entry = more.at(-1)?.number ?? entry;
      for (const piece of more) if (turn === undefined || piece.number % turn.count === turn.index) pieces.push(piece);
    };
    const judge = () => {
      if (splitter) this.#pieces(pieces, splitter, name);
      [pieces.length, length] = [0, 0];
      onProgress?.(part);
    };
    try {
      const reading = await openRecording(recording, signal);
      splitter = reading.splitter;
      for await (const chunk of reading.chunks) {
        take(splitter.push(chunk));
        length += chunk.length;
        if (length >= batch) judge();
        if (signal?.aborted) break;
      }
      if (!signal?.aborted) take(splitter.end());
      judge();
    } catch (error) {
      judge();
      if (signal?.aborted) return;
      if (!(error instanceof RecordingError)) throw error;
      if (error.problem === passedOver) isFirst && add(part.shapes, passedOver);
      else if (isFirst) this.#unread({ recording: name, entry }, error.problem, error.message);
    } finally {
      // A recording in parts counts with its first.
      if (splitter && isFirst) {
        part.recordings += 1;
        add(part.shapes, splitter.shape);
      }
    }
  }

  /** The part, with what shapes were seen to show. */
  finish(): TrafficPart {
    for (const { count, marks } of this.#shapes.values()) for (const mark of marks) add(this.part.shown, mark, count);
    this.#shapes.clear();
    return this.part;
  }

  /** Judges pieces, but for those that would never end. */
  #pieces(pieces: Piece[], { shape, head }: Splitter, recording: string): void {
    const isSanitized = sanitizers.test(head);
    let at = -1;
    const place = () => ({ recording, entry: (pieces[at] as Piece).number });
    const some = () => {
      const until = performance.now() + judgingLimit / 10;
      while (at < pieces.length - 1 && performance.now() < until) {
        this.part.entries += 1;
        this.#piece(pieces[++at] as Piece, shape, place(), isSanitized);
      }
      return true;
    };
    while (at < pieces.length - 1)
      if (!doneWithin(judgingLimit, some)) this.#unread(place(), "time-limit", problems["time-limit"]);
  }

  #piece(piece: Piece, shape: Shape, place: Place, isSanitized: boolean): void {
    const entries = "problem" in piece ? piece.problem : this.#entries(piece.bytes.toString("utf8"), shape);
    if (typeof entries === "string") this.#unread(place, entries, problems[entries]);
    else for (const entry of entries) this.#entry(entry, place, isSanitized);
  }

  #entries(text: string, shape: Shape): Entry[] | keyof typeof problems {
    const value = parsedJson(text);
    if (value === undefined) return shape === "lines" ? "line" : "document";
    const mapped = this.#map ? this.#map(value) : value;
    if (mapped === undefined) return "map";
    return entriesOf(this.#map ? JSON.stringify(mapped) : text, mapped, shape === "har" || this.#map !== undefined);
  }

  #entry(entry: Entry, place: Place, isSanitized: boolean): void {
    if (entry.kind === "malformed") this.#unread(place, entry.kind, problems.malformed);
    else if (entry.kind === "skipped") add(this.part.unjudged, "skipped");
    else if (entry.kind === "body") this.#bare(entry.body, place);
    else {
      const heard = this.#judge.judge(entry.exchange, isSanitized);
      if (heard.kind === "judged") this.#answer(heard.answer, place, entry.exchange.at);
      else add(this.part.unjudged, heard.kind);
      if (heard.kind === "undocumented" && this.#listsUndocumented)
        addUndocumented(this.part.undocumented, heard.method, heard.url);
    }
  }

  #bare(body: RecordedBody & { kind: "value" }, place: Place): void {
    const answer = this.#judge.bare(body);
    add(this.part.taken, answer ? `${answer.operation.id} ${answer.status}` : "nothing");
    if (answer) this.#answer(answer, place);
    else add(this.part.unjudged, "undocumented");
  }

  #answer({ operation, status, observations, losses, shape, shown }: JudgedAnswer, place: Place, at?: number): void {
    const { part } = this;
    const key = `${operation.id} ${status}`;
    const answers = part.answers[key] ?? { operationId: operation.id, status, count: 0, worst: {} };
    part.answers[key] = answers;
    answers.count += 1;
    const when = at === undefined ? {} : { first: at, last: at };
    span(part, when);
    for (const loss of losses) add(part.losses, loss);
    if (shape !== undefined && shown) this.#show(shape, shown);
    if (observations.length === 0) return;
    const worst = verdicts.find((verdict) => observations.some((one) => one.verdict === verdict));
    if (worst) add(answers.worst, worst);
    const names = new Set<string>();
    for (const observation of observations) {
      const name = nameOf(operation.id, observation);
      const id = JSON.stringify([name, observation.expected, observation.found]);
      if (names.has(id)) continue;
      names.add(id);
      this.#find(operation.id, { ...observation, name, statuses: [status] }, place, when);
    }
  }

  #show(shape: string, shown: () => Shown): void {
    const known = this.#shapes.get(shape);
    if (known) {
      known.count += 1;
      return;
    }
    const marks = partsShown(this.#contract, this.#parts, shown());
    if (this.#shapes.size < mostShapes) this.#shapes.set(shape, { count: 1, marks });
    else for (const mark of marks) add(this.part.shown, mark);
  }

  /** What a host makes up without end becomes one finding. */
  #find(operationId: string, observation: Named, place: Place, when: Span): void {
    const { findings } = this.part;
    const found = { ...observation, operationId, count: 1, places: [place], ...when };
    this.#kinds += isKnown(findings, found) ? 0 : 1;
    if (this.#kinds <= mostFindings) addFinding(findings, found);
    else addFinding(findings, { ...found, name: `${operationId} ${observation.verdict}/more`, path: "$", ...more });
  }

  #unread(place: Place, kind: string, found: string): void {
    add(this.part.unjudged, "unreadable");
    const told = { verdict: "unreachable" as const, kind, path: "entry", expected: "a recorded exchange", found };
    this.#find("recording", { ...told, name: `recording unreachable/${kind} entry`, statuses: [] }, place, {});
  }
}

/** Bytes that are judged under one watch, which takes time to start. */
const batch = 2 ** 20;

const more = { expected: "fewer kinds of findings", found: "more than can be listed" };

const problems = {
  "too-large": "one of more than 32 MiB, the limit",
  "cut-off": "a truncated entry",
  "time-limit": "an entry that takes more than 10 seconds to judge",
  line: "a line that is not JSON",
  document: "something other than JSON",
  malformed: "an entry without a request or a response",
  map: "an entry that --map does not turn into an exchange",
} as const;

/** Some browsers remove credentials from exports by default. */
const sanitizers = /"creator"\s*:\s*\{\s*"name"\s*:\s*"(WebInspector|WebKit Web Inspector)"/;
