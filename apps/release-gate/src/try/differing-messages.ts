import {
  brief,
  type Exchange,
  ExchangeJudge,
  entriesOf,
  fails,
  formatPath,
  Judge,
  madeUpSignature,
  type Path,
  type Promised,
  promisesOf,
  replaceAt,
  signed,
  Vocabulary,
  type WrongRequest,
  wrongRequests,
} from "@badge-contract/conformance/internal";
import {
  canonical,
  contentFor,
  fetchInit,
  isJson,
  type Json,
  type JsonObject,
  remembered,
  responseFor,
  type Scenario,
  SpecError,
  scenariosOf,
} from "@badge-contract/spec";

/** A document, and the promises recorded for it. */
export interface Promising {
  document: JsonObject;
  /** If nothing was recorded, this is empty and the engine derives the promises. */
  promises: Promised[];
}

/** A message that one of two documents accepts and the other refuses. */
export interface DifferingMessage {
  /** In words: "an answer in which `data.name` is missing was refused and is accepted now". */
  says: string;
  /** JSON pointers of the parts that refuse it, in the document that does. */
  pointers: string[];
  /** The names on the way to the place, the last first. */
  names: string[];
}

/** A message that both documents judge. */
interface Shown {
  what: string;
  path: Path;
  exchange: Exchange;
  /** The answer's operation and body. */
  answer?: { scenario: Scenario; body: Json };
}

interface Side {
  shown: Shown[];
  /** Whether the document describes the answer, and its schema refuses the body. */
  breaksSchema(answer: Required<Shown>["answer"]): boolean;
  /** Pointers of the parts that refuse the exchange. None if it is accepted. */
  refusals(exchange: Exchange): string[];
}

/**
 * The messages that two documents judge differently, once for each place that refuses them: their example answers,
 * answers built from their promises, right and wrong requests, and statuses. Documents are read as written, as any
 * other tool reads them.
 */
export async function differingMessages(base: Promising, now: Promising): Promise<DifferingMessage[]> {
  if (canonical(base.document) === canonical(now.document)) return [];
  try {
    const sides = [await sideOf(base), await sideOf(now)];
    const found = new Map<string, DifferingMessage>();
    const unlike = new Set<Scenario | undefined>();
    for (const { what, path, exchange, answer } of sides.flatMap(({ shown }) => shown)) {
      // Finding out why an answer is refused is slow, so it is skipped if both schemas refuse it.
      if (answer && (unlike.has(answer.scenario) || sides.every(({ breaksSchema }) => breaksSchema(answer)))) continue;
      const [before, after] = sides.map(({ refusals }) => refusals(exchange)) as [string[], string[]];
      if ((before.length === 0) === (after.length === 0)) continue;
      // Variants of an answer that is judged differently already show nothing more.
      if (answer && path.length === 0) unlike.add(answer.scenario);
      const pointers = [...before, ...after];
      const key = `${before.length === 0} ${pointers.join(" ")}`;
      const says = `${what} was ${before.length === 0 ? "accepted and is refused" : "refused and is accepted"} now`;
      const names = path.filter((step) => typeof step === "string").reverse();
      if (!found.has(key)) found.set(key, { says, pointers, names });
    }
    return [...found.values()];
  } catch (cause) {
    // A document that the engine can't read was refused earlier, or is already released.
    if (cause instanceof SpecError) return [];
    throw cause;
  }
}

/** Made once per document, even if it is compared with several. */
const sideOf = remembered(newSide);

class JudgeAsWritten extends Judge {
  override get contract() {
    return this.written;
  }
  override get exact() {
    return this.written;
  }
}

async function newSide({ document, promises }: Promising): Promise<Side> {
  const spec = { source: "the document", root: document, lenient: true };
  const judge = new Judge(spec);
  const { written } = judge;
  const { scenarios } = scenariosOf(spec);
  const asWritten = new JudgeAsWritten(spec);
  const words = new Vocabulary(spec);
  const exchanges = new ExchangeJudge({ spec, judge: asWritten, words, prism: undefined, maxBytes: 0 });
  const schemaOf = remembered((scenario: Scenario) => schemaFor(scenarios, scenario));
  const firsts = [...new Map(scenarios.toReversed().map((each) => [each.operation.id, each])).values()];
  return {
    shown: [
      ...(await Promise.all(firsts.map((scenario) => requestsOf(judge, scenario)))).flat(),
      ...firsts.flatMap(statusesOf),
      // What was recorded need not be searched again.
      ...answersOf(scenarios, promises.length > 0 ? promises : promisesOf(spec, scenarios)),
    ],
    breaksSchema({ scenario, body }) {
      const schema = schemaOf(scenario);
      return schema !== undefined && !written.accepts(schema, body);
    },
    refusals(exchange) {
      const heard = exchanges.judge(exchange);
      if (heard.kind !== "judged") return ["/paths"];
      const { observations } = heard.answer;
      return observations.filter(({ verdict }) => fails(verdict, false)).map(({ pointer = "" }) => pointer);
    },
  };
}

