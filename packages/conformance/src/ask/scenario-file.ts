import type { JsonObject, Operation, Parameter, Scenario, Spec } from "@badge-contract/spec";
import { operationsOf, scenariosOf } from "@badge-contract/spec";
import { isListed, type Question } from "../judge/question.ts";
import { variableFor } from "./credentials.ts";
import { ConfigError, readYaml } from "./yaml-file.ts";

interface Entry {
  name: string;
  operation?: string;
  like?: string;
  parameters: Record<string, string | boolean>;
  credentials?: "none";
  expect?: { status: number };
}

const schema = new URL("../../schemas/live-scenarios.schema.json", import.meta.url);

/**
 * What the file asks, in its order.
 *
 * @throws ConfigError naming file, line and remedy of each thing that cannot be asked
 */
export function readScenarioFile(file: string, spec: Spec, env: NodeJS.ProcessEnv): Question[] {
  const { value, at } = readYaml(file, "the scenario file", schema);
  const { scenarios } = scenariosOf(spec);
  const operations = operationsOf(spec).filter(({ method }) => method === "GET");
  const entries = (value as unknown as { scenarios: Entry[] }).scenarios;
  const problems: string[] = [];
  const questions = entries.flatMap((entry, index) => {
    const place = (...path: string[]) => at(["scenarios", index, ...path]);
    try {
      if (entries.findIndex(({ name }) => name === entry.name) < index)
        throw new ConfigError(`${place("name")}: the name ${entry.name} stands twice; names tell findings apart`);
      const example = exampleOf(entry, scenarios, place);
      return [questionOf(entry, example, operationOf(entry, example, operations, place), env, place)];
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      problems.push(error.message);
      return [];
    }
  });
  if (problems.length > 0) throw new ConfigError(problems.join("\n"));
  return questions;
}

type LineOf = (...path: string[]) => string;

function exampleOf({ like, operation }: Entry, scenarios: Scenario[], place: LineOf): Scenario | undefined {
  if (like === undefined) return undefined;
  const found = scenarios.filter(({ key, operation: { id } }) => key === like && (operation ?? id) === id);
  if (found.length === 1) return found[0];
  if (found.length > 1)
    throw new ConfigError(`${place("like")}: several operations have such an example; add "operation"`);
  const keys = scenarios.map(({ key }) => key).join(", ");
  throw new ConfigError(`${place("like")}: no example of the document has this key; there are ${keys}`);
}

function operationOf(entry: Entry, example: Scenario | undefined, operations: Operation[], place: LineOf): Operation {
  const id = entry.operation ?? example?.operation.id ?? (operations.length === 1 ? operations[0]?.id : undefined);
  const operation = operations.find((one) => one.id === id);
  if (operation) return operation;
  const ids = operations.map((one) => one.id).join(", ");
  throw new ConfigError(
    `${place(entry.operation ? "operation" : "name")}: "operation" must be one that can be asked with GET: ${ids}`,
  );
}

function questionOf(
  entry: Entry,
  example: Scenario | undefined,
  operation: Operation,
  env: NodeJS.ProcessEnv,
  place: LineOf,
): Question {
  const lent = { ...example?.request.path, ...example?.request.query, ...example?.request.headers };
  const question: Question = {
    name: entry.name,
    operation,
    values: Object.fromEntries(Object.entries(lent).filter(([name]) => isListed(operation, name))),
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
    const value = variable === undefined ? String(given) : (env[variable] ?? "");
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

function checkValue({ name, in: place, schema }: Parameter, value: string, line: string): void {
  const { enum: values, type } = schema as JsonObject;
  if (Array.isArray(values) && !values.includes(value))
    throw new ConfigError(`${line}: ${name} must be one of ${values.join(", ")}`);
  if (type === "boolean" && value !== "true" && value !== "false")
    throw new ConfigError(`${line}: ${name} must be true or false`);
  // A URL's reader takes these for steps up, and would ask another path.
  if (place === "path" && ["", ".", ".."].includes(value)) throw new ConfigError(`${line}: ${name} must be an id`);
  if (place === "header" && !/^[\x20-\x7e]*$/.test(value))
    throw new ConfigError(`${line}: ${name} is a header, and must be ASCII`);
  if (/\p{Cc}/u.test(value)) throw new ConfigError(`${line}: ${name} must not hold control characters`);
}

/** The document's own scenarios, for a host that knows their ids: those that an id alone can lead to. */
export function questionsOfDocument(spec: Spec): Question[] {
  const several = operationsOf(spec).length > 1;
  return scenariosOf(spec)
    .scenarios.filter(({ operation, response }) => operation.method === "GET" && hasOwnAnswer(response.status))
    .map(({ id, key, operation, request, response }) => {
      const values = { ...request.path, ...request.query, ...request.headers };
      return {
        name: several ? id : key,
        operation,
        values,
        variables: Object.fromEntries(Object.keys(values).map((name) => [name, variableFor(name)])),
        authenticated: true,
        expected: response.status,
        source: id,
      };
    });
}

const hasOwnAnswer = (status: number) => status < 300 || status === 404;
