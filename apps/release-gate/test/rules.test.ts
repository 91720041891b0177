import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { readSpec } from "@badge-contract/spec";
import { afterAll, expect, test } from "vitest";
import { changedRules } from "../src/try/compatibility.ts";
import { builtIn } from "../src/workspace.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const place = mkdtempSync(join(tmpdir(), "rules-"));
afterAll(() => rmSync(place, { recursive: true }));

const folder = "packages/conformance/src/judge";
const released = readFileSync(join(root, folder, "rules.ts"), "utf8");
let count = 0;

/** What is found when the rules of the last release are followed by these. */
async function after(edit: (rules: string) => string): Promise<string[]> {
  const repo = join(place, String(++count));
  const text = edit(released);
  mkdirSync(join(repo, dirname(folder)), { recursive: true });
  cpSync(join(root, folder), join(repo, folder), { recursive: true });
  writeFileSync(join(repo, folder, "rules.ts"), text);
  const found = await changedRules(readSpec().root, builtIn(root), builtIn(repo));
  return found.map(({ package: name, verdict, title, reason }) => `${name} ${verdict}: ${title}: ${reason}`);
}

const replacing = (from: string | RegExp, to: string) => (text: string) => {
  const edited = text.replace(from, to);
  expect(edited).not.toBe(text);
  return edited;
};
const issuedCount = / {2}\{\n {4}id: "issued-count",[\s\S]*?\n {2}\},\n/;

test("rules as they were need nothing", async () => {
  expect(await after((rules) => rules)).toEqual([]);
});

test.each<[what: string, edit: (rules: string) => string, found: string | RegExp]>([
  [
    "a rule that is gone",
    replacing(issuedCount, ""),
    "openapi breaking: the rule issued-count is no longer promised: issuedCount counts the issuals.",
  ],
  [
    "a rule that is new and holds for the last release's answers",
    replacing(
      "export const rules: Rule[] = [",
      '$&{ id: "new", operationId, says: "It is.", check: () => [], plant: () => undefined },',
    ),
    "openapi additive: the rule new is new: It is.",
  ],
  [
    "a rule that is new and refuses one of them",
    replacing(
      "export const rules: Rule[] = [",
      '$&{ id: "new", operationId, says: "A badge has a rank.", plant: () => undefined, check: ({ data }) => data.badgeRank ? [] : [{ path: ["data", "badgeRank"], expected: "a rank", found: null }] },',
    ),
    /^openapi breaking: the rule new refuses the last release's example getCustomerBadge\/\w+: \$\.data\.badgeRank: a rank is expected \(A badge has a rank\.\)$/,
  ],
  [
    "a rule that says something else",
    replacing("issuedCount counts the issuals.", "issuedCount counts the issuals that were not revoked."),
    "openapi breaking: the rule issued-count says something else: issuedCount counts the issuals that were not revoked.",
  ],
  [
    "a rule that says the same and looks away",
    replacing(
      '"issuedCount"],\n            "issuals",\n            data.issualDetails.issuedCount,',
      '"issuedCount"],\n            "issuals",\n            data.issualDetails.issuals.length,',
    ),
    /^openapi breaking: the rule issued-count no longer notices what it noticed: getCustomerBadge\/\w+ was changed so that it breaks it$/,
  ],
  [
    "a rule that does not survive the last release's answers",
    replacing("check: ({ errors }) =>", "check: ({ errors, data }) => (data as any).origin.length === 0 ? [] :"),
    /^openapi breaking: the rule no-errors-in-a-success refuses the last release's example .*: Cannot read properties of undefined/,
  ],
])("%s is found", async (_, edit, found) => {
  expect(await after(edit)).toEqual([typeof found === "string" ? found : expect.stringMatching(found)]);
});
