import {
  escapePointer,
  type Json,
  type JsonObject,
  type ResponseSpec,
  resolvePointer,
  type Scenario,
  type Spec,
} from "@badge-contract/spec-reader";
import { type Path, pointerToPath } from "../json.ts";
import type { Judge } from "../judge.ts";
import { isJson } from "../mutants.ts";
import type { PrismVerdict } from "../prism.ts";
import { brokenRules, rules } from "../rules.ts";
import { contentType, readBody } from "./body.ts";
import { asRequest, type Question } from "./question.ts";
import type { Observation } from "./result.ts";
import { parsePath, type Vocabulary, valueAt } from "./vocabulary.ts";
import type { WireAnswer } from "./wire.ts";

export interface Bench {
  spec: Spec;
  judge: Judge;
  words: Vocabulary;
  prism: PrismVerdict;
  /** The longest body to read, in bytes. */
  maxBytes: number;
}

/** All that is to be said of one answer. Throws a `WireError` where it is too large to read. */
export function judgeAnswer(bench: Bench, question: Question, answer: WireAnswer): Observation[] {
  const { operation } = question;
  const response = documentedResponse(operation.responses, answer.status);
  if (!response) return [undescribed(question, answer)];
  const unexpected = answer.status === question.expected ? [] : [otherStatus(question, answer.status, response)];

  const { mediaType } = contentType(answer.headers);
  const content = response.content.find((one) => one.mediaType === mediaType);
  if (!content) {
    // The gateways and CDNs in front have pages of their own; that they failed is said already.
    if (unexpected.some(({ verdict }) => verdict === "unreachable")) return unexpected;
    const expected = response.content.map((one) => one.mediaType).join(" or ");
    return [
      ...unexpected,
      {
        verdict: "breach",
        kind: "media-type",
        path: "content-type",
        expected,
        found: knownTypes.has(mediaType) ? mediaType : mediaType === "" ? "nothing" : "another media type",
        pointer: `${response.pointer}/content`,
      },
    ];
  }
  const { json, observations } = readBody(answer.bytes, answer.headers, bench.maxBytes, bench.words);
  const placed = observations.map((one) => ({ pointer: content.pointer, ...one }));
  const judged =
    json === undefined || !isJson(mediaType)
      ? []
      : judgeJson(bench, question, { status: answer.status, mediaType, schemaPointer: content.schemaPointer }, json);
  return [...unexpected, ...placed, ...judged];
}

const knownTypes = new Set(
  "application/json application/problem+json application/xml application/octet-stream text/html text/json text/plain text/xml".split(
    " ",
  ),
);

const documentedResponse = (responses: ResponseSpec[], status: number) =>
  responses.find((one) => one.status === String(status)) ??
  responses.find((one) => one.status === `${String(status)[0]}XX`) ??
  responses.find((one) => one.status === "default");

function undescribed({ operation }: Question, { status, headers }: WireAnswer): Observation {
  const redirect = status >= 300 && status < 400 && headers.location !== undefined;
  return {
    verdict: "silent",
    kind: "status",
    path: "status",
    expected: `one of ${operation.responses.map((one) => one.status).join(", ")}`,
    found: redirect
      ? `${status}, a redirect; it was not followed, so that no other host sees the credentials`
      : `${status}`,
    pointer: `${operation.pointer}/responses`,
  };
}

/** A status that the document has, but not the one that the scenario is about. */
function otherStatus({ expected, source }: Question, status: number, response: ResponseSpec): Observation {
  const base = { path: "status", expected: String(expected), pointer: response.pointer };
  if (status < 400 || expected >= 400) return { ...base, verdict: "breach", kind: "status", found: String(status) };
  const [kind, advice] = adviceFor(status, source);
  return { ...base, verdict: "unreachable", kind, found: `${status}: ${advice}` };
}

function adviceFor(status: number, source: string): [kind: string, advice: string] {
  if (status === 401)
    return ["unauthorised", "the host does not take the credentials; check the variables of CONTRACT_*"];
  if (status === 403) return ["forbidden", "the credentials may not ask this; check their access group"];
  if (status === 404) return ["unknown-id", `the host knows no such customer or badge; check the ids at ${source}`];
  if (status === 429) return ["rate-limited", "the host wants fewer requests; lower --rate"];
  if (status >= 500) return ["failing", "the host fails; ask again later"];
  return ["refused", `the host refuses the request; check the parameters at ${source}`];
}

