import type { IncomingHttpHeaders } from "node:http";
import {
  isJson,
  type Json,
  type Operation,
  operationsOf,
  type ParameterValues,
  type ResponseSpec,
  responseFor,
  statusOf,
} from "@badge-contract/spec";
import type { Exchange, RecordedBody, RecordedHeaders, RecordedRequest } from "../../ask/traffic/exchange.ts";
import { type Matched, Router, urlOf } from "../../ask/traffic/router.ts";
import { type AnswerJudges, type Asked, judgeContent, type Shown } from "../../judge/answer.ts";
import { type Body, contentType, readBody, readText, readValue } from "../../judge/body.ts";
import { explain } from "../../judge/explain.ts";
import type { Observation } from "../../judge/findings.ts";
import { rawProblems } from "../../judge/raw-json.ts";
import { lacksCredentials, type MadeRequest, parameterProblems, schemesIn, valuesOf } from "../../judge/request.ts";
import type { Shapes } from "../../judge/shape.ts";
import { undescribed } from "../../judge/status.ts";
import { WireError } from "../../judge/wire-answer.ts";
import { bodyProblems } from "./request-body.ts";

/** What came of one exchange. */
export type Heard =
  | { kind: "judged"; answer: JudgedAnswer }
  /** It belongs to no operation of the document. */
  | { kind: "undocumented"; method: string; url: URL | undefined }
  | { kind: "preflight" }
  | { kind: "unanswered" };

export interface JudgedAnswer {
  operation: Operation;
  status: number;
  observations: Observation[];
  /** What the recording leaves out of it. */
  losses: Loss[];
  /** Equal of exchanges that show the same parts of the document; undefined where the answer breaks its schema. */
  shape?: string;
  /** What such a shape shows of the document. */
  shown?: () => Shown;
}

export type Loss = "body" | "headers" | "request headers" | "request body" | "credentials" | "request";

interface JudgeOptions {
  server?: URL | undefined;
  /** Of bare bodies. */
  operationId?: string | undefined;
  status?: number | undefined;
}

/** Judges exchanges like the live run does, as far as the recording allows. */
export class ExchangeJudge {
  readonly #judges: AnswerJudges;
  readonly #shapes: Shapes;
  readonly #router: Router;
  readonly #operations: Operation[];
  readonly #options: JudgeOptions;
  /** What is known of answers of one shape: whether they keep every schema, and whether Prism then says so. */
  readonly #known = { exact: new Map<string, boolean>(), prism: new Map<string, boolean>() };
  #shape = "";

  constructor(judges: AnswerJudges, options: JudgeOptions = {}) {
    const { prism, judge } = judges;
    this.#shapes = judge.contract.shapes;
    this.#judges = {
      ...judges,
      surelyAccepts: (pointer, json) =>
        this.#shapes.tells(pointer) && this.#remembered("exact", () => judge.exact.accepts(pointer, json)),
      prism:
        prism &&
        ((operation, reply, isExact) =>
          isExact ? this.#remembered("prism", () => prism(operation, reply)) : prism(operation, reply)),
    };
    this.#operations = operationsOf(judges.spec);
    this.#router = new Router(this.#operations, options.server);
    this.#options = options;
  }

