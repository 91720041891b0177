import {
  contentFor,
  isJson,
  type Json,
  type Operation,
  type ResponseSpec,
  resolvePointer,
  responseFor,
  type Scenario,
  type Spec,
} from "@badge-contract/spec";
import { type Body, contentType, readBody } from "./body.ts";
import { driftOf } from "./drift.ts";
import { disagreeing, type Finding, type Observation, unlike } from "./findings.ts";
import { headerFindings } from "./headers.ts";
import { formatPath, pointerToPath } from "./json.ts";
import type { Judge } from "./judge.ts";
import { asRequest, type Question } from "./question.ts";
import { repaired } from "./repair.ts";
import type { PrismAccepts } from "./reply.ts";
import { brokenRules } from "./rules.ts";
import { schemaAt } from "./schema-at.ts";
import { otherStatus, undescribed } from "./status.ts";
import { parsePath, type Vocabulary, valueAt } from "./vocabulary.ts";
import type { WireAnswer } from "./wire-answer.ts";

export interface AnswerJudges {
  spec: Spec;
  judge: Judge;
  words: Vocabulary;
  /** The second witness, if it is installed. */
  prism: PrismAccepts | undefined;
  /** The longest body to read, in bytes. */
  maxBytes: number;
  /** Whether the closed schema surely accepts a body, by what is known of others; it is judged if not. */
  surelyAccepts?(schemaPointer: string, json: Json): boolean;
}

/** The observations on one answer, and the parts of the document that it shows. */
export interface JudgedContent {
  observations: Observation[];
  /** Made when it is asked for, as few answers show anything new. Undefined if the answer breaks its schema. */
  shown?: (() => Shown) | undefined;
}

/** Judges one answer completely. Throws a `WireError` if it is too large to read. */
export function judgeAnswer(
  judges: AnswerJudges,
  question: Question,
  answer: WireAnswer,
  schemes: readonly string[] = [],
): JudgedContent {
  const { operation } = question;
  const response = responseFor(operation.responses, answer.status);
  if (!response) return { observations: [undescribed(operation, answer)] };
  const unexpected = answer.status === question.expected ? [] : [otherStatus(question, answer.status, response)];
  const asked = { operation, request: asRequest(question), schemes };
  // Gateways and CDNs send their own error pages; the failure itself is reported already.
  const isExcused = unexpected.some(({ verdict }) => verdict === "unreachable");
  const { observations, ...rest } = judgeContent(judges, asked, response, answer, () =>
    readBody(answer.bytes, answer.headers, judges.maxBytes, judges.words),
  );
  const told = isExcused ? observations.filter(({ kind }) => kind !== "media-type") : observations;
  return { ...rest, observations: [...unexpected, ...told] };
}

/** The request. Rules that read it are skipped if it is missing. */
export type Asked = Pick<Scenario, "operation"> & {
  request?: Pick<Scenario["request"], "values" | "body"> | undefined;
  /** The security schemes whose credentials were sent; undefined where each is sent in turn. */
  schemes?: readonly string[];
};

/** An exchange, as far as it shows parts of the document. */
export type Shown = Asked & {
  response: Pick<Scenario["response"], "status" | "mediaType" | "value"> & {
    schemaPointer?: string | undefined;
    headers?: object;
  };
};

/** Judges an answer whose status the document describes. */
export function judgeContent(
  judges: AnswerJudges,
  asked: Asked,
  response: ResponseSpec,
  { status, headers }: Pick<WireAnswer, "status" | "headers">,
  read: () => Body,
): JudgedContent {
  const { mediaType } = contentType(headers);
  const content = contentFor(response, mediaType);
  const given = (name: string) => headers[name.toLowerCase()]?.toString();
  const ofHeaders = headerFindings(judges.judge, response, given).map((finding): Observation => {
    return { ...finding, kind: "header", found: finding.found === "nothing" ? "nothing" : "another" };
  });
  const judged = (observations: Observation[], value?: Json): JudgedContent => {
    const isBroken = observations.some(({ verdict, kind }) => verdict === "breach" && kind !== "header");
    const schemaPointer = value === undefined ? undefined : content?.schemaPointer;
    const shown = () => ({ ...asked, response: { status, mediaType, headers, value: value ?? null, schemaPointer } });
    return { observations, shown: isBroken ? undefined : shown };
  };
  if (!content && response.content.length === 0 && mediaType === "") return judged(ofHeaders);
  if (!content) {
    const { pointer, content: described } = response;
    const types = described.map((one) => one.mediaType).join(" or ");
    const unexpected: Observation =
      described.length === 0
        ? {
            ...unlike("body", "no body, as the document describes none", "one"),
            verdict: "silent",
            kind: "body",
            pointer,
          }
        : {
            ...unlike("content-type", types, mediaTypeFound(mediaType)),
            kind: "media-type",
            pointer: `${pointer}/content`,
          };
    return judged([...ofHeaders, unexpected]);
  }
  const { json, observations } = read();
  const { schemaPointer = content.pointer } = content;
  const placed = observations.map((one) => ({
    ...one,
    pointer:
      json !== undefined && one.path.startsWith("$")
        ? schemaAt(judges.judge.contract, schemaPointer, json, parsePath(one.path))
        : content.pointer,
  }));
  const ofBody =
    json === undefined || !isJson(mediaType)
      ? []
      : judgeJson(judges, asked, { status, mediaType, headers, schemaPointer: content.schemaPointer }, json);
  // Prism gives one verdict for body and headers together.
  const told = ofHeaders.length > 0 ? ofBody.filter(({ kind }) => kind !== "witnesses") : ofBody;
  return judged([...ofHeaders, ...placed, ...told], json);
}

