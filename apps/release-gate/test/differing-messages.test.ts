import { fileURLToPath } from "node:url";
import { readRecord } from "@badge-contract/conformance";
import { readSpec } from "@badge-contract/spec";
import { describe, expect, test } from "vitest";
import { differingMessages } from "../src/try/differing-messages.ts";
import type { Edit } from "./edit.ts";
import { edits } from "./edits.ts";
import { sameOnTheWire } from "./edits-on-the-wire.ts";

const { promises } = readRecord(fileURLToPath(new URL("../../../openapi/record", import.meta.url)));
const today = { document: readSpec().root, promises };

/** What the engine judges differently before and after an edit. */
function judgedDifferently({ before, edit }: Omit<Edit, "name">, recorded: typeof promises = []) {
  const base = before ? { document: structuredClone(today.document), promises } : today;
  before?.(base.document);
  const copy = structuredClone(base.document);
  const result = edit(copy);
  const isRoot = typeof result === "object" && result !== null && "paths" in result;
  return differingMessages(base, { document: isRoot ? (result as typeof copy) : copy, promises: recorded });
}

describe("the engine judges every answer alike where the gate says that nothing changes on the wire", () => {
  test.each(Object.entries(sameOnTheWire))("%s", async (_, edit) => {
    expect(await judgedDifferently(edit, promises)).toEqual([]);
  });
});

test.each([
  ["a required response field is removed", "an answer in which `data.name` is missing was refused and is accepted now"],
  ["a response field becomes nullable", "an answer in which `data.name` is null was refused and is accepted now"],
  ["a union loses a branch", "the answer of getCustomerBadge/neverExpires was accepted and is refused now"],
  ["a required query parameter is added", "a request with basic was accepted and is refused now"],
  ["a parameter gets a pattern", "a request with an unknown badgeId was accepted and is refused now"],
  ["a way to authenticate is removed", "a request with oauth was accepted and is refused now"],
  [
    "a response field is renamed",
    "the answer of getCustomerBadge/rollingWindowWithStatistics was accepted and is refused now",
  ],
  ["an error status is added", "an answer of the status 409 was refused and is accepted now"],
  ["a rule is tightened", "was accepted and is refused now"],
])("%s: a message shows it", async (name, says) => {
  const found = await judgedDifferently(edits.find((each) => each.name === name) as Edit);
  expect(found.map((each) => each.says)).toContainEqual(expect.stringContaining(says));
});
