import {
  answerSchemas,
  type Loosening,
  looseningsIn,
  parameterSchemas,
} from "@badge-contract/conformance/src/plant/loosened.ts";
import {
  noticedBy,
  noticedByRequests,
  questionsOf,
  renderSpecScore,
} from "@badge-contract/conformance/src/run/spec-mutants.ts";
import { readSpec } from "@badge-contract/spec";
import { describe, expect, it } from "vitest";
import { contractOf, record } from "./support.ts";

const spec = readSpec();
const schemas = answerSchemas(spec);
const loosenings = looseningsIn(spec, [...new Set([...schemas.values()].flat())]);
const questions = questionsOf(contractOf(spec));
const named = (id: string) => loosenings.find((one) => one.id === id) as Loosening;
const asked = (id: string) => looseningsIn(spec, parameterSchemas(spec)).find((one) => one.id === id) as Loosening;

describe("an edit of the document that loosens it", () => {
  it("is made for each constraint of each schema of an answer, with an id of its own", () => {
    expect(loosenings.length).toBeGreaterThan(600);
    expect(new Set(loosenings.map(({ id }) => id)).size).toBe(loosenings.length);
  });

  it.each([
    "/components/schemas/BadgeDetails does not require name",
    "/components/schemas/BadgeDetails/properties/id has any type",
    "/components/schemas/BadgeDetails/properties/id may be null",
    "/components/schemas/BadgeDetails/properties/badgeRank may be fractional",
    "/components/schemas/BadgeDetails allows any isActive",
    "/components/schemas/DayOfTheWeek does not list SUNDAY",
    "/components/schemas/ImageTag lists no values",
    "/components/schemas/EarnConstraint has an open oneOf",
    "/components/schemas/EarnConstraint lacks branch 3 of oneOf",
    "/components/schemas/FixedWindowConstraint/properties/cycleStatus has an open anyOf",
    "/components/schemas/FixedWindowConstraint has no condition",
    "/components/schemas/FixedWindowConstraint/then does not require refreshRate",
    "/components/schemas/CustomerBadge/allOf/1 allows any badgeConstraints",
    "/components/schemas/BadgeDetails/properties/owner has no uniqueItems",
    "/components/schemas/ErrorResponse/properties/errors has no minItems",
    "/components/schemas/RelativeExpiry/properties/expiryType has any value",
    "/components/schemas/BadgeDetails/properties/customFields has any additional members",
  ])("is noticed: %s", (id) => {
    expect(noticedBy(spec, named(id), questions, schemas)).toBeDefined();
  });

  it.each([
    "/components/schemas/CustomerIdentifier does not list email",
    "/components/schemas/CustomerIdentifier lists no values",
    "/components/parameters/IncludeStatistics/schema has any type",
  ])("is noticed by the requests: %s", async (id) => {
    expect(await noticedByRequests(spec, asked(id))).toBe(true);
  });

  it("goes unnoticed if the list says so", async () => {
    for (const { mutants } of record.specSurvivors)
      if (mutants.includes("*")) continue;
      else if (named(mutants))
        expect([mutants, noticedBy(spec, named(mutants), questions, schemas)]).toEqual([mutants, undefined]);
      else expect([mutants, await noticedByRequests(spec, asked(mutants))]).toEqual([mutants, false]);
  });

  it("goes unnoticed by a suite without requests, and the score says so", () => {
    const id = "/components/schemas/BadgeDetails does not require name";
    expect(noticedBy(spec, named(id), [], schemas)).toBeUndefined();
    const by = { promises: 0, examples: 0, mutants: 0, additions: 0, requests: 0 };
    const text = renderSpecScore({
      planted: 1,
      caught: 0,
      by,
      survivors: [id],
      listed: { x: { survived: 0, caught: [] } },
    });
    expect(text).toContain(`✗ ${id}\n    the suite does not notice this edit`);
    expect(text).toContain("✗ spec-survivors.yaml: x\n    matches no mutant: remove it");
    expect(text.split("\n").at(-1)).toBe("0 passed, 2 failed");
  });
});
