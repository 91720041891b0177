import { isJson, type Json, resolvePointer, responseFor, type Scenario, type Spec } from "@badge-contract/spec";
import { contentType, readBody } from "./body.ts";
import { driftOf } from "./drift.ts";
import type { Finding, Observation } from "./findings.ts";
import { formatPath, pointerToPath } from "./json.ts";
import type { Judge } from "./judge.ts";
import { asRequest, type Question } from "./question.ts";
import { repaired } from "./repair.ts";
import type { PrismAccepts } from "./reply.ts";
import { brokenRules, rules } from "./rules.ts";
import { schemaAt } from "./schema-at.ts";
import { otherStatus, undescribed } from "./status.ts";
import { parsePath, type Vocabulary, valueAt } from "./vocabulary.ts";
import type { WireAnswer } from "./wire-answer.ts";

export interface AnswerJudges {
  spec: Spec;
  judge: Judge;
  words: Vocabulary;
  prism: PrismAccepts;
  /** The longest body to read, in bytes. */
  maxBytes: number;
}

/** All that is to be said of one answer. Throws a `WireError` where it is too large to read. */
export function judgeAnswer(judges: AnswerJudges, question: Question, answer: WireAnswer): Observation[] {
  const { operation } = question;
  const response = responseFor(operation.responses, answer.status);
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
  const { json, observations } = readBody(answer.bytes, answer.headers, judges.maxBytes, judges.words);
  const { schemaPointer = content.pointer } = content;
  const placed = observations.map((one) => ({
    ...one,
    pointer:
      json !== undefined && one.path.startsWith("$")
        ? schemaAt(judges.judge.contract, schemaPointer, json, parsePath(one.path))
        : content.pointer,
  }));
  const judged =
    json === undefined || !isJson(mediaType)
      ? []
      : judgeJson(judges, question, { status: answer.status, mediaType, schemaPointer: content.schemaPointer }, json);
  return [...unexpected, ...placed, ...judged];
}

const knownTypes = new Set(
  "application/json application/problem+json application/xml application/octet-stream text/html text/json text/plain text/xml".split(
    " ",
  ),
);

type Response = Pick<Scenario["response"], "status" | "mediaType" | "schemaPointer">;

function judgeJson(judges: AnswerJudges, question: Question, response: Response, json: Json): Observation[] {
  const { spec, judge, words, prism } = judges;
  const findings = bodyFindings(judge, response.schemaPointer, json).map((finding): Observation => {
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
        const { schemaPointer } = response;
        const pointer = schemaPointer && schemaAt(judge.contract, schemaPointer, json, path);
        return {
          verdict: "breach",
          kind: `rule-${finding.rule}`,
          path: words.path(path),
          // What a rule expects it may take from the request or from elsewhere in the answer.
          expected: `that ${rules.find(({ id }) => id === finding.rule)?.says.replace(/\.$/, "") ?? finding.rule}`,
          found: words.describe(valueAt(json, path)),
          ...(pointer !== undefined && { pointer }),
        };
      });
  return [...findings, ...broken, ...disagreement(judge, prism, question, response, json)];
}

/** Breaches, and the drift that there is beside them: a breach that is accepted for now must not hide what is new. */
function bodyFindings(judge: Judge, schemaPointer: string | undefined, json: Json): Finding[] {
  const findings = judge.body(schemaPointer, json);
  if (schemaPointer === undefined || !findings.some(({ verdict }) => verdict === "breach")) return findings;
  const mended = repaired(judge.contract, schemaPointer, json);
  if (mended === undefined) return findings;
  const places = mended.places.map(formatPath);
  const beside = driftOf(judge, schemaPointer, mended.value);
  return [...findings, ...beside.filter(({ path }) => !places.some((place) => path.startsWith(place)))];
}

/**
 * Where Prism and Ajv do not agree on the document as it is written. (That Prism refuses a new value of an enum, which
 * Ajv's other readings tell from a breach, is no disagreement.)
 */
function disagreement(judge: Judge, prism: PrismAccepts, { operation }: Question, response: Response, json: Json) {
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
