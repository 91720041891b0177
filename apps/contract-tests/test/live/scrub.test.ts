import { Scrubber } from "@badge-contract/conformance/src/ask/scrub.ts";
import { expect, it } from "vitest";

it("a user who is called as a verdict is takes nothing from what a run says", () => {
  const scrubber = new Scrubber();
  scrubber.add("conforms", "breach");
  const said = { outcome: "conforms", verdict: "breach", kind: "breach", found: "conforms" };
  expect(scrubber.value(said)).toEqual({ ...said, found: "•••" });
});
