import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { contractCommand } from "@badge-contract/conformance/src/cli/main.ts";
import { Judge } from "@badge-contract/conformance/src/judge/judge.ts";
import { brokenRules } from "@badge-contract/conformance/src/judge/rules.ts";
import type { Report } from "@badge-contract/conformance/src/report/model.ts";
import { type Json, scenariosOf } from "@badge-contract/spec";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { contract } from "../../contract.config.ts";
import type { Fault } from "../live/provider/server.ts";
import { question, spec } from "../live/scenarios.ts";
import { record } from "./recorded.ts";

// biome-ignore lint/suspicious/noExplicitAny: what a fault writes has no type.
type Loose = any;
const everything = question("everything", { includeStatistics: "true" });

/** Judges recorded answers of the provider; what they show is in the report. */
async function judged(faults: Fault[], args: string[] = []) {
  const folder = mkdtempSync(join(tmpdir(), "examples-"));
  const entries: Json[] = [];
  for (const fault of faults) entries.push((await record(fault, everything)) ?? null);
  writeFileSync(join(folder, "recording.har"), JSON.stringify({ log: { version: "1.2", creator: {}, entries } }));
  const typed = ["--traffic", join(folder, "recording.har"), "--suggest", join(folder, "suggested"), ...args];
  const exitCode = await contractCommand(contract, folder, [...typed, "--format", "json"], {});
  const report = JSON.parse(readFileSync(join(folder, "traffic.json"), "utf8")) as Report;
  return { report, folder, exitCode };
}

const suggestedIn = (folder: string) =>
  Object.fromEntries(
    readdirSync(join(folder, "suggested"), { recursive: true })
      .filter((name) => String(name).endsWith(".yaml"))
      .map((name) => [String(name), readFileSync(join(folder, "suggested", String(name)), "utf8")]),
  );

const withWords = (words: string[]): Fault => ({
  value: ({ data }: Loose) => void Object.assign(data, { owner: words }),
});

const onSunday: Fault = {
  value: ({ data }: Loose) => {
    for (const one of [...data.badgeConstraints, ...data.customerConstraints])
      if (one.startDayOfTheWeek) one.startDayOfTheWeek = "SUNDAY";
  },
};

describe("answers compared with the examples", () => {
  it("lists what only examples show, but nothing about statuses that were not seen", async () => {
    const { report } = await judged([withWords(["Loyalty"])]);
    const { unseen = [] } = report.examples ?? {};
    const of = (name: string) => unseen.find((one) => one.name === name)?.examples;
    expect(of('OwnerModule "Historical_Import"')).toEqual(["issuedBadgeWithStatistics"]);
    expect(of('OwnerModule "Loyalty"')).toBeUndefined();
    expect(unseen.filter(({ name }) => name.startsWith("GatewayError"))).toEqual([]);
  });

  it("suggests a valid example of what no example shows, always the same, without values of the recording", async () => {
    const first = await judged([onSunday]);
    const again = await judged([onSunday]);
    const files = suggestedIn(first.folder);
    expect(suggestedIn(again.folder)).toEqual(files);
    const shown = first.report.examples?.unshown.find(({ name }) => name === 'DayOfTheWeek "SUNDAY"');
    const example = parse(files[shown?.suggestion ?? ""] ?? "");
    expect(JSON.stringify(example.value)).toContain('"startDayOfTheWeek":"SUNDAY"');
    const judge = new Judge(spec);
    const { operationId, status, request } = example["x-scenario"];
    const like = scenariosOf(spec).scenarios.find(
      ({ operation, response, request: { values } }) =>
        operation.id === operationId && response.status === status && values.path.badgeId === request.path.badgeId,
    );
    expect(like && judge.body(like.response.schemaPointer, example.value)).toEqual([]);
    expect(like && brokenRules(judge.contract, like, example.value)).toEqual([]);
    expect(JSON.stringify(files)).not.toContain(everything.values.badgeId);
  });
});

describe("coverage by operation", () => {
  it("counts what was shown, never shown, and shown beyond the document", async () => {
    const { report } = await judged([{ value: ({ data }: Loose) => void Object.assign(data, { tier: "gold" }) }]);
    const [operation] = report.coverage?.operations ?? [];
    expect(operation).toMatchObject({ operationId: "getCustomerBadge", answers: 1, more: 1 });
    expect(operation?.covered).toBeGreaterThan(50);
    expect(report.coverage?.uncovered.map(({ what }) => what)).toContain("getCustomerBadge oauth");
  });
});

describe("a comparison with an earlier report", () => {
  const text: Fault = { value: ({ data }: Loose) => void Object.assign(data, { badgeRank: "one" }) };
  const gone: Fault = { value: ({ data }: Loose) => void delete data.name };

  it("fails only for what is new, and reports what is gone or more frequent", async () => {
    const before = await judged([text, {}, {}]);
    expect(before.exitCode).toBe(1);
    const known = ["--compare", join(before.folder, "traffic.json"), "--fail-on", "new"];
    const same = await judged([text, text, {}], known);
    expect(same.report.findings.map(({ since }) => since)).toEqual(["more frequent"]);
    expect([same.exitCode, same.report.failed]).toEqual([0, 0]);
    const worse = await judged([gone], known);
    expect(worse.report.findings.map(({ since }) => since)).toEqual(["new"]);
    expect(worse.report.notes).toContain("gone: getCustomerBadge breach/type $.data.badgeRank");
    expect(worse.exitCode).toBe(1);
  });
});
