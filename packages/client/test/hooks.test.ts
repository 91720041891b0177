import { expect, test } from "vitest";
import { requestIdHeader } from "../src/generated/answers.js";
import { getCustomerBadgePath } from "../src/generated/contract.js";
import { createBadgeClient } from "../src/index.js";
import { bodyOf } from "./support/scenarios.js";
import { json, serve } from "./support/server.js";

const params = { customer: "1", badgeId: "b" };
const where = { method: "GET", path: getCustomerBadgePath };

test("hooks are told of each attempt in order", async () => {
  const { url } = await serve((request, response, nth) =>
    (nth === 1 ? json({}, 503) : json(bodyOf("fixedWindow"), 200, { [requestIdHeader]: "id-2" }))(
      request,
      response,
      nth,
    ),
  );
  const events: [string, object][] = [];
  const note = (name: string) => (event: object) => void events.push([name, event]);
  const client = createBadgeClient({
    baseUrl: url,
    auth: async () => ({}),
    retry: { baseDelayMs: 1 },
    hooks: { onRequest: note("request"), onResponse: note("response"), onRetry: note("retry") },
  });
  await client.getCustomerBadge(params);
  expect(events).toMatchObject([
    ["request", { ...where, attempt: 1 }],
    ["response", { ...where, attempt: 1, status: 503, error: { kind: "http" }, durationMs: expect.any(Number) }],
    ["retry", { ...where, attempt: 1, status: 503, delayMs: expect.any(Number) }],
    ["request", { ...where, attempt: 2 }],
    ["response", { ...where, attempt: 2, status: 200, requestId: "id-2", error: undefined }],
  ]);
});

test("what a hook throws or rejects with changes nothing", async () => {
  const { url } = await serve(json(bodyOf("fixedWindow")));
  const hooks = {
    onRequest() {
      throw new Error("from a hook");
    },
    async onResponse() {
      throw new Error("from a hook");
    },
  };
  const client = createBadgeClient({ baseUrl: url, auth: async () => ({}), hooks });
  expect(await client.getCustomerBadge(params)).toMatchObject({ ok: true });
});
