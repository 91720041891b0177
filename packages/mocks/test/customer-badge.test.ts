import { loadContract, strictSchema } from "@badge-contract/conformance";
import { type Checker, customerBadge } from "@badge-contract/mocks";
import { readDocument, readSpec } from "@badge-contract/spec";
import type { CustomerBadge, CustomerBadgeWithStatistics } from "@badge-contract/types";
import { customerBadgeSchema } from "@badge-contract/validators";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, expectTypeOf, test } from "vitest";
import { counterparts } from "../src/counterparts.js";
import { inOrder } from "../src/generated/order.js";

const id = "https://contract.example/openapi.json";
const ajv = new Ajv2020({ strict: false, allErrors: true }).addSchema(readDocument(readSpec(), "exact", id), id);
/** Ajv behind the interface of Standard Schema. */
const checker = (schema: string): Checker => {
  const validate = ajv.compile({ $ref: `${id}#/components/schemas/${schema}` });
  const steps = (path: string) =>
    path
      .split("/")
      .slice(1)
      .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  return {
    "~standard": {
      validate: (value) =>
        validate(value)
          ? {}
          : {
              issues: (validate.errors ?? []).map(({ message = "", instancePath }) => ({
                message,
                path: steps(instancePath),
              })),
            },
    },
  };
};
const seeds = Array.from({ length: 200 }, (_, seed) => seed);

test("every seed makes a valid badge, with and without statistics", () => {
  const plain = checker("CustomerBadge");
  const full = checker("CustomerBadgeWithStatistics");
  for (const seed of seeds) {
    customerBadge({}, { seed, strict: plain });
    customerBadge({}, { seed, includeStatistics: true, strict: full });
  }
  expect(() => customerBadge({}, { strict: full })).toThrow();
});

test("the same seed makes the same badge, another seed another one", () => {
  expect(customerBadge({}, { seed: 3 })).toEqual(customerBadge({}, { seed: 3 }));
  expect(new Set(seeds.map((seed) => customerBadge({}, { seed }).id)).size).toBe(seeds.length);
  expect(customerBadge()).toEqual(customerBadge({}, { seed: 1 }));
});

test("times stay in order, with microseconds at most", () => {
  for (const seed of seeds) {
    const { startsOn, createdOn, lastUpdatedOn, expiresOn } = customerBadge({}, { seed });
    expect(createdOn).toBeLessThanOrEqual(lastUpdatedOn);
    expect(startsOn).toBeLessThan(expiresOn);
    expect(String(createdOn)).toMatch(/^\d+\.112$/);
  }
});

test("overrides reach any depth, and leave the rest", () => {
  const badge = customerBadge(
    {
      name: "Mine",
      earnExpiry: { expiryType: "NEVER" },
      issualDetails: { issuedCount: 0 },
      customFields: { colour: "red" },
    },
    { includeStatistics: true, strict: checker("CustomerBadgeWithStatistics") },
  );
  const { name, earnExpiry, customFields, issualDetails, ...rest } = badge;
  expect([name, earnExpiry, customFields]).toEqual(["Mine", { expiryType: "NEVER" }, { colour: "red" }]);
  expect(issualDetails).toEqual({ issuedCount: 0, issuals: [] });
  expect(customerBadge({}, { includeStatistics: true })).toMatchObject(rest);
});

test("a badge can be changed by its receiver, and undefined removes a member", () => {
  const badge = customerBadge({ badgeRank: undefined });
  expect("badgeRank" in badge).toBe(false);
  badge.owner.push("Journeys");
  expect(customerBadge().owner).toEqual(["Loyalty"]);
});

test("strict names the path of what an override breaks", () => {
  const strict = checker("CustomerBadge");
  const images = [{ name: "a", fileSvcHandle: "b", url: "c", tag: 5 as unknown as string }];
  expect(() => customerBadge({ badgeRank: 1.5, images }, { strict })).toThrow(
    /^The overrides make the badge invalid\./,
  );
  expect(() => customerBadge({ badgeRank: 1.5 }, { strict })).toThrow("$.badgeRank: must be integer");
  expect(() => customerBadge({ images }, { strict })).toThrow("$.images[0].tag: must be");
  expect(customerBadge({ badgeRank: 1.5 }).badgeRank).toBe(1.5);
});

test("the validators of this workspace work for strict", () => {
  expect(customerBadge({}, { strict: customerBadgeSchema })).toEqual(customerBadge());
  expect(() => customerBadge({ badgeRank: 1.5 }, { strict: customerBadgeSchema })).toThrow(
    "The overrides make the badge invalid.\n  $.badgeRank: expected ",
  );
});

describe("strict with the engine's schema", async () => {
  const contract = await loadContract();
  const plain = strictSchema(contract, "CustomerBadge");
  const full = strictSchema(contract, "CustomerBadgeWithStatistics");

  test("judges by the rules of the document, too", () => {
    const statistics = { seed: 7, includeStatistics: true, strict: full } as const;
    expect(() => customerBadge({ earnDetails: { earnCount: 2 } }, statistics)).toThrow(
      "$.earnDetails.earnCount: expected that earnCount counts the earns (rule earn-count: ",
    );
    customerBadge({ earnDetails: { earnCount: 2, earns: [{}, {}] } }, statistics);
    expect(() => customerBadge({ startsOn: 3_000_000_000 }, { strict: plain })).toThrow("rule badge-dates");
    expect(() => customerBadge({ badgeRank: 1.5 }, { strict: plain })).toThrow("$.badgeRank: expected ");
  });

  test("lets additions and warnings pass", () => {
    customerBadge({ badgeStatus: "A_NEW_STATUS" }, { strict: plain });
    customerBadge({ badgeStatus: "UPCOMING", startsOn: 1 }, { strict: plain });
  });

  test("accepts the badge of every scenario and counterpart, except for errors", async () => {
    const fixtures = [...inOrder, ...counterparts(inOrder)].filter(
      ({ operationId, response }) => operationId === "getCustomerBadge" && response.status === 200,
    );
    expect(fixtures.length).toBeGreaterThan(20);
    const strict = strictSchema(contract, "CustomerBadgeResponse");
    for (const { response } of fixtures)
      expect(strict["~standard"].validate(response.body)).not.toHaveProperty("issues");
  });

  test("does not exist for a schema that the document lacks", () => {
    expect(() => strictSchema(contract, "Nothing")).toThrow('The document has no schema "Nothing".');
  });
});

test("strict refuses an asynchronous validator instead of ignoring it", () => {
  const strict: Checker = { "~standard": { validate: async () => ({ issues: [{ message: "late" }] }) } };
  expect(() => customerBadge({}, { strict })).toThrow("not a promise");
});

test("the types follow the document", () => {
  expectTypeOf(customerBadge()).toEqualTypeOf<CustomerBadge>();
  expectTypeOf(customerBadge({}, { includeStatistics: true })).toEqualTypeOf<CustomerBadgeWithStatistics>();
  customerBadge({ badgeStatus: "A_NEW_STATUS" });
  // @ts-expect-error: a rank is a number
  customerBadge({ badgeRank: "1" });
  // @ts-expect-error: an expiry is given whole
  customerBadge({ earnExpiry: { expiryType: "RELATIVE" } });
  // @ts-expect-error: there is no such member
  customerBadge({ colour: "red" });
  // @ts-expect-error: statistics were not asked for
  customerBadge({ issualDetails: { issuedCount: 1 } });
});
