import type { Json, Scenario } from "@badge-contract/spec";
import type { Finding } from "../judge/findings.ts";

/** An answer that only adds to the contract, which every consumer must let through. */
export interface AddedTo {
  scenario: Scenario;
  /** The body as it is sent, and as it is read. */
  text: string;
  body: Json;
  /** The path at which a consumer that looks for drift must report some, as `formatPath` writes it; absent for none. */
  drift?: string;
}

/** A client of the API: what it makes of answers that are known to be right. */
export interface ClientProbe {
  /** Asks for the scenario, and says where what the client gave differs from the example. */
  call(scenario: Scenario, baseUrl: string): Promise<Finding[]>;
  /** The problems that each consumer has with the answer, by its name; a consumer that has nothing to say of it is left out. */
  read(answer: AddedTo): Promise<Record<string, string[]>>;
}
