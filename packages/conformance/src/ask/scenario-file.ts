import {
  grouped,
  type Json,
  type JsonObject,
  type Operation,
  operationsOf,
  type Parameter,
  type Scenario,
  type Spec,
  scenariosOf,
  writeParameter,
} from "@badge-contract/spec";
import { isListed, type Question } from "../judge/question.ts";
import { variableFor } from "./credentials.ts";
import { ConfigError, readYaml } from "./yaml-file.ts";

interface Entry {
  name: string;
  operation?: string;
  like?: string;
  parameters: Record<string, Json>;
  credentials?: "none";
  expect?: { status: number };
}

const schema = new URL("../../schemas/live-scenarios.schema.json", import.meta.url);

/**
 * The questions of the file, in its order.
 *
 * @throws ConfigError naming file, line and remedy for each question that can't be asked
 */
export function readScenarioFile(
  file: string,
  spec: Spec,
  env: NodeJS.ProcessEnv,
  writes: readonly string[] = [],
): ToAsk {
  const { value, at } = readYaml(file, "the scenario file", schema);
  const { scenarios } = scenariosOf(spec);
  const operations = operationsOf(spec);
  const entries = (value as unknown as { scenarios: Entry[] }).scenarios;
  const problems: string[] = [];
  const questions = entries.flatMap((entry, index) => {
    const place = (...path: string[]) => at(["scenarios", index, ...path]);
    try {
      if (entries.findIndex(({ name }) => name === entry.name) < index)
        throw new ConfigError(`${place("name")}: the name ${entry.name} is used twice; names must be unique`);
      const example = exampleOf(entry, scenarios, place);
      return [questionOf(entry, example, operationOf(entry, example, operations, place), env, place)];
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      problems.push(error.message);
      return [];
    }
  });
  if (problems.length > 0) throw new ConfigError(problems.join("\n"));
  return allowed(questions, writes);
}

export interface ToAsk {
  questions: Question[];
  /** Why other scenarios are not asked, one sentence each. */
  left?: string[];
}

const reads = new Set(["GET", "HEAD", "OPTIONS"]);

/** Removes questions to writing operations that are not named, and says so. */
function allowed(questions: Question[], writes: readonly string[]): ToAsk {
  const mayAsk = ({ operation: { id, method } }: Question) => reads.has(method) || writes.includes(id);
  const others = questions.filter((one) => !mayAsk(one));
  const left = [...grouped(others, ({ operation }) => operation.id)].map(
    ([id, { length }]) =>
      `Not asked: ${length} ${length === 1 ? "scenario" : "scenarios"} of ${id}, which writes; add --allow-writes ${id} to ask.`,
  );
  return { questions: questions.filter(mayAsk), left };
}

/** @throws ConfigError for an operation that is not in the document */
export function readWrites(text: string | undefined, spec: Spec): string[] {
  const ids = (text ?? "")
    .split(",")
    .map((id) => id.trim())
    .filter((id) => id !== "");
  const known = operationsOf(spec).map(({ id }) => id);
  const unknown = ids.find((id) => !known.includes(id));
  if (unknown !== undefined)
    throw new ConfigError(`--allow-writes ${unknown}: the document has no such operation; it has ${known.join(", ")}`);
  return ids;
}

type LineOf = (...path: string[]) => string;

function exampleOf({ like, operation, parameters }: Entry, scenarios: Scenario[], place: LineOf): Scenario | undefined {
  if (like === undefined) return undefined;
  const found = scenarios.filter(({ key, operation: { id } }) => key === like && (operation ?? id) === id);
  const fitting = found.filter((one) => found.length === 1 || takes(one.operation, Object.keys(parameters)));
  if (fitting.length === 1) return fitting[0];
  if (found.length > 1)
    throw new ConfigError(`${place("like")}: several operations have this example; add "operation"`);
  const keys = scenarios.map(({ key }) => key).join(", ");
  throw new ConfigError(`${place("like")}: no example of the document has this key; the keys are ${keys}`);
}

function operationOf(entry: Entry, example: Scenario | undefined, operations: Operation[], place: LineOf): Operation {
  const fitting = operations.filter((one) => takes(one, Object.keys(entry.parameters)));
  const id = entry.operation ?? example?.operation.id ?? (fitting.length === 1 ? fitting[0]?.id : undefined);
  const operation = operations.find((one) => one.id === id);
  if (operation) return operation;
  const ids = operations.map((one) => one.id).join(", ");
  throw new ConfigError(
    `${place(entry.operation ? "operation" : "name")}: "operation" must name one of the document's operations: ${ids}`,
  );
}