type Response = Pick<Scenario["response"], "status" | "mediaType" | "schemaPointer">;

function judgeJson(bench: Bench, question: Question, response: Response, json: Json): Observation[] {
  const { spec, judge, words, prism } = bench;
  const findings = judge.body(response.schemaPointer, json).map((finding): Observation => {
    const path = finding.path.startsWith("/") ? pointerToPath(finding.path, json) : parsePath(finding.path);
    const keyword = finding.pointer?.split("/").at(-1) ?? "schema";
    const kind =
      finding.verdict === "drift" && keyword !== "enum" ? "member" : keywords.has(keyword) ? keyword : "schema";
    const listed = kind === "enum" && finding.pointer ? (resolvePointer(spec.root, finding.pointer) as Json[]) : [];
    const found = words.describe(valueAt(json, path), listed);
    return { ...finding, kind, path: words.path(path), found: finding.expected === found ? "something else" : found };
  });
  const scenario = {
    operation: question.operation,
    request: asRequest(question),
    response: { ...response, value: json },
  };
  const broken = findings.some(({ verdict }) => verdict === "breach")
    ? []
    : brokenRules(scenario as Scenario, json).map((finding): Observation => {
        const path = parsePath(finding.path);
        const pointer = schemaAt(spec, response.schemaPointer, path);
        return {
          verdict: "breach",
          kind: `rule-${finding.rule}`,
          path: words.path(path),
          // What a rule expects it may take from the request or from elsewhere in the answer.
          expected: rules.find(({ id }) => id === finding.rule)?.says ?? finding.rule,
          found: words.describe(valueAt(json, path)),
          ...(pointer !== undefined && { pointer }),
        };
      });
  return [...findings, ...broken, ...disagreement(judge, prism, question, response, json)];
}

/**
 * Where Prism and Ajv do not agree on the document as it is written. (That Prism refuses a new value of an enum, which
 * Ajv's other readings tell from a breach, is no disagreement.)
 */
function disagreement(judge: Judge, prism: PrismVerdict, { operation }: Question, response: Response, json: Json) {
  const accepted = judge.written.accepts(response.schemaPointer, json);
  if (accepted === prism(operation, { ...response, body: json })) return [];
  const one: Observation = {
    verdict: "disagreement",
    kind: "witnesses",
    path: "$",
    expected: `Prism to ${accepted ? "accept what Ajv accepts" : "refuse what Ajv refuses"}`,
    found: accepted ? "refused" : "accepted",
    pointer: response.schemaPointer ?? operation.pointer,
  };
  return [one];
}

const keywords = new Set(
  "required type enum const oneOf anyOf false minItems uniqueItems minLength pattern additionalProperties unevaluatedProperties".split(
    " ",
  ),
);

/** The schema of the member at the path: the deepest that the document names on the way. */
export function schemaAt({ root }: Spec, pointer: string | undefined, path: Path): string | undefined {
  if (pointer === undefined) return undefined;
  const [step, ...rest] = path;
  if (step === undefined) return pointer;
  const find = (at: string, hops: number): string | undefined => {
    const schema = resolvePointer(root, at) as JsonObject;
    if (hops > 20 || typeof schema !== "object" || schema === null) return undefined;
    if (typeof step === "number") {
      if (schema.items !== undefined) return `${at}/items`;
    } else if (Object.hasOwn((schema.properties ?? {}) as JsonObject, step)) {
      const property = `${at}/properties/${escapePointer(step)}`;
      if (resolvePointer(root, property) !== false) return property;
    }
    const next = [
      ...(typeof schema.$ref === "string" ? [schema.$ref.slice(1)] : []),
      ...["allOf", "oneOf", "anyOf"].flatMap((key) =>
        Array.isArray(schema[key]) ? schema[key].map((_, index) => `${at}/${key}/${index}`) : [],
      ),
    ];
    for (const one of next) {
      const found = find(one, hops + 1);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const found = find(pointer, 0);
  return found === undefined ? pointer : schemaAt({ root } as Spec, found, rest);
}
