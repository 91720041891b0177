import type { JsonObject, Operation } from "@badge-contract/spec";

/** What is asked of a live host. */
export interface Question {
  name: string;
  operation: Operation;
  /** Values by parameter name, in the wire's spelling. */
  values: Record<string, string>;
  /** What curl calls a value that must not be shown, by parameter name. */
  variables: Record<string, string>;
  /** False asks without credentials. */
  authenticated: boolean;
  expected: number;
  /** `file:line`, or the scenario's id in the document. */
  source: string;
}

/** Path with its parameters filled in, then the query; values percent-encoded by `encode`. */
export function urlOf({ operation, values }: Question, encode: (name: string, value: string) => string): string {
  const path = operation.path.replace(/\{([^}]+)\}/g, (_, name: string) => encode(name, values[name] ?? ""));
  const query = operation.parameters.flatMap(({ name, in: place }) =>
    place === "query" && values[name] !== undefined
      ? [`${encodeURIComponent(name)}=${encode(name, values[name])}`]
      : [],
  );
  return query.length > 0 ? `${path}?${query.join("&")}` : path;
}

export const headersOf = ({ operation, values }: Question): Record<string, string> =>
  Object.fromEntries(
    operation.parameters.flatMap(({ name, in: place }) =>
      place === "header" && values[name] !== undefined ? [[name, values[name]]] : [],
    ),
  );

/** Whether the document lists what the parameter can be: then its value is nobody's. */
export const isListed = (operation: Operation, parameter: string): boolean => {
  const schema = operation.parameters.find(({ name }) => name === parameter)?.schema as JsonObject | undefined;
  return schema !== undefined && (Array.isArray(schema.enum) || schema.type === "boolean");
};

/** How the rules and checks see it: as the request of a scenario. */
export const asRequest = (question: Question) => {
  const placed = (where: string) =>
    Object.fromEntries(
      question.operation.parameters.flatMap(({ name, in: place }) =>
        place === where && question.values[name] !== undefined ? [[name, question.values[name]]] : [],
      ),
    );
  return {
    url: urlOf(question, (_, value) => encodeURIComponent(value)),
    path: placed("path"),
    query: placed("query"),
    headers: placed("header"),
  };
};
