import { readSpec, scenariosOf } from "@badge-contract/spec";

export const { scenarios } = scenariosOf(readSpec());

/** The body of a scenario of the document, by its key. */
export function bodyOf(key: string): unknown {
  const found = scenarios.find((scenario) => scenario.key === key);
  if (found === undefined) throw new Error(`The document has no scenario ${key}`);
  return found.response.value;
}
