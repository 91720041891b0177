import {
  contentFor,
  essence,
  isJson,
  isObject,
  type Json,
  type JsonObject,
  type Rule,
  responseFor,
  type Scenario,
  statusOf,
} from "@badge-contract/spec";
import { formatPath } from "../judge/json.ts";
import type { Judge } from "../judge/judge.ts";
import type { Reply } from "../judge/reply.ts";
import { mutantsOf } from "./mutants.ts";
import type { RuleTrial } from "./rule-trials.ts";

/** A wrong answer to a scenario's request. */
export interface Planted {
  /** Stable: the scenario, the kind of mistake, the place and the change. */
  id: string;
  /** A keyword of the schema, `rule`, or a part of the answer: `status`, `content-type`, `body`, `envelope`. */
  kind: string;
  /** A JSON path, or the part of the answer. */
  path: string;
  scenario: Scenario;
  /** What it breaks: keywords, each behind its applicator; else the kind and the change. */
  breaks: (readonly [where: string, what: string])[];
  /** Whether it breaks keywords. */
  isMutant: boolean;
  /** The rule that it breaks, if it breaks one. */
  rule?: Rule;
  readonly reply: Required<Reply>;
  /** Whether the body matches its media type: JSON or any text. */
  readable: boolean;
  /** The body as it is sent. */
  text(): string;
}

/** Every wrong answer to the scenario: mutants of its body, one for each rule, and answers that are wrong as a whole. */
export function plantedIn(judge: Judge, scenario: Scenario, trials: RuleTrial[]): Planted[] {
  const broken = trials.flatMap(({ rule, scenario: own, body }) =>
    own === scenario && body !== undefined
      ? [Object.assign(plant(scenario, "rule", "$", ruleName(rule), { body }), { rule })]
      : [],
  );
  return [
    ...mutantsOf(judge.contract, scenario).map((mutant) => {
      const path = formatPath(mutant.path);
      const planted = plant(scenario, mutant.keyword, path, `${path} ${mutant.what}`, mutant);
      return Object.assign(planted, { breaks: mutant.breaks, isMutant: true });
    }),
    ...broken,
    ...wrongAsAWhole(scenario, judge),
  ];
}

/** The parts of a rule are told apart by the place of each. */
export const ruleName = ({ id, fieldPath, owner }: Rule) =>
  [id, "of", [owner.replace(/^.*\/(responses|schemas)\//, ""), ...fieldPath].join("/")].join(" ");

/** Answers with another status, media type or envelope, or with truncated text. */
function* wrongAsAWhole(scenario: Scenario, { written }: Judge): Generator<Planted> {
  const { status, mediaType, value, headers, schemaPointer } = scenario.response;
  const { responses } = scenario.operation;
  const own = responseFor(responses, status);
  const statuses = responses.filter((one) => one.status !== "default").map((one) => statusOf(one));
  for (const other of [...statuses, 418])
    if (other !== status) yield plant(scenario, "status", "status", `is ${other}`, { status: other });

  const shown = responses.flatMap(({ content }) => content.map((one) => one.mediaType));
  const isShown = (other: string) => shown.includes(other) || (own && contentFor(own, other) !== undefined);
  // A response without a body has no media type to change.
  for (const other of mediaType === "" ? [] : ["text/plain", "application/json"])
    if (other !== essence(mediaType) && !(isJson(mediaType) && isJson(other)) && !isShown(other))
      yield plant(scenario, "content-type", "content-type", `is ${other}`, { mediaType: other });

  for (const { name, required } of own?.headers ?? []) {
    const { [name]: _, ...others } = headers;
    // A server adds a length by itself.
    if (required && !/^content-length$/i.test(name))
      yield plant(scenario, "header", "header", `lacks the header ${name}`, { headers: others });
  }

  if (!isJson(mediaType)) return;
  const text = JSON.stringify(value);
  const broken = {
    "is empty": "",
    "lacks its end": text.slice(0, -1),
    "is cut in half": text.slice(0, text.length / 2),
  };
  for (const [what, part] of Object.entries(broken)) yield plant(scenario, "body", "body", what, { body: part }, part);
  // If the schema refuses nothing, a broken envelope can't be noticed.
  for (const [what, body] of brokenEnvelopes(value))
    if (!written.accepts(schemaPointer, body)) yield plant(scenario, "envelope", "$", what, { body });
}

function plant(
  scenario: Scenario,
  kind: string,
  path: string,
  what: string,
  change: Partial<Reply>,
  text?: string,
): Planted {
  const { mediaType, value, ...own } = scenario.response;
  return {
    id: `${scenario.id} ${kind} ${what}`,
    kind,
    path,
    scenario,
    breaks: [[kind, what]],
    isMutant: false,
    get reply() {
      const { status = own.status, headers = own.headers, body = value } = change;
      return { status, headers, mediaType: change.mediaType ?? mediaType, body };
    },
    readable: text === undefined && isJson(change.mediaType ?? mediaType) === isJson(mediaType),
    text() {
      return text ?? (isJson(mediaType) ? JSON.stringify(this.reply.body) : String(this.reply.body));
    },
  };
}

/** The body wrapped once more, and the body unwrapped. */
function brokenEnvelopes(body: Json): [string, Json][] {
  const members = isObject(body) ? Object.entries(body) : [];
  const [name = "data", inside] = members.find(([, member]) => isObject(member)) ?? members[0] ?? [];
  // A member without member names of its own may have the same schema as the body, as in a tree.
  const isUnlike = isObject(inside) && Object.keys(inside).some((key) => !Object.hasOwn(body as JsonObject, key));
  return [["is wrapped twice", { [name]: body }], ...(isUnlike ? [["is unwrapped", inside] as [string, Json]] : [])];
}
