import { type Operation, operationsOf, type Spec, scenariosOf } from "@badge-contract/spec";
import { distinct } from "@badge-contract/spec/distinct";
import { slug } from "../markdown.ts";
import { environmentOf } from "../samples/credentials.ts";
import { type Example, exampleOf, type Tryable, tryableOf } from "./examples.ts";
import { operationMarkdown } from "./operation.ts";

/** The content of an operation's page. */
export interface OperationText {
  operation: Operation;
  title: string;
  /** What the page says before its examples, in Markdown. */
  told: string;
  environment: string;
  examples: Example[];
  /** The data that the page's script needs to send a request. */
  tryable: Tryable;
}

/** The operations of the document, each with its page. */
export function operationPages(spec: Spec): { name: string; operation: Operation }[] {
  const give = distinct("-");
  return operationsOf(spec).map((operation) => ({
    name: give(`reference-${slug(operation.id.replace(/([a-z\d])([A-Z])/g, "$1-$2"))}`),
    operation,
  }));
}

export function describe(spec: Spec, operation: Operation): OperationText {
  const scenarios = scenariosOf(spec).scenarios.filter((scenario) => scenario.operation.id === operation.id);
  return {
    operation,
    title: operation.summary || operation.id,
    told: operationMarkdown(spec, operation),
    environment: environmentOf(operation),
    examples: scenarios.map((scenario) => exampleOf(spec, scenario)),
    tryable: tryableOf(spec, operation, scenarios),
  };
}
