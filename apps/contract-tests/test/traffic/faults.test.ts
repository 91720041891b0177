import { describe, expect, it } from "vitest";
import { faults, type Planted } from "../live/faults.ts";
import { question, questions } from "../live/scenarios.ts";
import { record, saidOf } from "./recorded.ts";

/** What a recording of a fault loses of it, by the name of the fault. */
const losses: Record<string, string> = {
  "gzip is claimed of what is none": "recorders unpack bodies",
  "gzip that is cut off": "recorders unpack bodies",
  "a coding that nobody asked for": "recorders unpack bodies",
  "another failure than the expected one": "nobody expected another one",
  "a success where a failure is expected": "nobody expected a failure",
  "the credentials are refused where a 404 is expected": "a documented failure",
};

const everything = question("everything", { includeStatistics: "true" });

function lossOf({ id, area, verdict }: Planted): string | undefined {
  if (area === "transport") return "there was no answer to record";
  // As an answer, a documented failure is what the contract says.
  if (area === "status" && verdict === "unreachable") return "a documented failure";
  return losses[id];
}

describe("recorded traffic", () => {
  it("has no findings where the provider conforms", async () => {
    for (const one of questions) {
      const entry = await record({}, one);
      expect(entry && saidOf(entry), one.name).toEqual([]);
    }
  });

  it.each(faults)("$area: $id is the same as live, or what a recording loses of it", async (planted) => {
    const [asked = everything] = planted.options?.questions ?? [];
    const entry = await record(planted.fault, asked);
    const loss = lossOf(planted);
    if (loss === undefined) {
      const { verdict, path, beside = [] } = planted;
      expect(entry && saidOf(entry)).toEqual([`${verdict} at ${path}`, ...beside]);
    } else if (entry !== undefined && loss === "a documented failure") expect(saidOf(entry)).toEqual([]);
  });
});
