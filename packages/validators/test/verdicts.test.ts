import { enumSchemas, type Json, scenariosOf } from "@badge-contract/spec";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DriftValidator } from "../src/drift-of.js";
import * as drifts from "../src/generated/drift.js";
import * as responses from "../src/generated/responses.js";
import * as schemas from "../src/generated/schemas.js";
import type { Validator } from "../src/standard.js";
import { mutantsOf } from "./mutants.ts";
import { bodies, documents, schemaNames, spec, tags, witness } from "./witness.ts";

const exported = schemas as unknown as Record<string, Validator<unknown> & ((value: unknown) => boolean)>;
const lowerFirst = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);
const at = (map: unknown, operation: string, status: string) =>
  (map as Record<string, Record<string, unknown>>)[operation]?.[status.replaceAll('"', "")];

const subjects = [
  ...schemaNames.map((name) => ({
    name,
    pointer: `/components/schemas/${name}`,
    validator: exported[`${lowerFirst(name)}Schema`] as Validator<unknown>,
    guard: exported[`is${name}`],
  })),
  ...bodies.map(({ operation, status, pointer }) => ({
    name: `${operation} ${status}`,
    pointer,
    validator: at(responses, operation, status) as Validator<unknown>,
    guard: undefined,
  })),
];

/** The parts of every document and request body, so that each named schema meets values that fit it. */
function* partsOf(value: Json): Generator<Json> {
  yield value;
  if (typeof value === "object" && value !== null)
    for (const part of Object.values(value)) yield* partsOf(part as Json);
}
const all = [
  ...documents.flatMap(({ value }) => [...partsOf(value)]),
  ...scenariosOf(spec).scenarios.flatMap(({ request }) => [...partsOf(request.body?.value ?? null)]),
  ...enumSchemas(spec).flatMap(({ values }) => values),
];
const parts = [...new Map(all.map((part) => [JSON.stringify(part), part])).values()];
/** Some of many, from all over. */
const sample = <T>(many: T[], size: number) => many.filter((_, index) => index % Math.ceil(many.length / size) === 0);
const wholes = documents.flatMap(({ value, pointer }) =>
  [...mutantsOf(value, tags)].map((mutant) => ({ mutant, pointer })),
);

describe.each(subjects)("$name", { timeout: 60_000 }, ({ pointer, validator, guard }) => {
  const accepts = witness("contract", pointer);
  const disagrees = (value: unknown): boolean => {
    const { issues } = validator["~standard"].validate(value);
    // A refusal without a reason would mean that the explanation has another opinion than the check.
    const verdict = issues === undefined ? true : issues.length > 0 ? false : undefined;
    return verdict !== accepts(value) || (guard !== undefined && guard(value) !== verdict);
  };

  it("judges every part of every scenario as Ajv does, and every mutant of those that fit", () => {
    const fitting = parts.filter((part) => accepts(part));
    expect(parts.filter(disagrees)).toEqual([]);
    for (const part of sample(fitting, 6)) expect([...mutantsOf(part, tags)].filter(disagrees)).toEqual([]);
    expect(fitting.length, "no document of the spec has a value of this schema").toBeGreaterThan(0);
  });

  it("judges random JSON as Ajv does", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => !disagrees(value)),
      { seed: 1, numRuns: 300 },
    );
  });
});

describe("The documents of the spec", { timeout: 60_000 }, () => {
  it("are enough, with their mutants, to be meaningful", () => {
    expect(wholes.length).toBeGreaterThan(10_000);
    const verdicts = wholes.map(({ mutant, pointer }) => witness("contract", pointer)(mutant));
    expect(verdicts.filter(Boolean).length).toBeGreaterThan(1000);
    expect(verdicts.filter((verdict) => !verdict).length).toBeGreaterThan(1000);
  });
});

describe("Drift", { timeout: 60_000 }, () => {
  // Of these Ajv is no witness: it notes the names it has met in an ordinary object, which has those from the start.
  const inherited = new Set(Object.getOwnPropertyNames(Object.prototype));

  it("is what the exact reading refuses of what the contract's accepts", () => {
    const kinds = new Set<string>();
    for (const { mutant, pointer } of wholes) {
      if (!witness("contract", pointer)(mutant)) continue;
      const body = bodies.find((one) => one.pointer === pointer);
      const { drift } = at(drifts, body?.operation ?? "", body?.status ?? "") as DriftValidator<unknown>;
      const found = drift(mutant);
      for (const { kind } of found) kinds.add(kind);
      if (found.length > 0 && found.every(({ path }) => inherited.has(String(path.at(-1))))) continue;
      expect(found.length === 0, JSON.stringify(found)).toBe(witness("exact", pointer)(mutant));
    }
    expect([...kinds].sort()).toEqual(["undocumented-value", "unknown-member", "unknown-tag"]);
  });
});

it("Every schema of the spec is checked", () => {
  expect(subjects.filter(({ validator }) => validator === undefined)).toEqual([]);
  expect(Object.keys((spec.root.components as { schemas: object }).schemas).length).toBeGreaterThan(30);
});
