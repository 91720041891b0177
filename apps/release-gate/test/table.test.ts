import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { bumpFor } from "../src/diff/bumps.ts";
import { oasdiffExceptions } from "../src/diff/oasdiff-exceptions.ts";
import { edits } from "./edits.ts";
import { judged } from "./judged.ts";
import { rowOf } from "./print-table.ts";

describe("each edit of the document asks for the bumps of openapi, types, validators, client and mocks", () => {
  test.each(edits)("$name: $bumps", async (edit) => {
    const { bumps, overrules } = await judged(edit);
    expect(bumps).toBe(edit.bumps);
    expect(overrules).toEqual(edit.overrules ? [edit.overrules] : []);
  });
});

test("the table in the repository has a row for each edit, and the reason of each overrule", () => {
  const text = readFileSync(new URL("../edits.md", import.meta.url), "utf8");
  const rows = text.split("\n").filter((line) => / (M|m|p|—) \| [^|]*\|$/.test(line));
  expect(rows).toEqual(edits.map(({ name, bumps, overrules = "" }) => rowOf(name, bumps, overrules)));
  expect(oasdiffExceptions.filter(({ name, reason }) => !text.includes(`${name}: ${reason}`))).toEqual([]);
});

test("the table has at least 60 rows, and a row for each overrule of oasdiff", () => {
  expect(edits.length).toBeGreaterThanOrEqual(60);
  const tried = new Set(edits.map((edit) => edit.overrules));
  expect(oasdiffExceptions.map((each) => each.name).filter((name) => !tried.has(name))).toEqual([]);
});

test("before 1.0.0 a breaking change asks for a minor and any other for a patch", () => {
  expect((["breaking", "additive", "cosmetic"] as const).map((verdict) => bumpFor(verdict, "0.3.1"))).toEqual([
    "minor",
    "patch",
    "patch",
  ]);
  expect((["breaking", "additive", "cosmetic"] as const).map((verdict) => bumpFor(verdict, "1.3.1"))).toEqual([
    "major",
    "minor",
    "patch",
  ]);
});
