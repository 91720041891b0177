import { expect, test } from "vitest";
import type { Fault } from "./fault-matrix/fault.ts";
import { behaviours, run } from "./fault-matrix/run.ts";

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