/** Whether a reading operation has these parameters and needs no others. Then the parameters identify it. */
const takes = ({ method, parameters }: Operation, names: string[]) =>
  reads.has(method) &&
  names.every((name) => parameters.some((one) => one.name === name)) &&
  parameters.every(({ name, required }) => !required || names.includes(name));

function questionOf(
  entry: Entry,
  example: Scenario | undefined,
  operation: Operation,
  env: NodeJS.ProcessEnv,
  place: LineOf,
): Question {
  const lent: Record<string, Json> = Object.assign({}, ...Object.values(example?.request.values ?? {}));
  const question: Question = {
    name: entry.name,
    operation,
    values: Object.fromEntries(Object.entries(lent).filter(([name]) => isListed(operation, name))),
    ...(example?.request.body && { body: example.request.body }),
    variables: {},
    authenticated: entry.credentials !== "none",
    expected: entry.expect?.status ?? example?.response.status ?? 200,
    source: place("name"),
  };
  for (const [name, given] of Object.entries(entry.parameters)) {
    const line = place("parameters", name);
    const parameter = operation.parameters.find((one) => one.name === name);
    if (!parameter) {
      const names = operation.parameters.map((one) => one.name).join(", ");
      throw new ConfigError(`${line}: ${operation.id} has no parameter "${name}"; it has ${names}`);
    }
    const variable = typeof given === "string" ? /^\$\{([A-Z_a-z]\w*)\}$/.exec(given)?.[1] : undefined;
    if (variable === undefined && JSON.stringify(given).includes("${"))
      throw new ConfigError(`${line}: ${name} mixes a variable with text; use one variable for the whole value`);
    const value = variable === undefined ? given : (env[variable] ?? "");
    if (variable !== undefined && value === "")
      throw new ConfigError(`${line}: the environment has no ${variable}; set it, or write the value here`);
    checkValue(parameter, value, line);
    question.values[name] = value;
    question.variables[name] = variable ?? variableFor(name);
  }
  const missing = operation.parameters.find(({ name, required }) => required && question.values[name] === undefined);
  if (missing) throw new ConfigError(`${place("parameters")}: ${operation.id} needs ${missing.name}`);
  return question;
}

function checkValue(parameter: Parameter, given: Json, line: string): void {
  const { name, in: place, schema, shape } = parameter;
  const { enum: values, type } = schema as JsonObject;
  if (typeof given === "number" && !shape.types.some((one) => one === "number" || one === "integer"))
    throw new ConfigError(`${line}: ${name} must be text; put the value in quotes`);
  if (typeof given === "object" && given !== null && !shape.types.some((one) => one === "array" || one === "object"))
    throw new ConfigError(`${line}: ${name} takes one value`);
  const value = typeof given === "object" ? writeParameter(parameter, given) : String(given);
  if (Array.isArray(values) && !values.map(String).includes(value))
    throw new ConfigError(`${line}: ${name} must be one of ${values.join(", ")}`);
  if (type === "boolean" && value !== "true" && value !== "false")
    throw new ConfigError(`${line}: ${name} must be true or false`);
  // URL parsers treat these as relative steps, which would change the path.
  if (place === "path" && ["", ".", ".."].includes(value)) throw new ConfigError(`${line}: ${name} must be an id`);
  if (place === "header" && !/^[\x20-\x7e]*$/.test(value))
    throw new ConfigError(`${line}: ${name} is a header and must be ASCII`);
  if (/\p{Cc}/u.test(value)) throw new ConfigError(`${line}: ${name} must not contain control characters`);
  if (/\p{Cs}/u.test(value)) throw new ConfigError(`${line}: ${name} contains half a character (a lone surrogate)`);
}

/** The document's own scenarios, for a host that knows their ids. Leaves out answers that depend on more than the request. */
export function questionsOfDocument(spec: Spec, writes: readonly string[] = []): ToAsk {
  const several = operationsOf(spec).length > 1;
  const questions = scenariosOf(spec)
    .scenarios.filter(({ response }) => hasOwnAnswer(response.status))
    .map(({ id, key, operation, request, response }): Question => {
      const values: Record<string, Json> = Object.assign({}, ...Object.values(request.values));
      return {
        name: several ? id : key,
        operation,
        values,
        ...(request.body && { body: request.body }),
        variables: Object.fromEntries(Object.keys(values).map((name) => [name, variableFor(name)])),
        authenticated: true,
        expected: response.status,
        source: id,
      };
    });
  return allowed(questions, writes);
}

const hasOwnAnswer = (status: number) => status < 300 || status === 404;
