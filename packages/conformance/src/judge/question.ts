import {
  type Json,
  type JsonObject,
  noValues,
  type Operation,
  requestOf,
  type ScenarioRequest,
} from "@badge-contract/spec";

/** Where a target serves an operation that has its own servers. */
export interface Served {
  /** The end of the target's path, which is replaced. */
  instead: string;
  prefix: string;
}

/** A request to a live host. */
export interface Question {
  name: string;
  operation: Operation;
  served?: Served;
  /** Values by parameter name. Text is sent unchanged. */
  values: Record<string, Json>;
  body?: NonNullable<ScenarioRequest["body"]>;
  /** The curl variable for each value that must not be shown, by parameter name. */
  variables: Record<string, string>;
  /** If false, the request is sent without credentials. */
  authenticated: boolean;
  expected: number;
  /** `file:line`, or the scenario's id in the document. */
  source: string;
}

/** Whether the document lists the parameter's values. Then a value isn't personal data. */
export const isListed = (operation: Operation, parameter: string): boolean => {
  const schema = operation.parameters.find(({ name }) => name === parameter)?.schema as JsonObject | undefined;
  return schema !== undefined && (Array.isArray(schema.enum) || schema.type === "boolean");
};

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
