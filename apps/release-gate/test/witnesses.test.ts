import { readSpec } from "@badge-contract/spec";
import { describe, expect, test } from "vitest";
import { disagreements } from "../src/try/witnesses.ts";
import type { Edit } from "./edit.ts";
import { edits } from "./edits.ts";
import { sameOnTheWire } from "./edits-on-the-wire.ts";

/** What the engine judges differently before and after an edit. */
function judgedDifferently({ before, edit }: Omit<Edit, "name">) {
  const base = structuredClone(readSpec().root);
  before?.(base);
  const copy = structuredClone(base);
  const result = edit(copy);
  const isRoot = typeof result === "object" && result !== null && "paths" in result;
  return disagreements(base, isRoot ? (result as typeof base) : copy);
}

describe("the engine judges every answer alike where the gate says that nothing changes on the wire", () => {
  test.each(Object.entries(sameOnTheWire))("%s", (_, edit) => {
    expect(judgedDifferently(edit)).toEqual([]);
  });
});

test.each([
  ["a required response field is removed", "an answer in which `data.name` is missing was refused and is accepted now"],
  ["a response field becomes nullable", "an answer in which `data.name` is null was refused and is accepted now"],
  ["a union loses a branch", "an answer in which `data.earnExpiry` is tagged NEVER was accepted and is refused now"],
])("%s: an answer shows it", (name, says) => {
  const found = judgedDifferently(edits.find((each) => each.name === name) as Edit);
  expect(found.map((each) => each.says)).toContain(says);
});
