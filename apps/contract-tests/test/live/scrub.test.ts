import { Scrubber } from "@badge-contract/conformance/src/ask/scrub.ts";
import { expect, it } from "vitest";

it("a user name that equals a verdict removes nothing from the output", () => {
  const scrubber = new Scrubber();
  scrubber.add("conforms", "breach");
  const said = { outcome: "conforms", verdict: "breach", kind: "breach", found: "conforms" };
  expect(scrubber.value(said)).toEqual({ ...said, found: "•••" });
});
