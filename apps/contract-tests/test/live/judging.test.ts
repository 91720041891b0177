import { askHost } from "@badge-contract/conformance/src/run/live.ts";
import { exitCodeOf } from "@badge-contract/conformance/src/run/settle.ts";
import { describe, expect, it } from "vitest";
import { altered, at, contractOf } from "../support.ts";
import { ask, askProvider, credentials, defaults, keyed } from "./harness.ts";
import { client, startProvider } from "./provider/server.ts";
import { world } from "./provider/world.ts";
import { question, questions } from "./scenarios.ts";

// biome-ignore lint/suspicious/noExplicitAny: what a fault writes has no type.
type Loose = any;
const everything = question("everything", { includeStatistics: "true" });
const again = question("again", { includeStatistics: "true" });
const newMember = { value: (one: Loose) => void Object.assign(one.data, { tier: "gold" }) };

describe("a finding", () => {
  it("gives the path, what was expected and found, the document's line, and a command to repeat the request", async () => {
    const { findings } = await askProvider(newMember, { questions: [everything] });
    expect(findings).toEqual([
      {
        verdict: "drift",
        kind: "member",
        path: "$.data.tier",
        expected: "nothing",
        found: "a string",
        pointer: expect.stringContaining("/components/schemas/"),
        operationId: "getCustomerBadge",
        name: "getCustomerBadge drift/member $.data.tier",
        scenarios: ["everything"],
        count: 1,
        share: 1,
        spec: { file: expect.stringMatching(/^openapi\/components\/schemas\/.+\.yaml$/), line: expect.any(Number) },
        curl: 'curl -sS -i --compressed -u "$CONTRACT_USERNAME:$CONTRACT_PASSWORD" "$CONTRACT_TARGET/api_gateway/v1/badges/management/$CUSTOMER_ID/badge/$BADGE_ID?includeStatistics=true"',
      },
    ]);
  });

  it("appears once with a count if other scenarios and items have the same", async () => {
    const fault = {
      value: ({ data }: Loose) => {
        for (const one of data.badgeConstraints) one.maxEarnLimit = "many";
      },
    };
    const { findings } = await askProvider(fault, { questions: [everything, again] });
    expect(findings).toMatchObject([
      {
        name: "getCustomerBadge breach/type $.data.badgeConstraints[*].maxEarnLimit",
        found: "a string",
        scenarios: ["everything", "again"],
        count: 6,
      },
    ]);
  });

  it("about another spelling of a documented value appears once, beside what is new", async () => {
    const value = ({ data }: Loose) => void Object.assign(data, { badgeStatus: "Live", tier: "gold" });
    const { findings } = await askProvider({ value }, { questions: [everything] });
    expect(findings.map(({ verdict, path, count }) => [verdict, path, count])).toEqual([
      ["breach", "$.data.badgeStatus", 1],
      ["drift", "$.data.tier", 1],
    ]);
  });

  it("about a rule points at the line of the member that breaks it", async () => {
    const fault = { value: ({ data }: Loose) => void Object.assign(data, { id: "another" }) };
    const { findings } = await askProvider(fault, { questions: [everything] });
    expect(findings).toMatchObject([
      {
        kind: "rule-badge-asked-for",
        expected: "that data.id is the badgeId of the request",
        found: "a string",
        spec: { file: "openapi/components/schemas/BadgeDetails.yaml" },
      },
    ]);
  });

  it.each([
    ["a wrong type", (data: Loose) => Object.assign(data, { badgeRank: "3" }), "$.data.badgeRank"],
    ["a missing member", (data: Loose) => delete data.earnExpiry, "$.data.earnExpiry"],
    ["a missing part of the statistics", (data: Loose) => delete data.issualDetails, "$.data.issualDetails"],
    [
      "a wrong type in a branch",
      (data: Loose) => Object.assign(data.badgeConstraints[0], { rollType: 7 }),
      "$.data.badgeConstraints[0].rollType",
    ],
    ["two owners that are one", (data: Loose) => data.owner.push(data.owner[0]), "$.data.owner"],
  ])("about drift is reported beside a breach: %s", async (_, change, path) => {
    const value = ({ data }: Loose) => {
      change(data);
      Object.assign(data, { tier: "gold", badgeStatus: "PAUSED" });
      Object.assign(data.images[0], { width: 7 });
    };
    const { findings } = await askProvider({ value }, { questions: [everything] });
    expect(findings.map(({ verdict, path: at }) => `${verdict} ${at}`).sort()).toEqual([
      `breach ${path}`,
      "drift $.data.badgeStatus",
      "drift $.data.images[0].width",
      "drift $.data.tier",
    ]);
  });

  it("points into the branch of a union that the answer chose", async () => {
    const fault = {
      value: ({ data }: Loose) => void Object.assign(data.customerConstraints[0].fixedWindowCycle, { endDate: 1 }),
    };
    const text = (json: string) => json.replace('"refreshRate":3', '"refreshRate":3,"refreshRate":3');
    const { findings } = await askProvider({ ...fault, text }, { questions: [everything] });
    expect(findings.map(({ kind, spec: line }) => `${kind} ${line?.file}`)).toEqual([
      "duplicate-key openapi/components/schemas/FixedWindowConstraint.yaml",
      "rule-cycle-dates openapi/components/schemas/FixedWindowCycle.yaml",
    ]);
  });

  it("is a disagreement where Prism refuses what Ajv accepts, and the run could not be judged", async () => {
    const result = await askProvider({}, { questions: [everything], prism: () => false });
    expect(result.findings).toMatchObject([{ verdict: "disagreement", path: "$", found: "refused" }]);
    expect(exitCodeOf(result)).toBe(2);
  });

  it("is a disagreement beside a breach where Prism accepts what Ajv refuses", async () => {
    const fault = { value: ({ data }: Loose) => void Object.assign(data, { id: 7 }) };
    const result = await askProvider(fault, { questions: [everything], prism: () => true });
    expect(result.findings.map(({ verdict }) => verdict)).toEqual(["breach", "disagreement"]);
    expect(exitCodeOf(result)).toBe(1);
  });
});

