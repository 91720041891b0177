import { readSpec } from "@badge-contract/spec-reader";
import { describe, expect, test } from "vitest";
import { type Bump, bumpFor, impact, larger, packages } from "../src/bumps.ts";
import { overrules } from "../src/overrules.ts";
import { judgeAll } from "../src/verdicts.ts";
import { edits } from "./edits.ts";

const base = readSpec().root;
const letters: Record<Bump, string> = { none: "-", patch: "p", minor: "m", major: "M" };

const judged = (edit: (typeof edits)[number]) => {
  const copy = structuredClone(base);
  const result = edit.edit(copy);
  return judgeAll(
    base,
    typeof result === "object" && result !== null && "paths" in result ? (result as typeof base) : copy,
  );
};

describe("each edit of the document asks for the bumps of openapi, types, validators, client and mocks", () => {
  test.each(edits)("$name: $bumps", async (edit) => {
    const judgements = await judged(edit);
    const required = packages.map((name) =>
      judgements
        .map((judgement) => impact(judgement)[name])
        .map((verdict): Bump => (verdict ? bumpFor(verdict, "1.0.0") : "none"))
        .reduce(larger, "none"),
    );
    const overruled = judgements.flatMap((judgement) => (judgement.overruled ? [judgement.overruled.name] : []));
    expect(required.map((bump) => letters[bump]).join("")).toBe(edit.bumps);
    expect([...new Set(overruled)]).toEqual(edit.overrules ? [edit.overrules] : []);
  });
});

test("the table has at least 60 rows, and a row for each overrule of oasdiff", () => {
  expect(edits.length).toBeGreaterThanOrEqual(60);
  const tried = new Set(edits.map((edit) => edit.overrules));
  expect(overrules.map((each) => each.name).filter((name) => !tried.has(name))).toEqual([]);
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
