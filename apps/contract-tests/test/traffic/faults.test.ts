import { describe, expect, it } from "vitest";
import { faults } from "../live/faults.ts";
import { asTraffic } from "../live/faults-table.ts";
import { questions } from "../live/scenarios.ts";
import { record, saidOf } from "./recorded.ts";

describe("recorded traffic", () => {
  it("has no findings where the provider conforms", async () => {
    for (const one of questions) {
      const entry = await record({}, one);
      expect(entry && saidOf(entry), one.name).toEqual([]);
    }
  });

  it.each(faults)("$area: $id is the same as live, or what a recording loses of it", async (planted) => {
    expect(await asTraffic(planted)).toMatchObject({ right: true });
  });
});