describe("a run", () => {
  it("sends no more requests than its budget, and says what it did not ask", async () => {
    const provider = await startProvider(world);
    const result = await ask(provider.url, { questions, budget: 3 });
    await provider.close();
    expect(provider.asked).toHaveLength(3);
    expect(result.stopped).toBe("the budget of 3 requests is used up; raise --budget");
    expect(result.scenarios.filter(({ outcome }) => outcome === "not-asked")).toHaveLength(questions.length - 3);
    expect(exitCodeOf(result)).toBe(2);
  });

  it("does not begin if its budget is too small for the token and a request", async () => {
    const provider = await startProvider(world);
    const result = await ask(provider.url, { questions, budget: 1, credentials: keyed(client) });
    await provider.close();
    expect(provider.asked).toEqual([]);
    expect(exitCodeOf(result)).toBe(2);
  });

  it("keeps the rate", async () => {
    const provider = await startProvider(world);
    const begun = performance.now();
    await ask(provider.url, { questions: questions.slice(0, 4), rate: 4 });
    await provider.close();
    expect(provider.asked).toHaveLength(4);
    expect((provider.asked.at(-1)?.at ?? 0) - begun).toBeGreaterThanOrEqual(745);
  });

  it("stops when the credentials are refused, so that the account isn't locked", async () => {
    const provider = await startProvider(world);
    const wrong = credentials({ CONTRACT_USERNAME: "wrong", CONTRACT_PASSWORD: "wrong" });
    const result = await ask(provider.url, { questions, credentials: wrong });
    await provider.close();
    expect(provider.asked).toHaveLength(1);
    expect(result).toMatchObject({
      stopped: "the host rejected the credentials",
      findings: [{ verdict: "unreachable", kind: "unauthorised" }],
    });
  });

  it("sends no request without a token if key and secret are refused", async () => {
    const provider = await startProvider(world);
    const result = await ask(provider.url, { questions, credentials: keyed({ key: "wrong", secret: "wrong" }) });
    await provider.close();
    expect(provider.asked.map(({ method }) => method)).toEqual(["POST"]);
    expect(result.findings).toMatchObject([
      {
        kind: "unauthorised",
        found:
          "no token from /v3/oauth/token/generate (status 401); check CONTRACT_OAUTH_KEY and CONTRACT_OAUTH_SECRET",
      },
    ]);
  });

  it("gives up on a host that three requests in a row could not reach", async () => {
    const provider = await startProvider(world, { socket: (socket) => socket.resetAndDestroy() });
    const result = await ask(provider.url, { questions });
    await provider.close();
    expect(provider.asked).toHaveLength(3);
    expect(result.stopped).toBe("three requests in a row had no answer");
  });

  it("asks a host that refuses connections once", async () => {
    const provider = await startProvider(world);
    await provider.close();
    const result = await ask(provider.url, { questions });
    expect(result).toMatchObject({ requests: { sent: 1 }, findings: [{ kind: "refused", count: 1 }] });
    expect(exitCodeOf(result)).toBe(2);
  });

  it("does not follow a redirect", async () => {
    const elsewhere = await startProvider(world);
    const location = `${elsewhere.url}/elsewhere`;
    const result = await askProvider(
      { reply: (good) => ({ ...good, status: 302, headers: { location } }) },
      { questions: [everything] },
    );
    await elsewhere.close();
    expect(elsewhere.asked).toEqual([]);
    expect(result.findings).toMatchObject([{ verdict: "silent", found: expect.stringMatching(/^302, a redirect/) }]);
  });
});