function mediaTypeFound(mediaType: string): string {
  if (mediaType === "" || knownTypes.has(mediaType)) return mediaType || "nothing";
  return mediaType.includes(",") ? "several media types" : "another media type";
}

const knownTypes = new Set(
  "application/json application/problem+json application/xml application/octet-stream text/html text/json text/plain text/xml".split(
    " ",
  ),
);

type Response = Pick<Scenario["response"], "status" | "mediaType" | "schemaPointer"> & Pick<WireAnswer, "headers">;

function judgeJson(judges: AnswerJudges, asked: Asked, response: Response, json: Json): Observation[] {
  const { spec, judge, words } = judges;
  const { schemaPointer } = response;
  const isAccepted = schemaPointer !== undefined && judges.surelyAccepts?.(schemaPointer, json);
  const findings = (isAccepted ? [] : bodyFindings(judge, schemaPointer, json)).map((finding): Observation => {
    const path = finding.path.startsWith("/") ? pointerToPath(finding.path, json) : parsePath(finding.path);
    const keyword = keywordAt(finding.pointer);
    const kind = finding.verdict === "drift" && keyword !== "enum" && keyword !== "oneOf" ? "member" : keyword;
    const found = words.describe(valueAt(json, path), listedAt(spec, kind, finding));
    const isNew = kind === "member";
    return {
      ...finding,
      kind,
      path: words.path(path, isNew),
      found: finding.expected === found ? "something else" : found,
    };
  });
  const { operation, request } = asked;
  const broken = findings.some(({ verdict }) => verdict === "breach")
    ? []
    : brokenRules(judge.contract, { operation, request, response }, json)
        // Rules don't apply to what the document doesn't describe.
        .filter(({ verdict }) => verdict !== "silent" || findings.length === 0)
        .map((finding): Observation => {
          const path = parsePath(finding.path);
          const { schemaPointer } = response;
          const pointer = schemaPointer && schemaAt(judge.contract, schemaPointer, json, path);
          return {
            verdict: finding.verdict,
            kind: `rule-${finding.rule}`,
            path: words.path(path),
            // The expected value may come from the request or from another part of the answer.
            expected: `that ${finding.message.replace(/\.$/, "")}`,
            found: words.describe(valueAt(json, path)),
            ...(pointer !== undefined && { pointer }),
          };
        });
  return [...findings, ...broken, ...disagreement(judges, operation, response, json, findings.length === 0)];
}

/** The keyword at the end of a pointer; `schema` where it ends at a schema, such as one that allows nothing. */
const keywordAt = (pointer = "") =>
  /\/(?:properties|patternProperties|schemas|\$defs)\/[^/]+$|\/\d+$|^$/.test(pointer)
    ? "schema"
    : (pointer.split("/").at(-1) as string);

/** The values that the document lists for the place. Elsewhere, even a word that the document contains may be personal data. */
function listedAt({ root }: Spec, kind: string, { pointer, expected }: Finding): Json[] | undefined {
  if (kind === "enum" && pointer !== undefined) return resolvePointer(root, pointer) as Json[];
  return kind === "const" || (/^(oneOf|anyOf)$/.test(kind) && expected.startsWith('"')) ? [] : undefined;
}

/** Breaches and drift together: an accepted breach must not hide new drift. */
function bodyFindings(judge: Judge, schemaPointer: string | undefined, json: Json): Finding[] {
  const findings = judge.body(schemaPointer, json);
  if (schemaPointer === undefined || !findings.some(({ verdict }) => verdict === "breach")) return findings;
  const mended = repaired(judge.contract, schemaPointer, json);
  // No reading refuses a value that is spelled otherwise. That breach was found together with the drift.
  if (mended === undefined || mended.places.length === 0) return findings;
  const places = mended.places.map(formatPath);
  const beside = driftOf(judge, schemaPointer, mended.value);
  return [...findings, ...beside.filter(({ path }) => !places.some((place) => path.startsWith(place)))];
}

/**
 * Finds where Prism and Ajv disagree on the document as it is written. (If Prism refuses a new enum value, that is not a
 * disagreement: Ajv's other readings tell it from a breach.)
 */
function disagreement(
  { judge, prism }: AnswerJudges,
  operation: Operation,
  response: Response,
  json: Json,
  isExact: boolean,
): Observation[] {
  if (prism === undefined) return [];
  const accepted = isExact || judge.written.accepts(response.schemaPointer, json);
  const { status, mediaType, headers } = response;
  if (accepted === prism(operation, { status, mediaType, headers, body: json }, isExact)) return [];
  const pointer = response.schemaPointer ?? operation.pointer;
  return [{ ...disagreeing("$", accepted), kind: "witnesses", pointer }];
}
