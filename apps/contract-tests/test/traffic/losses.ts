import type { Planted } from "../live/faults.ts";

/** What a recording of a fault loses of it, by the name of the fault. */
const losses: Record<string, string> = {
  "gzip is claimed of what is none": "recorders unpack bodies",
  "gzip that is cut off": "recorders unpack bodies",
  "a coding that nobody asked for": "recorders unpack bodies",
  "another failure than the expected one": "nobody expected another one",
  "a success where a failure is expected": "nobody expected a failure",
  "the credentials are refused where a 404 is expected": "a documented failure",
};

/** What a recording loses of a fault; undefined where it tells the same. */
export function lossOf({ id, area, verdict }: Planted): string | undefined {
  if (area === "transport") return "there was no answer to record";
  // As an answer, a documented failure is what the contract says.
  if (area === "status" && verdict === "unreachable") return "a documented failure";
  return losses[id];
}