/** Where these scenarios' document describes the same answer; `undefined` where it does not. */
function schemaFor(scenarios: Scenario[], { operation, response }: Scenario): string | undefined {
  const shape = (path: string) => path.replace(/\{[^}]*\}/g, "{}");
  const same = scenarios.find(
    (each) => each.operation.method === operation.method && shape(each.operation.path) === shape(operation.path),
  );
  const described = same && responseFor(same.operation.responses, response.status);
  return described && contentFor(described, response.mediaType)?.schemaPointer;
}

/** The answers of the scenarios, and those of which something was promised. */
const answersOf = (scenarios: Scenario[], promises: Promised[]): Shown[] => [
  ...scenarios.map((scenario) => ({
    what: `the answer of ${scenario.id}`,
    path: [],
    ...answered(scenario, scenario.response.value),
  })),
  ...promises.flatMap(({ scenario: id, path, value }) => {
    const scenario = scenarios.find((each) => each.id === id);
    if (!scenario) return [];
    const place = formatPath(path).replace(/^\$\.?/, "");
    const what = `an answer in which \`${place}\` is ${value === undefined ? "missing" : brief(value)}`;
    return { what, path, ...answered(scenario, replaceAt(scenario.response.value, path, value)) };
  }),
];

/** A right request with each of the credentials that it takes, and the wrong ones. */
async function requestsOf(judge: Judge, scenario: Scenario): Promise<Shown[]> {
  const { operation, request } = scenario;
  const ofEach = operation.security.map((schemes) => ({
    what: `a request with ${schemes.map(({ name }) => name).join(" and ") || "no credentials"}`,
    path: [],
    exchange: requested(scenario, { request }, schemes),
  }));
  const wrong = (await wrongRequests(judge, scenario)).map(({ id, ...each }) => ({
    what: `a request with ${id}`,
    path: [id.split(/[= ]/)[0] ?? ""],
    exchange: requested(scenario, each, each.signed ? operation.security[0] : []),
  }));
  return [...ofEach, ...wrong];
}

const allStatuses = Array.from({ length: 500 }, (_, index) => 599 - index);

/** An answer of each status that is described; of a range and of the default, the last that nothing else describes. */
const statusesOf = (scenario: Scenario): Shown[] =>
  scenario.operation.responses.flatMap((described) => {
    const { responses } = scenario.operation;
    const status = allStatuses.find((one) => responseFor(responses, one) === described);
    const what = `an answer of the status ${status}`;
    return status === undefined
      ? []
      : [
          {
            what,
            path: [],
            exchange: requested({ ...scenario, response: { ...scenario.response, status } }, scenario),
          },
        ];
  });

/** The request of a scenario, with an answer. */
function answered(scenario: Scenario, body: Json): Pick<Shown, "exchange" | "answer"> {
  const { status, mediaType, headers } = scenario.response;
  const told = mediaType === "" ? headers : { ...headers, "content-type": mediaType };
  const sent = mediaType !== "" && { body: isJson(mediaType) ? body : String(body) };
  const exchange = requested(scenario, scenario, undefined, { status, headers: told, ...sent });
  return { exchange, answer: { scenario, body } };
}

/** A request with the part of its answer that is known. */
function requested(
  { operation, response }: Scenario,
  { request, sent }: Pick<WrongRequest, "request" | "sent">,
  schemes = operation.security[0],
  answer: JsonObject = { status: response.status },
): Exchange {
  const { method = "", headers: own, body } = fetchInit(operation, request);
  const headers = { ...own, ...(sent && { "content-type": sent.contentType }) };
  const whole = signed({ url: request.url, headers }, madeUpSignature(operation, schemes));
  const text = sent?.text ?? body;
  const asked = { method, ...whole, ...(typeof text === "string" && { body: text }) };
  const [entry] = entriesOf("", { request: asked, response: answer }, false);
  if (entry?.kind !== "exchange") throw new Error(`${method} ${whole.url} is no exchange.`);
  return entry.exchange;
}
