import { exitCodeOf } from "@badge-contract/conformance/src/run/settle.ts";
import { describe, expect, it } from "vitest";
import { faults } from "./faults.ts";
import { resultOf, wanted } from "./faults-table.ts";
import { ask, askProvider, credentials, keyed } from "./harness.ts";
import { client, startProvider } from "./provider/server.ts";
import { world } from "./provider/world.ts";
import { questions } from "./scenarios.ts";

describe("a provider that conforms by computing its answers", () => {
  it("has no findings, and exit code 0, even strictly", async () => {
    const result = await askProvider({}, { questions, strict: true });
    expect(result.findings).toEqual([]);
    expect(result.scenarios.map(({ outcome }) => outcome)).toEqual(questions.map(() => "conforms"));
    expect(exitCodeOf(result)).toBe(0);
  });

  it("gets GET requests only, and one request for a token", async () => {
    const provider = await startProvider(world);
    const result = await ask(provider.url, { questions, credentials: keyed(client) });
    await provider.close();
    expect(result.findings).toEqual([]);
    expect(provider.asked.map(({ method }) => method)).toEqual(["POST", ...questions.map(() => "GET")]);
    expect(result.requests.sent).toBe(questions.length + 1);
  });

  it("takes a ready token", async () => {
    const [first] = questions;
    const given = credentials({ CONTRACT_OAUTH_TOKEN: "canary.token-7d6c5e4f" });
    const result = await askProvider({}, { questions: first ? [first] : [], credentials: given });
    expect(result.findings).toEqual([]);
  });
});

describe("a provider with one fault", () => {
  it("has one of more than thirty faults of every kind, each with its own name", () => {
    expect(faults.length).toBeGreaterThan(30);
    expect(new Set(faults.map(({ id }) => id)).size).toBe(faults.length);
    expect(new Set(faults.map(({ area }) => area))).toEqual(
      new Set(["body", "header", "status", "transport", "meaning"]),
    );
  });

  it.each(faults)("$area: $id is $verdict at $path, exit $exit", async (planted) => {
    expect((await resultOf(planted)).found).toBe(wanted(planted));
  });
});
