import { responses } from "@badge-contract/validators/drift";
import { expect, test } from "vitest";
import { getCustomerBadgePath } from "../src/generated/contract.js";
import { type ContractEvent, createBadgeClient, type ValidateOptions } from "../src/index.js";
import { bodyOf } from "./support/scenarios.js";
import { json, serve } from "./support/server.js";

const auth = async () => ({});
const params = { customer: "1", badgeId: "b" };
const issue = { message: "expected string, found number", path: ["data", "images", 0, { key: "name" }] };
const accepts = { "~standard": { validate: (value: unknown) => ({ value }) } };
const refuses = { "~standard": { validate: async () => ({ issues: [issue, issue] }) } };

async function ask(validate: ValidateOptions, body = bodyOf("fixedWindow")) {
  const { url } = await serve(json(body));
  const events: [string, ContractEvent][] = [];
  const client = createBadgeClient({
    baseUrl: url,
    auth,
    validate,
    hooks: {
      onBreach: (event) => void events.push(["breach", event]),
      onDrift: (event) => void events.push(["drift", event]),
    },
  });
  return { result: await client.getCustomerBadge(params), client, events };
}

test("a breach fails the call, names the place, and is not retried", async () => {
  const { result, events } = await ask({ response: { getCustomerBadge: { 200: refuses } } });
  expect(result).toMatchObject({
    ok: false,
    attempts: 1,
    error: { kind: "contract", issues: [issue, issue], retryable: false },
  });
  expect(result.ok ? "" : result.error.message).toMatch(
    "answered 200 in breach at $.data.images[0].name: expected string, found number (and 1 more)",
  );
  expect(events).toMatchObject([["breach", { status: 200, issues: [issue, issue], path: getCustomerBadgePath }]]);
});

test("a breach under badges.http rejects", async () => {
  const { client } = await ask({ response: { getCustomerBadge: { 200: refuses } } });
  const path = { customerId: "1", badgeId: "b" };
  await expect(client.http.GET(getCustomerBadgePath, { params: { path } })).rejects.toMatchObject({ kind: "contract" });
});

test("a breach is only reported in mode report", async () => {
  const { result, events } = await ask({ response: { getCustomerBadge: { 200: refuses } }, mode: "report" });
  expect(result.ok).toBe(true);
  expect(events.map(([name]) => name)).toEqual(["breach"]);
});

test("drift in a valid body is reported, and fails nothing", async () => {
  const drift = () => [{ message: "not documented", path: ["data", "new"] }];
  const passing = await ask({ response: { getCustomerBadge: { 200: { ...accepts, drift } } } });
  expect(passing.result.ok).toBe(true);
  expect(passing.events).toMatchObject([["drift", { issues: [{ message: "not documented" }] }]]);
  const broken = await ask({ response: { getCustomerBadge: { 200: { ...refuses, drift } } } });
  expect(broken.events.map(([name]) => name)).toEqual(["breach"]);
});

test("the validators of the contract distinguish a breach from drift", async () => {
  const badge = structuredClone(bodyOf("fixedWindow")) as { data: Record<string, unknown> };
  const documented = await ask({ response: responses });
  expect([documented.result.ok, documented.events]).toEqual([true, []]);
  badge.data.brandNew = 1;
  const drifted = await ask({ response: responses }, badge);
  expect(drifted.result.ok).toBe(true);
  expect(drifted.events).toMatchObject([["drift", { issues: [{ path: ["data", "brandNew"] }] }]]);
  delete badge.data.name;
  const broken = await ask({ response: responses }, badge);
  expect(broken.result).toMatchObject({ ok: false, error: { kind: "contract" } });
  expect(broken.result.ok ? "" : broken.result.error.message).toMatch("in breach at $.data");
});

test("mode off calls no validator", async () => {
  const explodes = { "~standard": { validate: () => expect.unreachable() } };
  const { result } = await ask({ response: { getCustomerBadge: { 200: explodes } }, mode: "off" });
  expect(result.ok).toBe(true);
});

test("a validator that throws is a typed error", async () => {
  const throws = {
    "~standard": {
      validate: () => {
        throw new RangeError("too deep");
      },
    },
  };
  const { result } = await ask({ response: { getCustomerBadge: { 200: throws } } });
  expect(result).toMatchObject({ ok: false, error: { kind: "contract" } });
});
