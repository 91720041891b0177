import { type CustomerIdentifier, customerIdentifierValues } from "@badge-contract/types";
import { invalid } from "./errors.js";
import { checkPathValue } from "./guards.js";
import { isRecord } from "./json.js";

/** One identifier of the customer, by its kind. */
type CustomerByIdentifier = {
  [Kind in CustomerIdentifier]: { [Name in Kind]: string } & {
    [Other in Exclude<CustomerIdentifier, Kind>]?: undefined;
  };
}[CustomerIdentifier];

/** The customer's unique ID, or one identifier of another kind, such as `{ email: "tom.sawyer@example.com" }`. */
export type Customer = string | CustomerByIdentifier;

/** The identifier, and its kind unless it is the unique ID. */
export function readCustomer(customer: unknown): { id: string; kind?: CustomerIdentifier } {
  if (typeof customer === "string") return { id: checkPathValue("customer", customer) };
  const given = isRecord(customer) ? customer : {};
  const kinds = Object.keys(given);
  const [kind = kinds[0], another] = kinds.filter((one) => given[one] !== undefined);
  if (!customerIdentifierValues.includes(kind as CustomerIdentifier) || another)
    throw invalid("customer", "customer", customer, customerIdentifierValues);
  return { id: checkPathValue(`customer.${kind}`, given[kind as string]), kind: kind as CustomerIdentifier };
}
