import { Scrubber } from "@badge-contract/conformance/src/ask/scrub.ts";
import { formatPath } from "@badge-contract/conformance/src/judge/json.ts";
import { rawProblems } from "@badge-contract/conformance/src/judge/raw-json.ts";
import { parsePath, Vocabulary } from "@badge-contract/conformance/src/judge/vocabulary.ts";
import { describe, expect, it } from "vitest";
import { spec } from "./scenarios.ts";

const problems = (text: string, decimals = 6) => {
  JSON.parse(text);
  return rawProblems(text, JSON.parse(text), decimals).map(({ kind, path }) => `${kind} ${formatPath(path)}`);
};

describe("numbers on the wire", () => {
  it.each([
    "0",
    "-0.0",
    "0e999999",
    "1716803487",
    "1713841339.861",
    "1719900534.389096",
    "1728281937.271000000",
    "1728281937.271000999",
    "1.703883200896E9",
    "9007199254740991",
    "9007199254740992",
    "-9007199254740992",
    "1e20",
    "1e-400",
    "0.1",
  ])("%s is kept by a double", (token) => expect(problems(`[${token}]`)).toEqual([]));

  it.each([
    "9007199254740993",
    "-9007199254740993",
    "123456789012345678901234567890",
    "90071992547409.123456",
    "9007199254740993.0",
    "900719925474099.3e1",
    `1.${"3".repeat(500)}`,
  ])("%s is not", (token) => expect(problems(`[0, ${token}]`)).toEqual(["unsafe-number $[1]"]));

  it("keep as many decimals as the document spells", () => {
    expect(new Vocabulary(spec).decimals).toBe(6);
    expect(problems("[90071992547409.123456, 9007199254740993]", 0)).toEqual(["unsafe-number $[1]"]);
  });

  it("beyond all doubles are told apart", () => expect(problems('{"a": -1e999}')).toEqual(["endless-number $.a"]));
});

describe("members on the wire", () => {
  it("that stand twice are found where they are, once", () =>
    expect(problems('{"a":[{"b":1,"c":{},"b":2,"b":3}],"a":0}')).toEqual([
      "duplicate-key $.a[0].b",
      "duplicate-key $.a",
    ]));

  it("are equal however they are escaped", () =>
    expect(problems('{"\\u0061":1,"a":"\\"},{"}')).toEqual(["duplicate-key $.a"]));

  it("of the same name in other objects are no problem", () =>
    expect(problems('[{"a":1},{"a":{"a":"a"}}]')).toEqual([]));

  it("nested deeper than anything would read end in one problem", () =>
    expect(problems("[".repeat(100_000) + "]".repeat(100_000))).toEqual(["nesting $"]));
});

describe("what may be said", () => {
  const words = new Vocabulary(spec);

  it("of a value is its type, a word of the document, or one that is spelled as the listed ones", () => {
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

  it("of a path leaves out the names that the host makes", () => {
    expect(words.path(["data", "customFields", "Tom"])).toBe("$.data.customFields[*]");
    expect(words.path(["data", "images", 0, "tom@example.com"])).toBe('$.data.images[0]["…"]');
    expect(words.path(["data", "newName"])).toBe('$.data["…"]');
    expect(words.path(["data", "newName"], true)).toBe("$.data.newName");
  });

  it("of a path can be read back", () => {
    const path = ["data", "a b", 'x"]', 0, "errors", "1"];
    expect(parsePath(formatPath(path))).toEqual(path);
  });
});

describe("a scrubber", () => {
  it("takes a secret out in each of its forms, the longest first", () => {
    const scrubber = new Scrubber();
    const secret = 'tom+é "1"/x?';
    scrubber.add(secret, "tom+é ", "abcde");
    const forms = [
      secret,
      encodeURIComponent(secret),
      JSON.stringify(secret),
      Buffer.from(secret).toString("base64"),
      Buffer.from(secret).toString("base64url"),
      Buffer.from(secret).toString("hex"),
    ];
    const clean = scrubber.value({ list: forms, short: "abcde" });
    expect(clean.list.join("")).toMatch(/^[•"=]+$/);
    expect(clean.short).toBe("abcde");
  });
});
