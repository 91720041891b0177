import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { stripVTControlCharacters } from "node:util";
import { credentialsFor } from "@badge-contract/conformance/src/ask/http.ts";
import { reportOf } from "@badge-contract/conformance/src/report/mocked.ts";
import type { Report } from "@badge-contract/conformance/src/report/model.ts";
import { renderSarif } from "@badge-contract/conformance/src/report/sarif.ts";
import { renderTerminal } from "@badge-contract/conformance/src/report/terminal.ts";
import { type Json, type JsonObject, type Operation, operationsOf, readSpec } from "@badge-contract/spec";
import { Ajv } from "ajv";
import type { Log } from "sarif";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { altered, at, contractOf, judged, record } from "../support.ts";
import { harmlessReport, hostileReport } from "./hostile.ts";
import { failing } from "./runs.ts";
import { terminal } from "./terminal.ts";

const colour = "\u001b[";
const schema = createRequire(import.meta.url).resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");
const root = new URL("../../../../", import.meta.url);

let report: Report;
beforeAll(async () => {
  report = await failing();
});

describe("the report for a terminal", () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });
  const render = (stream: Parameters<typeof terminal>[0] = {}) => renderTerminal(report, terminal(stream), "x.html");

  it("says first what was judged", () => {
    expect(render()).toMatch(
      /^Capillary customer badge 1\.\d+\.\d+: the document's own examples, mocked\n\n {2}scenario /,
    );
  });

  it("gives for each finding the line of the document and the scenarios, and equal findings once", () => {
    // With several operations, a scenario has the name of its own.
    expect(render().replaceAll("getCustomerBadge/", "")).toContain(`
drift at $.data.badgeStatus: expected "UPCOMING" or "LIVE", found "EXPIRED"
    openapi/components/schemas/BadgeStatus.yaml:3
    in rollingWindowWithStatistics by schema; rollingWindow by schema
`);
  });

  it("lists the most severe findings first", () => {
    const order = [...render().matchAll(/^(breach|drift) at/gm)].map(([, verdict]) => verdict);
    expect(order).toEqual(order.toSorted());
    expect(new Set(order)).toEqual(new Set(["breach", "drift"]));
  });

  it("ends with where to read more, and the count", () => {
    expect(render().split("\n").slice(-2)).toEqual([
      "To read in a browser: x.html",
      `${report.passed} passed, ${report.failed} failed`,
    ]);
  });

  it.each([
    ["badgeRank", "drift at $.data.badgeRank: expected nothing"],
    ["badgeType", "breach at $.data.renamed: expected to be there"],
  ])("needs fewer than forty lines for one renamed member, %s, and what to do next", async (member, finding) => {
    const renamed = altered((root) => {
      const details = at(root, "/components/schemas/BadgeDetails");
      const { [member]: schema, ...rest } = details.properties as JsonObject;
      details.properties = { ...rest, renamed: schema as Json };
      details.required = (details.required as string[]).map((name) => (name === member ? "renamed" : name));
    });
    const result = await judged(renamed, { record });
    const text = renderTerminal(reportOf(result, contractOf(renamed), new Date()), terminal({}), "x.html");
    const lines = text.split("\n");
    // Notes on the document depend on its operations.
    const notes = /^(not shown|no scenario of|and \d+ more note|openapi\/)/;
    expect(lines.filter((line) => !notes.test(line)).length).toBeLessThan(40);
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(600);
    expect(lines.filter((line) => line.startsWith(finding))).toHaveLength(1);
    expect(text).toMatch(/^✗ .*\d+ additions.* fail with the same cause$/m);
    expect(text).toContain("What next: fix the example or the document on the line shown");
  });

  it("says near its end where to begin if it is long", () => {
    const [first] = report.findings;
    const { file, line } = first?.spec ?? {};
    const start = render()
      .split("\n")
      .slice(-10)
      .find((line) => line.startsWith("Start"));
    expect(start).toMatch(/^Start with the first: breach at /);
    expect(start).toContain(`${first?.path}: expected `);
    expect(start).toContain(`(${file}:${line})`);
    const few = renderTerminal(
      { ...report, findings: report.findings.slice(0, 1), problems: [] },
      terminal({}),
      "x.html",
    );
    expect(few).not.toContain("Start with");
  });

  it("is no wider than the terminal, except for commands to copy, and breaks no lines without a terminal", () => {
    for (const columns of [60, 80, 132]) {
      const lines = render({ columns }).split("\n");
      expect(lines.filter((line) => line.length > columns && !line.startsWith("    curl "))).toEqual([]);
    }
    expect(render()).toMatch(/^breach at .{140,}$/m);
  });

  it("has colours on a terminal that has them, unless NO_COLOR is set, and says the same without", () => {
    vi.stubEnv("NO_COLOR", undefined);
    vi.stubEnv("FORCE_COLOR", undefined);
    const coloured = render({ columns: 100, colours: 8 });
    expect(coloured).toContain(colour);
    expect(stripVTControlCharacters(coloured)).toBe(render({ columns: 100, colours: 1 }));
    expect(render()).not.toContain(colour);
    vi.stubEnv("NO_COLOR", "1");
    expect(render({ columns: 100, colours: 1 })).not.toContain(colour);
  });
});

