import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Fault } from "./fault-matrix/fault.ts";
import { behaviours, expectedAttempts, run } from "./fault-matrix/run.ts";

test("the matrix has at least 40 behaviours", () => expect(behaviours.size).toBeGreaterThanOrEqual(40));

for (const [name, same] of behaviours)
  test(`${name}: ${same[0]?.kind}`, { timeout: 60_000 }, async () => {
    for (const fault of same) expect((await run(fault)).problems, String(fault.status)).toEqual([]);
  });

test("the matrix itself sees a wrong kind, a wrong count and a wrong status", async () => {
  const wrong: Fault = { name: "wrong", kind: "timeout", attempts: 2, status: 7 };
  expect((await run(wrong)).problems).toEqual([
    "kind is network, not timeout",
    "attempts is 3, not 2",
    "status is undefined, not 7",
  ]);
});

test("the table in the repository has every behaviour, and how it ends", () => {
  const text = readFileSync(new URL("../fault-matrix.md", import.meta.url), "utf8");
  const rows = text.split("\n").filter((line) => line.startsWith("| "));
  const told = rows.slice(1).map((line) => line.split(" | ").filter((_, column) => [0, 1, 3].includes(column)));
  expect(told).toEqual(
    [...behaviours].map(([name, [fault]]) => [`| ${name}`, fault?.kind, String(expectedAttempts(fault as Fault))]),
  );
});
