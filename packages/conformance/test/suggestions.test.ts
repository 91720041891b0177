import { type JsonObject, type Spec, scenariosOf } from "@badge-contract/spec";
import { expect, it } from "vitest";
import { Judge } from "../src/judge/judge.ts";
import { partsToShow } from "../src/plant/coverage.ts";
import { suggestionsFor } from "../src/plant/suggestions.ts";

const shelf: JsonObject = {
  type: "object",
  required: ["kind", "state"],
  properties: {
    kind: { type: "string", enum: ["tall", "low"] },
    state: { type: "string", enum: ["open", "closed", "lost"] },
    note: { type: ["string", "null"] },
    finder: { type: "string" },
  },
  if: { properties: { state: { const: "lost" } } },
  then: { required: ["finder"] },
  "x-validations": [
    { id: "closed-with-note", rule: 'self.state != "closed" || has(self.note)', message: "It says why." },
  ],
};
const example = { kind: "tall", state: "open" };
const get = {
  operationId: "getShelf",
  responses: { 200: { description: "A shelf.", content: { "application/json": { schema: shelf, example } } } },
};
const document: Spec = {
  source: "a small document",
  root: { openapi: "3.1.0", info: { title: "Shelves", version: "1" }, paths: { "/shelf": { get } } },
};

/** The answers that are suggested for the parts whose names end so. */
function suggested(...ends: string[]) {
  const parts = ends.flatMap((end) => partsToShow(document).filter(({ name }) => name.endsWith(end)));
  expect(parts).toHaveLength(ends.length);
  return suggestionsFor(new Judge(document), parts, scenariosOf(document).scenarios).map(
    ({ scenario }) => scenario.response.value,
  );
}

it.each<[what: string, ends: string[], answers: JsonObject[]]>([
  ["what one change to an example shows", ['"low"'], [{ kind: "low", state: "open" }]],
  ["a member that no example has", ["note is present"], [{ ...example, note: "planted" }]],
  ["nothing that breaks the schema", ['"lost"'], []],
  ["nothing that breaks a rule", ['"closed"'], []],
  ["several parts in one answer", ['"low"', "note is present"], [{ ...example, kind: "low", note: "planted" }]],
  [
    "parts that exclude each other in an answer each",
    ["note is present", "note is absent"],
    [{ ...example, note: "planted" }, example],
  ],
])("suggests %s", (_, ends, answers) => {
  expect(suggested(...ends)).toEqual(answers);
});
