import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readSurvivors } from "../src/plant/survivors.ts";

describe("the list of survivors", () => {
  const read = (yaml: string) => {
    const file = join(mkdtempSync(join(tmpdir(), "survivors-")), "survivors.yaml");
    writeFileSync(file, yaml);
    return readSurvivors(file);
  };

  it.each([
    [
      "a key that it does not know",
      "- mutants: a\n  reason: b\n- mutants: c\n  reason: d\n  why: e\n",
      'survivors.yaml:5: unknown key "why"; known keys: mutants, reason',
    ],
    ["an entry without a reason", "- mutants: a\n", 'survivors.yaml:1: "reason" is missing'],
    ["no list", "mutants: a\n", "survivors.yaml:1: the file must be a list"],
    ["no YAML", "- mutants: [\n", "survivors.yaml:2: "],
  ])("is refused with the line: %s", (_, yaml, message) => {
    expect(() => read(yaml)).toThrow(message);
  });

  it("may be empty", () => {
    expect(read("# nothing\n")).toEqual([]);
  });
});
