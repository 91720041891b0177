import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Ajv } from "ajv";
import type { Log } from "sarif";
import { beforeAll, describe, expect, it } from "vitest";
import { renderSarif } from "../../src/report/sarif.ts";
import { hostileReport } from "./hostile.ts";
import { conforming, failing } from "./runs.ts";

const schema = createRequire(import.meta.url).resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");
const root = new URL("../../../../", import.meta.url);

describe("the report as SARIF", () => {
  // It is of draft 4, and uses only what has the same meaning in draft 7.
  const { $schema: _, id: __, ...official } = JSON.parse(readFileSync(schema, "utf8"));
  const isSarif = new Ajv({ strict: false, unicodeRegExp: false, validateFormats: false }).compile(official);
  const errors = (text: string) => (isSarif(JSON.parse(text)) ? [] : isSarif.errors);
  let log: Log;
  beforeAll(async () => {
    const text = renderSarif(await failing());
    expect(errors(text)).toEqual([]);
    log = JSON.parse(text) as Log;
  });

  it("fits the schema of SARIF 2.1.0, also without findings and with hostile ones", async () => {
    const empty = renderSarif(await conforming());
    expect((JSON.parse(empty) as Log).runs[0]?.results).toEqual([]);
    for (const text of [empty, renderSarif(hostileReport("live"))]) expect(errors(text)).toEqual([]);
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

  it("points at the example where no line says so, and always at a line that exists", () => {
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
