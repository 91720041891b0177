import {
  type Json,
  type JsonObject,
  noValues,
  type Operation,
  requestOf,
  type ScenarioRequest,
} from "@badge-contract/spec";

/** Where an operation stands below a target. */
export interface Served {
  /** The end of the target's path that its own servers do not have. */
  instead: string;
  /** What they have there. */
  prefix: string;
}

/** What is asked of a live host. */
export interface Question {
  name: string;
  operation: Operation;
  served?: Served;
  /** Values by parameter name; a text stands for itself, in the wire's spelling. */
  values: Record<string, Json>;
  body?: NonNullable<ScenarioRequest["body"]>;
  /** What curl calls a value that must not be shown, by parameter name. */
  variables: Record<string, string>;
  /** False asks without credentials. */
  authenticated: boolean;
  expected: number;
  /** `file:line`, or the scenario's id in the document. */
  source: string;
}

/** Whether the document lists what the parameter can be: then its value is nobody's. */
export const isListed = (operation: Operation, parameter: string): boolean => {
  const schema = operation.parameters.find(({ name }) => name === parameter)?.schema as JsonObject | undefined;
  return schema !== undefined && (Array.isArray(schema.enum) || schema.type === "boolean");
};

/** The question as the request of a scenario. */
export function asRequest({
  operation,
  values,
  body,
}: Pick<Question, "operation" | "values" | "body">): ScenarioRequest {
  const placed = noValues();
  for (const { name, in: place } of operation.parameters)
    if (Object.hasOwn(values, name)) placed[place][name] = values[name] as Json;
  return requestOf(operation, placed, body);
}