describe("the command to repeat a request", () => {
  const commands = () => report.findings.flatMap(({ curl }) => curl ?? []);

  it("has the same request, with variables for host and credentials", () => {
    expect(commands()).toContain(
      `curl -sS -i -u "$CONTRACT_USERNAME:$CONTRACT_PASSWORD" "$CONTRACT_TARGET/api_gateway/v1/badges/management/381921157/badge/662749408fe258516a88fe89?includeStatistics=false"`,
    );
  });

  it("is at every finding of a scenario or a bad request, and never contains the credentials that were sent", () => {
    expect(commands().length).toBe(report.findings.filter(({ verdict }) => verdict !== "disagreement").length);
    expect(commands().filter((command) => !command.includes("$CONTRACT_TARGET"))).toEqual([]);
    const operation = operationsOf(readSpec())[0] as Operation;
    for (const value of Object.values(credentialsFor(operation)))
      expect(JSON.stringify(report)).not.toContain(value.split(" ").at(-1));
  });
});

describe("the report as SARIF", () => {
  // It is of draft 4, and uses only what has the same meaning in draft 7.
  const { $schema: _, id: __, ...official } = JSON.parse(readFileSync(schema, "utf8"));
  const isSarif = new Ajv({ strict: false, unicodeRegExp: false, validateFormats: false }).compile(official);
  const errors = (text: string) => (isSarif(JSON.parse(text)) ? [] : isSarif.errors);
  let log: Log;
  beforeAll(() => {
    log = JSON.parse(renderSarif(report)) as Log;
  });

  it("fits the schema of SARIF 2.1.0, also without findings and with hostile ones", () => {
    const nothing = { ...harmlessReport("mocked"), findings: [], problems: [] };
    for (const one of [report, nothing, hostileReport("live")]) expect(errors(renderSarif(one))).toEqual([]);
  });

  it("would not fit with a level that SARIF does not know", () => {
    expect(errors(JSON.stringify(log).replace(/"level":"\w+"/, '"level":"fatal"'))).not.toEqual([]);
  });

  it("points at the line of the document that says what was expected", () => {
    const results = log.runs[0]?.results ?? [];
    const drift = results.find(({ ruleId }) => ruleId === "drift");
    expect(drift?.locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: "openapi/components/schemas/BadgeStatus.yaml" },
          region: { startLine: 3 },
        },
      },
    ]);
    expect(readFileSync(new URL("openapi/components/schemas/BadgeStatus.yaml", root), "utf8").split("\n")[2]).toMatch(
      /^enum:/,
    );
  });

  it("points at the example if no line does, and always at a line that exists", () => {
    const places = (log.runs[0]?.results ?? []).map(({ locations }) => locations?.[0]?.physicalLocation);
    expect(places.map((place) => place?.artifactLocation?.uri)).toContain(
      "openapi/examples/getCustomerBadge/fixedWindow.yaml",
    );
    for (const place of places) {
      const file = new URL(place?.artifactLocation?.uri ?? "", root);
      expect(existsSync(file)).toBe(true);
      expect(readFileSync(file, "utf8").split("\n").length).toBeGreaterThanOrEqual(place?.region?.startLine ?? 0);
    }
  });
});
