import type { Json, Scenario } from "@badge-contract/spec";
import type { Finding } from "../judge/findings.ts";

/** An answer that only adds to the contract. Every consumer must accept it. */
export interface AddedTo {
  scenario: Scenario;
  /** The body as it is sent, and as it is read. */
  text: string;
  body: Json;
  /** The path, as `formatPath` writes it, where consumers that look for drift must report it. Absent if there is no drift. */
  drift?: string;
}

/** A client of the API, judged by how it handles valid answers. */
export interface ClientProbe {
  /** Sends the scenario's request, and reports where the client's result differs from the example. */
  call(scenario: Scenario, baseUrl: string): Promise<Finding[]>;
  /** Each consumer's problems with the answer, by the consumer's name. A consumer that doesn't judge the answer is left out. */
  read(answer: AddedTo): Promise<Record<string, string[]>>;
}
