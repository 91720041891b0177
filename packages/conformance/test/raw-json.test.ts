import { describe, expect, it } from "vitest";
import { formatPath } from "../src/judge/json.ts";
import { rawProblems } from "../src/judge/raw-json.ts";

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
    expect(problems("[90071992547409.123456, 9007199254740993]", 0)).toEqual(["unsafe-number $[1]"]);
  });

  it("beyond the range of doubles are reported as such", () =>
    expect(problems('{"a": -1e999}')).toEqual(["endless-number $.a"]));
});

describe("members on the wire", () => {
  it("that occur twice are reported once, with their path", () =>
    expect(problems('{"a":[{"b":1,"c":{},"b":2,"b":3}],"a":0}')).toEqual([
      "duplicate-key $.a[0].b",
      "duplicate-key $.a",
    ]));

  it("are equal no matter how they are escaped", () =>
    expect(problems('{"\\u0061":1,"a":"\\"},{"}')).toEqual(["duplicate-key $.a"]));

  it("with the same name in different objects are accepted", () =>
    expect(problems('[{"a":1},{"a":{"a":"a"}}]')).toEqual([]));

  it("nested deeper than anything would read end in one problem", () =>
    expect(problems("[".repeat(100_000) + "]".repeat(100_000))).toEqual(["nesting $"]));
});