describe("a document that cannot be judged by", () => {
  it("is refused before the first request", async () => {
    const provider = await startProvider(world);
    const broken = altered((root) => {
      at(root, "/components/schemas/BadgeDetails/properties").id = { type: "strin" };
    });
    await expect(
      askHost({ ...defaults, contract: contractOf(broken), target: new URL(provider.url), questions }),
    ).rejects.toThrow(/^Ajv cannot compile every schema:\n {2}\/components\/schemas\/BadgeDetails/);
    await provider.close();
    expect(provider.asked).toEqual([]);
  });
});

describe("a baseline", () => {
  const finding = "getCustomerBadge drift/member $.data.tier";
  const entry = { finding, owner: "loyalty-team", reason: "released next month", expires: "2999-12-31" };
  const judged = (baseline: (typeof entry)[], fault = newMember) =>
    askProvider(fault, { questions: [everything], strict: true, baseline });

  it("accepts a finding by its name until its date", async () => {
    const result = await judged([entry]);
    expect(result.findings).toMatchObject([{ name: finding, accepted: { owner: "loyalty-team" } }]);
    expect(exitCodeOf(result)).toBe(0);
  });

  it("accepts nothing after its date, and says so", async () => {
    const expired = { ...entry, expires: "2020-01-01" };
    const result = await judged([expired]);
    expect(result.findings[0]?.accepted).toBeUndefined();
    expect(result.baseline.expired).toEqual([expired]);
    expect(exitCodeOf(result)).toBe(1);
  });

  it("says which of its entries is no longer found", async () => {
    const result = await askProvider({}, { questions: [everything], baseline: [entry] });
    expect(result.baseline.vanished).toEqual([entry]);
  });

  it("does not accept another new value of the same enum", async () => {
    const status = (badgeStatus: string) => ({ value: ({ data }: Loose) => void Object.assign(data, { badgeStatus }) });
    const known = { ...entry, finding: 'getCustomerBadge drift/enum $.data.badgeStatus = "PAUSED"' };
    expect(exitCodeOf(await judged([known], status("PAUSED")))).toBe(0);
    expect(exitCodeOf(await judged([known], status("FROZEN")))).toBe(1);
  });
});

describe("a 401 to a request without credentials", () => {
  const unsigned = { ...question("without-credentials", {}, 401), authenticated: false };
  const answering = (type: string | undefined, text: string) => ({
    open: true as const,
    reply: () => ({ status: 401, headers: { ...(type && { "content-type": type }) }, body: Buffer.from(text) }),
  });

  it.each([
    ["a page", "text/html", "<h1>Who are you?</h1>"],
    ["plain text", "text/plain; charset=iso-8859-1", "Unauthorized"],
    ["text of no type", undefined, "Unauthorized"],
    ["nothing", undefined, ""],
    ["JSON of any shape", "application/json", '["Unauthorized"]'],
  ])("may have any body: %s", async (_, type, text) => {
    const { findings } = await askProvider(answering(type, text), { questions: [unsigned] });
    expect(findings).toEqual([]);
  });

  it("is judged if it claims to be JSON", async () => {
    const { findings } = await askProvider(answering("application/json", "<h1>"), { questions: [unsigned] });
    expect(findings).toMatchObject([{ verdict: "breach", kind: "json" }]);
  });
});
