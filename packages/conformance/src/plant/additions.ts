import { type Applied, isJson, isObject, type Json, type JsonObject, type Scenario } from "@badge-contract/spec";
import type { ClientProbe } from "../ask/client-probe.ts";
import { type Finding, formatFinding } from "../judge/findings.ts";
import { formatPath, type Path, replaceAt } from "../judge/json.ts";
import type { Judge } from "../judge/judge.ts";
import { brokenRules } from "../judge/rules.ts";

/** An answer that the contract allows though no example shows it. It must never be a breach. */
export interface Addition {
  /** Stable: the scenario, the place and the change. */
  id: string;
  kind: "new field" | "new value" | "order" | "spelling" | "null";
  path: Path;
  scenario: Scenario;
  /** The body as it is sent. */
  text(): string;
}

export interface Additions {
  planted: number;
  /** How many were reported as drift, each at the place where it was planted. */
  drift: number;
  /** How many answers each consumer had to accept. */
  letThrough: Record<string, number>;
  falseAlarms: { id: string; path: string; problems: string[] }[];
}

const mark = "spelling-of-a-number";

export function additionsIn({ contract }: Judge, scenario: Scenario): Addition[] {
  const { schemaPointer, value, mediaType } = scenario.response;
  if (schemaPointer === undefined || !isJson(mediaType)) return [];
  const places: ObjectSchema[] = [];
  contract.applied(schemaPointer, value, ({ schema, ...applied }) => {
    if (isObject(schema)) places.push({ ...applied, schema });
  });
  const found = new Map<string, Addition>();
  const add = (kind: Addition["kind"], path: Path, what: string, body: Json, text = () => JSON.stringify(body)) => {
    const id = `${scenario.id} ${kind} ${formatPath(path)} ${what}`;
    found.set(id, { id, kind, path, scenario, text });
  };
  const addIfAllowed = (kind: Addition["kind"], path: Path, what: string, part: Json) => {
    const body = replaceAt(value, path, part);
    if (contract.accepts(schemaPointer, body)) add(kind, path, what, body);
  };
  const holds = (path: Path, at: Path) => at.every((step, index) => step === path[index]);
  const isListed = (path: Path) => places.some(({ schema, path: at }) => Array.isArray(schema.enum) && holds(path, at));
  /** The first value that is allowed there. If no schema of the owner could forbid any, the first one, to see who refuses it. */
  const fitting = (path: Path, candidates: Json[], owner: Path): Json | undefined => {
    const isHere = ({ path: at, schema }: ObjectSchema) =>
      holds(owner, at) && (at.length === owner.length || "if" in schema);
    const allowed = candidates.find((one) => contract.accepts(schemaPointer, replaceAt(value, path, one)));
    return allowed ?? (places.some((place) => isHere(place) && isRestricted(place)) ? undefined : candidates[0]);
  };

  for (const path of objectsIn(value)) {
    const at = [...path, "planted"];
    const member = isListed(path) ? undefined : fitting(at, ["planted", 7, true, {}, []], path);
    if (member !== undefined) add("new field", at, "is new", replaceAt(value, at, member));
  }
  for (const { schema, path, value: part } of places) {
    const isWord = Array.isArray(schema.enum) && typeof part === "string";
    const word = isWord ? fitting(path, ["PLANTED"], path) : undefined;
    if (word !== undefined) add("new value", path, "is new", replaceAt(value, path, word));
  }
  add("order", [], "has its members in reverse", reversed(value));
  for (const { schema, path, value: part } of places)
    if (schema.uniqueItems === true && Array.isArray(part) && part.length > 1)
      addIfAllowed("order", path, "is in reverse", part.toReversed());
  const spelled = places.filter(
    ({ schema, value: part }) => typeof part === "number" && spellingsOf(schema).length > 0,
  );
  const marked = spelled.reduce((body, { path }) => replaceAt(body, path, mark), value);
  for (const spelling of new Set(spelled.flatMap(({ schema }) => spellingsOf(schema))))
    add("spelling", [], `spells each number ${spelling}`, marked, () =>
      JSON.stringify(marked).replaceAll(`"${mark}"`, spelling),
    );
  for (const { pointer, path, value: part } of places)
    if (Array.isArray(part) && contract.accepts(pointer, null)) addIfAllowed("null", path, "is null", null);
  return [...found.values()];
}

type ObjectSchema = Applied & { schema: JsonObject };

/** Whether a schema, or the union that contains it, may forbid what no example shows. */
const isRestricted = ({ schema, unions }: ObjectSchema) =>
  unions.length > 0 || Object.keys(schema).some((keyword) => restricting.has(keyword));

const restricting = new Set(
  "additionalProperties unevaluatedProperties patternProperties propertyNames maxProperties dependentSchemas not if pattern minLength maxLength const".split(
    " ",
  ),
);

function objectsIn(value: Json, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [];
  const inside = Object.entries(value).flatMap(([key, member]) =>
    objectsIn(member, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return Array.isArray(value) ? inside : [path, ...inside];
}

function reversed(value: Json): Json {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, reversed(member)]),
  );
}

/** Spellings of one number. They only differ in the text that is sent. */
const spellingsOf = (schema: JsonObject) => (schema["x-number-spellings"] ?? []) as string[];

/** Gives every addition to the engine's own judges and to the consumers of the client probe. */
export async function judgeAdditions(additions: Addition[], judge: Judge, client?: ClientProbe): Promise<Additions> {
  const result: Additions = { planted: additions.length, drift: 0, letThrough: { suite: 0 }, falseAlarms: [] };
  for (const addition of additions) {
    const text = addition.text();
    const body = JSON.parse(text) as Json;
    const isDrift = !judge.exact.accepts(addition.scenario.response.schemaPointer, body);
    const { scenario } = addition;
    const drift = isDrift ? { drift: formatPath(addition.path) } : {};
    const suite = suiteProblems(addition, body, isDrift, judge);
    const read = { suite, ...(await client?.read({ scenario, text, body, ...drift })) };
    if (isDrift && suite.length === 0) result.drift++;
    for (const [name, problems] of Object.entries(read))
      result.letThrough[name] = (result.letThrough[name] ?? 0) + (problems.length === 0 ? 1 : 0);
    const problems = Object.values(read).flat();
    if (problems.length > 0) result.falseAlarms.push({ id: addition.id, path: formatPath(addition.path), problems });
  }
  return result;
}

function suiteProblems({ scenario, path }: Addition, body: Json, isDrift: boolean, judge: Judge): string[] {
  const findings: Finding[] = judge.body(scenario.response.schemaPointer, body);
  const places = findings.map((finding) => `${finding.verdict} ${finding.path}`);
  const wanted = isDrift ? [`drift ${formatPath(path)}`] : [];
  const broken = brokenRules(judge.contract, scenario, body).filter(({ verdict }) => verdict === "breach");
  const problems = broken.map((finding) => `rule ${finding.rule}: ${formatFinding(finding)}`);
  if (places.join() === wanted.join()) return problems;
  const found = findings.map(formatFinding).join("; ") || "nothing";
  return [`the suite: expected ${wanted.join() || "nothing to report"}, found ${found}`, ...problems];
}
