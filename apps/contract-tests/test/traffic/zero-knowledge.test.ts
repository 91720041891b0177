import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { judgeTraffic } from "@badge-contract/conformance";
import { formsOf } from "@badge-contract/conformance/src/ask/scrub.ts";
import { writeSuggestions } from "@badge-contract/conformance/src/cli/suggest.ts";
import { renderHtml } from "@badge-contract/conformance/src/report/html.ts";
import { renderJunit } from "@badge-contract/conformance/src/report/junit.ts";
import { renderMarkdown } from "@badge-contract/conformance/src/report/markdown.ts";
import type { Report } from "@badge-contract/conformance/src/report/model.ts";
import { renderSarif } from "@badge-contract/conformance/src/report/sarif.ts";
import { renderTerminal } from "@badge-contract/conformance/src/report/terminal.ts";
import { enumSchemas, type Json, type JsonObject } from "@badge-contract/spec";
import { beforeAll, describe, expect, it } from "vitest";
import { faults } from "../live/faults.ts";
import { question, questions, spec } from "../live/scenarios.ts";
import { contractOf } from "../support.ts";
import { record } from "./recorded.ts";

/** Words of the document, which no customer made up. */
const words = new Set([
  ...enumSchemas(spec).flatMap(({ values }) => values),
  ...[...JSON.stringify(spec.root).matchAll(/"const":"([^"]+)"/g)].map(([, word]) => word ?? ""),
  // Planted in another case than the document's: what differs from a documented word only so is told.
  "fixed_window",
  ..."GET true false email mobile externalId cardNumber application/json text/html text/plain base64".split(" "),
]);

/** The same numbers for the same seed. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Another recording in which each customer's value is another one of its type, everywhere the same; order is kept. */
function swapped(entry: Json, random: () => number): Json {
  const texts = new Map<string, string>();
  const text = (value: string) => {
    const known =
      texts.get(value) ?? Array.from({ length: 24 }, () => "0123456789abcdef"[Math.floor(random() * 16)]).join("");
    texts.set(value, known);
    return known;
  };
  const factor = 1 + Math.floor(random() * 3);
  const value = (one: Json, key = ""): Json => {
    if (typeof one === "string") return words.has(one) || one === "" ? one : text(one);
    // Counts have to fit the lists that they count.
    if (typeof one === "number") return one > 1e8 ? one * factor : one;
    if (Array.isArray(one)) return one.map((item) => value(item));
    if (one === null || typeof one !== "object") return one;
    const isMap = key === "customFields";
    return Object.fromEntries(
      Object.entries(one).map(([name, member]) => [isMap ? text(name) : name, value(member, name)]),
    );
  };
  const { request, response, ...rest } = entry as { request: JsonObject; response: JsonObject };
  const url = new URL(String(request.url));
  url.pathname = url.pathname
    .split("/")
    .map((segment, index) => (index === 5 || index === 7 ? text(decodeURIComponent(segment)) : segment))
    .join("/");
  url.host = `${text(url.host)}.example`;
  const content = response.content as JsonObject;
  const body = parsed(String(content.text));
  return {
    ...rest,
    request: {
      ...request,
      url: url.href,
      headers: (request.headers as JsonObject[]).map(({ name, value: sent }) => ({
        name: name ?? "",
        value: value(sent ?? ""),
      })),
    },
    response: {
      ...response,
      content: { ...content, ...(body !== undefined && { text: JSON.stringify(value(body)) }) },
    },
  } as Json;
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

const folder = mkdtempSync(join(tmpdir(), "traffic-"));

async function reportsOf(entries: Json[]): Promise<string> {
  const file = join(folder, "recording.har");
  writeFileSync(file, JSON.stringify({ log: { version: "1.2", creator: { name: "test" }, entries } }));
  const report: Report = { ...(await judgeTraffic(contractOf(spec), [file])), startedAt: "2026-11-25T10:00:00.000Z" };
  const suggested = mkdtempSync(join(folder, "suggested-"));
  writeSuggestions(report, contractOf(spec), suggested);
  const terminal = renderTerminal(report, process.stdout, "traffic.html");
  return [
    JSON.stringify(report),
    terminal,
    ...readdirSync(suggested, { recursive: true, encoding: "utf8" }).flatMap((name) =>
      name.endsWith(".yaml") ? [name, readFileSync(join(suggested, name), "utf8")] : [],
    ),
    ...[renderHtml, renderMarkdown, renderSarif, renderJunit].map((render) => render(report)),
  ].join("\n");
}

describe("reports of recorded traffic", () => {
  let recorded: Json[];
  beforeAll(async () => {
    const everything = question("everything", { includeStatistics: "true" });
    // What stands in the text alone is lost where a value is written again.
    const planted = faults.filter(
      ({ area, fault }) => (area === "body" || area === "meaning" || area === "status") && fault.text === undefined,
    );
    const asked = [
      ...questions.map((one) => [{}, one] as const),
      ...planted.map(({ fault, options }) => [fault, options?.questions?.[0] ?? everything] as const),
    ];
    const entries: (Json | undefined)[] = [];
    for (const [fault, one] of asked) entries.push(await record(fault, one));
    recorded = entries.filter((entry) => entry !== undefined);
  });

  it("are the same bytes if every value of a customer is replaced by another of its type, 2000 times", async () => {
    const plain = await reportsOf(recorded);
    expect(plain).toContain("$.data.customFields[*]");
    // Many entries in one recording, each swapped on its own.
    for (let round = 0; round < 40; round++) {
      const random = randomOf(round + 1);
      expect(await reportsOf(recorded.map((entry) => swapped(entry, random)))).toBe(plain);
    }
    expect(recorded.length * 40).toBeGreaterThanOrEqual(2_000);
  });

  it("contain no canary in any encoding, wherever it was", async () => {
    const canaries = ["canary é/ä+7f3a", "till.canary@example.com", "919812345678"];
    const [first] = recorded as [JsonObject];
    const place = (canary: string) => {
      const entry = structuredClone(first) as unknown as {
        request: { url: string; headers: Json[] };
        response: { content: { text: string } };
      };
      const body = JSON.parse(entry.response.content.text);
      Object.assign(body.data, {
        [canary]: canary,
        name: [canary],
        badgeStatus: canary,
        badgeRank: canary,
        owner: [canary, canary],
      });
      Object.assign(body.data.customFields, { [canary]: 7 });
      entry.response.content.text = JSON.stringify(body);
      entry.request.url = entry.request.url.replace(/badge\/[^?]*/, `badge/${encodeURIComponent(canary)}`);
      entry.request.headers.push({ name: canary, value: canary });
      const other = structuredClone(entry);
      other.request.url = `https://${encodeURIComponent(canary)}.example/${encodeURIComponent(canary)}?${encodeURIComponent(canary)}=1`;
      return [entry, other] as unknown as Json[];
    };
    const written = await reportsOf(canaries.flatMap(place));
    for (const canary of canaries)
      for (const form of formsOf(canary)) expect(written.includes(form), `${form} was written`).toBe(false);
  });
});
