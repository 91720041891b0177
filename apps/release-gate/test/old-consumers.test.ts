import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { oldConsumersNewTypes } from "../src/try/old-consumers.ts";
import { type Built, builtIn } from "../src/workspace.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const today = builtIn(root);
const place = mkdtempSync(join(tmpdir(), "old-consumers-"));
afterAll(() => rmSync(place, { recursive: true }));

let count = 0;
type Edit = [file: string, from: string, to: string];

/** Today's packages, but for some declarations of one of them. */
function changed(name: "types" | "client", ...edits: Edit[]): Built {
  const [own, folder] = [today.folderOf(name) ?? "", join(place, String(++count))];
  for (const part of ["dist", "package.json"]) cpSync(join(own, part), join(folder, part), { recursive: true });
  symlinkSync(join(own, "node_modules"), join(folder, "node_modules"));
  for (const [file, from, to] of edits) {
    const text = readFileSync(join(folder, "dist", file), "utf8");
    expect(text).toContain(from);
    writeFileSync(join(folder, "dist", file), text.replaceAll(from, to));
  }
  return { folderOf: (each) => (each === name ? folder : today.folderOf(each)) };
}

/** The packages as they are, and in their repo one type test. */
function withTest(code: string): Built {
  const repo = join(place, String(++count));
  const file = join(repo, "packages/types/test/planted.test-d.ts");
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, code);
  return { folderOf: today.folderOf, repo };
}

const found = (before: Built, now: Built) =>
  oldConsumersNewTypes(before, now, ["types", "client", "mocks", "validators"]).map(
    (each) => `${each.package} ${each.verdict}: ${each.reason}`,
  );

test("the repository's consumers and type tests pass today", () => {
  expect(found(today, today)).toEqual([]);
});

test("a type test that stops compiling breaks the types, and is named with its line and the compiler's message", () => {
  const before = withTest(
    'import type { BadgeStatus } from "@badge-contract/types";\nexport const one: BadgeStatus = "NEW";\n',
  );
  expect(found(before, today)).toEqual([]);
  const closed = changed("types", ["generated/openapi.d.ts", " | (string & {})", ""]);
  expect(found(before, closed)).toEqual([
    `types breaking: packages/types/test/planted.test-d.ts:2: Type '"NEW"' is not assignable to type '"UPCOMING" | "LIVE" | "EXPIRED"'. In: export const one: BadgeStatus = "NEW";`,
  ]);
});

test("a field removed from the types breaks a consumer of the client, too", () => {
  const without = changed("types", ["generated/openapi.d.ts", "activeEarnedCount: number;", ""]);
  const reasons = found(today, without);
  for (const name of ["types", "client"])
    expect(reasons).toContainEqual(
      expect.stringMatching(
        `^${name} breaking: apps/release-gate/consumers/typescript/consumer.ts:37: Property 'activeEarnedCount' does not exist`,
      ),
    );
  expect(reasons.filter((each) => !/^(types|client) /.test(each))).toEqual([]);
});

test("an option removed from the client breaks only the client", () => {
  const without = changed("client", ["settings.d.ts", "retry?:", "retries?:"]);
  expect(found(today, without)).toEqual([
    expect.stringMatching(/^client breaking: apps\/consumers\/compile\/consumer\.ts:\d+: .*'retry' does not exist/),
  ]);
});

test("added values break no consumer, and code that compiles only now is an addition", () => {
  const more = changed(
    "types",
    ["generated/openapi.d.ts", '"EXPIRED"', '"EXPIRED" | "PAUSED"'],
    ["generated/enums.d.ts", '"EXPIRED"', '"EXPIRED", "PAUSED"'],
    ["generated/openapi.d.ts", '"cardNumber"', '"cardNumber" | "loyaltyId"'],
    ["generated/enums.d.ts", '"cardNumber"', '"cardNumber", "loyaltyId"'],
  );
  expect(found(today, more)).toEqual([]);
  const before = withTest(
    'import type { BadgeImage } from "@badge-contract/types";\n// @ts-expect-error not yet\nexport const handle = (image: BadgeImage) => image.handle;\n',
  );
  const grown = changed("types", ["generated/openapi.d.ts", "fileSvcHandle: ", "handle: string; fileSvcHandle: "]);
  expect(found(before, grown)).toEqual([
    "types additive: packages/types/test/planted.test-d.ts:2: Unused '@ts-expect-error' directive. In: // @ts-expect-error not yet",
  ]);
});
