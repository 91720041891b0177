import { fileURLToPath } from "node:url";
import { readSpec } from "@badge-contract/spec";
import { expect, test } from "vitest";
import { oldClientNewMock, oldExamplesNewValidators } from "../src/try/compatibility.ts";
import { builtIn } from "../src/workspace.ts";

const today = builtIn(fileURLToPath(new URL("../../../", import.meta.url)));
// biome-ignore lint/suspicious/noExplicitAny: an edit reaches for places that it knows to be there
const copy = (): any => structuredClone(readSpec().root);

test("today's packages are compatible with themselves", async () => {
  expect(await oldExamplesNewValidators(copy(), today)).toEqual([]);
  expect(await oldClientNewMock(copy(), today, today)).toEqual([]);
});

test("an answer that today's validators refuse is found, with its path", async () => {
  const base = copy();
  delete base.components.examples.badgeGroup.value.data.name;
  const [found, ...others] = await oldExamplesNewValidators(base, today);
  expect(found?.title).toBe("the last release's example getCustomerBadge/badgeGroup is refused");
  expect(found?.reason).toContain("name");
  expect(others).toEqual([]);
});

test("a request that today's mock answers differently is found", async () => {
  const base = copy();
  const answer = Object.values(base.paths as object)[0].get.responses["200"].content["application/json"];
  answer.examples.bygone = answer.examples.badgeGroup;
  base.components.parameters.CustomerId.examples.bygone = { value: "381921157" };
  base.components.parameters.BadgeId.examples.bygone = { value: "0".repeat(24) };
  const found = await oldClientNewMock(base, today, today);
  expect(found.map(({ title, reason }) => `${title}: ${reason}`)).toEqual([
    "the last release's client no longer gets getCustomerBadge/bygone: 200 was the answer, and now it is 404",
  ]);
});