  judge(exchange: Exchange, isSanitized = false): Heard {
    const { request, response } = exchange;
    const url = request && urlOf(request.url);
    if (request?.method === "OPTIONS" && request.headers?.has("access-control-request-method"))
      return { kind: "preflight" };
    const matched = request ? url && this.#router.find(request.method, url) : this.#named();
    if (!matched) return { kind: "undocumented", method: request?.method ?? "GET", url };
    if (!response) return { kind: "unanswered" };
    const { status, body, headers } = response;
    const { operation } = matched;
    const made = request && url && { path: matched.path, query: url.search.slice(1), headers: request.headers };
    const values = made && (valuesOf(operation, made) as ParameterValues);
    const losses: Loss[] = made === undefined ? ["request"] : made.headers === undefined ? ["request headers"] : [];
    if (headers === undefined) losses.push("headers");
    const documented = responseFor(operation.responses, status);
    if (!documented) {
      const observations = [undescribed(operation, { status, headers: {} })];
      return { kind: "judged", answer: { operation, status, observations, losses } };
    }
    const schemes = made && schemesIn(operation, made);
    const asked: Asked = { operation, schemes: schemes ?? [], request: values && { values } };
    const seen = `${presence(operation, values)} ${asked.schemes}`;
    const answer = this.#answer(asked, documented, status, headers, body, losses, seen);
    // A request that the document forbids is right to be refused; what matters is that it was answered.
    const problems =
      request && made && values && status < 400 ? this.#request(operation, request, made, values, losses) : [];
    const unsigned = status < 400 && lacksCredentials(operation, schemes);
    if (unsigned && isSanitized) losses.push("credentials");
    if (unsigned && !isSanitized) problems.push(unsignedAnswer(operation, status));
    if (problems.length > 0) answer.observations = [...problems, ...answer.observations];
    return { kind: "judged", answer };
  }

  /** A body without its exchange, as the answer that it is said to be or fits best. */
  bare(body: RecordedBody & { kind: "value" }): JudgedAnswer | undefined {
    const found = this.#fitting(body.value);
    if (!found) return undefined;
    const { operation, response, status, mediaType } = found;
    const headers: RecordedHeaders = new Map([["content-type", [mediaType]]]);
    return this.#answer({ operation, schemes: [] }, response, status, headers, body, ["request"], "");
  }

  #answer(
    asked: Asked,
    response: ResponseSpec,
    status: number,
    headers: RecordedHeaders | undefined,
    body: RecordedBody,
    losses: Loss[],
    seen: string,
  ): JudgedAnswer {
    const { operation } = asked;
    const flat = flatHeaders(headers, response);
    const done = (observations: Observation[]): JudgedAnswer => ({ operation, status, observations, losses });
    if (body.kind === "missing") {
      losses.push("body");
      return done([]);
    }
    const { mediaType } = contentType(flat);
    let json: Json | undefined;
    const read = () => {
      const found = this.#read(body, flat);
      json = found.json;
      this.#shape = json === undefined ? "" : `${operation.id} ${status} ${mediaType} ${this.#shapes.of(json)}`;
      return found;
    };
    try {
      const { observations: told, shown } = judgeContent(
        this.#judges,
        asked,
        response,
        { status, headers: flat },
        read,
      );
      // Of a body without its exchange, only its type is known.
      const known = headers !== undefined && headers.size > 1;
      const observations = known ? told : told.filter(({ kind }) => kind !== "header");
      if (!shown) return done(observations);
      const sent = response.headers.map(({ name }) => (Object.hasOwn(flat, name.toLowerCase()) ? "+" : "-")).join("");
      const shape = `${json === undefined ? `${operation.id} ${status} ${mediaType}` : this.#shape} ${seen} ${sent}`;
      return { ...done(observations), shape, shown };
    } catch (error) {
      if (!(error instanceof WireError)) throw error;
      const { pointer } = operation;
      return done([
        {
          verdict: "unreachable",
          kind: error.problem,
          path: "answer",
          expected: "one to judge",
          found: error.message,
          pointer,
        },
      ]);
    }
  }

  #request(
    operation: Operation,
    request: RecordedRequest,
    made: MadeRequest,
    values: ParameterValues,
    losses: Loss[],
  ): Observation[] {
    const { judge, words } = this.#judges;
    const ofBody = bodyProblems(judge.requests, words, operation, request);
    if (ofBody === "not judged") losses.push("request body");
    const ofParameters = parameterProblems(judge.requests, operation, values, made.headers !== undefined);
    return ofBody === "not judged" ? ofParameters : [...ofParameters, ...ofBody];
  }

  #read(body: Exclude<RecordedBody, { kind: "missing" }>, headers: IncomingHttpHeaders): Body {
    const { maxBytes, words } = this.#judges;
    if (body.kind === "bytes") return readBody(body.bytes, packedOnly(headers, body.bytes), maxBytes, words);
    if (body.kind === "text") return readText(body.text, headers, words);
    const { text, whole, path: prefix } = body.within;
    const raw = rawProblems(text, whole, words.decimals).flatMap((problem) => {
      if (problem.kind === "nesting") return problem;
      const isWithin = prefix.every((step, index) => problem.path[index] === step);
      return isWithin ? { ...problem, path: problem.path.slice(prefix.length) } : [];
    });
    return readValue(body.value, raw, words);
  }

  #named(): Matched | undefined {
    const { operationId } = this.#options;
    const named = this.#operations.filter(({ id }) => operationId === undefined || id === operationId);
    const only = named.length === 1 ? named[0] : undefined;
    return only && { operation: only, path: {} };
  }

  /** The response that the value breaks least; of equal ones a success, and the first. */
  #fitting(value: Json) {
    const { operationId, status: stated } = this.#options;
    const { contract } = this.#judges.judge;
    const candidates = this.#operations
      .filter(({ id }) => operationId === undefined || id === operationId)
      .flatMap((operation) =>
        operation.responses.flatMap((response) =>
          response.content
            .filter(({ mediaType }) => isJson(mediaType))
            .map(({ mediaType, schemaPointer }) => ({
              operation,
              response,
              status: stated ?? statusOf(response),
              mediaType,
              schemaPointer,
            })),
        ),
      )
      .filter(
        ({ operation, response }) => stated === undefined || responseFor(operation.responses, stated) === response,
      );
    const weighed = candidates.map((one) => ({
      ...one,
      misfits: contract.accepts(one.schemaPointer, value) ? 0 : explain(contract, one.schemaPointer, value).length,
      // A schema that takes anything says little.
      isOpen: one.schemaPointer === undefined || contract.accepts(one.schemaPointer, "\u0000") ? 1 : 0,
    }));
    const isSuccess = (status: number) => (status < 300 ? 0 : 1);
    return weighed.sort(
      (a, b) => a.isOpen - b.isOpen || a.misfits - b.misfits || isSuccess(a.status) - isSuccess(b.status),
    )[0];
  }

  #remembered(witness: "exact" | "prism", judge: () => boolean): boolean {
    const known = this.#known[witness];
    const remembered = known.get(this.#shape);
    if (remembered !== undefined) return remembered;
    const verdict = judge();
    if (known.size < 10_000) known.set(this.#shape, verdict);
    return verdict;
  }
}

