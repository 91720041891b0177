import { formatPath } from "@badge-contract/conformance/src/judge/json.ts";
import { parsePath, Vocabulary } from "@badge-contract/conformance/src/judge/vocabulary.ts";
import { describe, expect, it } from "vitest";
import { spec } from "./scenarios.ts";

describe("the text of a finding", () => {
  const words = new Vocabulary(spec);

  it("names a value by its type, or by a word of the document or one in the same style", () => {
    const listed = ["UPCOMING", "LIVE"];
    expect(
      [null, 1, 1.5, true, "", "Tom", "live", [], {}, undefined].map((value) => words.describe(value, listed)),
    ).toEqual([
      "null",
      "an integer",
      "a number with a fraction",
      "true",
      "a string",
      "a string",
      '"live"',
      "an array of 0",
      "an object",
      "nothing",
    ]);
    expect(words.describe("PAUSED", listed)).toBe('"PAUSED"');
    expect(words.describe("PAUSED")).toBe("a string");
    expect(words.describe("live")).toBe("a string");
    expect(words.describe("Paused_Now", listed)).toBe("a string");
    expect(words.describe("PAUSED2", listed)).toBe("a string");
  });

  it("knows how many decimals the document spells", () => expect(words.decimals).toBe(6));

  it("leaves names that the host chose out of a path", () => {
    expect(words.path(["data", "customFields", "Tom"])).toBe("$.data.customFields[*]");
    expect(words.path(["data", "images", 0, "tom@example.com"])).toBe('$.data.images[0]["…"]');
    expect(words.path(["data", "newName"])).toBe('$.data["…"]');
    expect(words.path(["data", "newName"], true)).toBe("$.data.newName");
  });

  it("has a path that can be read back", () => {
    const path = ["data", "a b", 'x"]', 0, "errors", "1"];
    expect(parsePath(formatPath(path))).toEqual(path);
  });
});
