import { judgeExchange } from "@badge-contract/conformance";
import { matchersFor } from "@badge-contract/conformance/vitest";
import { describe, expect, it } from "vitest";
import { question, spec } from "../live/scenarios.ts";
import { contractOf } from "../support.ts";
import { record } from "./recorded.ts";

const contract = contractOf(spec);
const matchers = matchersFor(contract);

/** An answer of the provider, as `fetch` gives it. */
async function answered(change: (data: Record<string, unknown>) => void) {
  const entry = (await record({ value: ({ data }) => void change(data as never) }, question("one"))) as unknown as {
    request: { url: string };
    response: { status: number; content: { text: string } };
  };
  const { status, content } = entry.response;
  const headers = { "content-type": "application/json" };
  const request = new Request(entry.request.url, { headers: { authorization: "Basic eA==" } });
  return { request, response: new Response(content.text, { status, headers }) };
}

describe("a program", () => {
  it("learns whether an answer conforms, and can still read it", async () => {
    const answer = await answered(() => {});
    expect(await judgeExchange(contract, answer)).toMatchObject({ conforms: true, operationId: "getCustomerBadge" });
    expect(await answer.response.json()).toHaveProperty("data.id");
  });

  it("learns of a warning, with which an answer still conforms", async () => {
    const judged = await judgeExchange(
      contract,
      await answered((data) => Object.assign(data, { badgeStatus: "LIVE", lastUpdatedOn: 4000000000 })),
    );
    expect(judged.findings.map(({ verdict }) => verdict)).toEqual(["warning"]);
    expect(judged.conforms).toBe(true);
  });

  it("gets the findings from a matcher", async () => {
    const good = await matchers.toConform(await answered(() => {}));
    const bad = await matchers.toConform(await answered((data) => Object.assign(data, { id: 7 })));
    expect([good.pass, bad.pass]).toEqual([true, false]);
    expect(bad.message()).toContain("breach at $.data.id: expected");
  });
});
