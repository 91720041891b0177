import { emptyRecord } from "@badge-contract/conformance";
import { splitDocument } from "@badge-contract/conformance/src/plant/split-document.ts";
import { count } from "@badge-contract/conformance/src/report/summary.ts";
import { run } from "@badge-contract/conformance/src/run/run.ts";
import type { JsonObject } from "@badge-contract/spec";
import { describe, expect, it } from "vitest";
import { generatedSpec, providerOf } from "../bench/generated.ts";

describe("a document of many paths", () => {
  const spec = generatedSpec(12);

  it("is taken apart, each part with the components that it needs and no others", () => {
    const parts = splitDocument(spec, 5);
    const membersOf = ({ root }: { root: JsonObject }) => root.components as JsonObject;
    const names = (part: { root: JsonObject }) => [
      Object.keys(part.root.paths as JsonObject).length,
      Object.keys(membersOf(part).schemas as JsonObject).length,
    ];
    expect(parts.map(names)).toEqual([
      [5, 10],
      [5, 10],
      [2, 4],
    ]);
    const { securitySchemes } = membersOf(spec);
    expect(parts.map((part) => membersOf(part).securitySchemes)).toEqual(parts.map(() => securitySchemes));
  });

  it("is left whole when it is small", () => {
    expect(splitDocument(spec, 12)).toEqual([spec]);
  });

  it("is judged by Prisms inside this process, and each finding appears once", async () => {
    const result = await run({ document: spec, provider: providerOf(spec) });
    expect(result.rows).toHaveLength(24);
    expect(count(result).failed).toBe(0);
    expect(result.tripwires.length).toBeGreaterThan(100);
    const promises = [{ scenario: "getGone/one", path: [], value: null, verdict: "refused" as const }];
    const wrong = await run(
      { document: spec, provider: () => Response.json({ id: 5 }), record: { ...emptyRecord, promises } },
      { only: ["scenarios", "promises"] },
    );
    expect(wrong.rows.filter(({ outcomes }) => outcomes.proxy?.length === 0)).toEqual([]);
    expect(wrong.promises.broken.map(({ scenario }) => scenario)).toEqual(["getGone/one"]);
  });
});