/** Which parameters are there, and the values of those whose values the document lists. */
function presence(operation: Operation, given: ParameterValues | undefined): string {
  if (given === undefined) return "";
  return operation.parameters
    .map(({ name, in: place, schema }) => {
      const value = Object.hasOwn(given[place], name) ? given[place][name] : undefined;
      const { enum: values } = (schema ?? {}) as { enum?: Json[] };
      if (value === undefined) return "-";
      return typeof value === "boolean" || values?.includes(value) ? String(value) : "+";
    })
    .join();
}

function unsignedAnswer(operation: Operation, status: number): Observation {
  return {
    verdict: "breach",
    kind: "credentials",
    path: "status",
    expected: "401, as the request has no credentials",
    found: String(status),
    pointer: responseFor(operation.responses, 401)?.pointer ?? operation.pointer,
  };
}

/** If a recorder left out the headers, the documented ones are assumed, as missing headers can't be judged. */
function flatHeaders(headers: RecordedHeaders | undefined, { content }: ResponseSpec): IncomingHttpHeaders {
  if (headers === undefined) return { "content-type": content[0]?.mediaType };
  const flat: IncomingHttpHeaders = {};
  for (const [name, texts] of headers) flat[name] = texts.length === 1 ? texts[0] : [...new Set(texts)].join(", ");
  return flat;
}

/** Recorders unpack bodies and keep the header: it holds only where the bytes are still packed. */
function packedOnly(
  { "content-encoding": coding, ...headers }: IncomingHttpHeaders,
  bytes: Buffer,
): IncomingHttpHeaders {
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return isPacked && coding !== undefined ? { ...headers, "content-encoding": coding } : headers;
}
