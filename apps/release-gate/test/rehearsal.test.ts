import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { publishedPackages, root } from "../src/workspace.ts";

const read = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");
const said = read("../rehearsal.md");

test("the rehearsal recorded in the repository includes every step", () => {
  const steps = [...read("../src/rehearsal/rehearse.ts").matchAll(/say\("(?:\\n)?== ([^"]+)"\)/g)].map(
    ([, step]) => step,
  );
  expect(steps.length).toBeGreaterThan(4);
  expect([...said.matchAll(/^== (.+)$/gm)].map(([, step]) => step).sort()).toEqual(steps.sort());
});

test.each(publishedPackages(root))("it built $name twice, the same byte for byte", ({ name }) => {
  const [, one, other] =
    new RegExp(`^${name}@1\\.0\\.0\n {2}([0-9a-f]{128})\n {2}([0-9a-f]{128})$`, "m").exec(said) ?? [];
  expect(one).toBeDefined();
  expect(other).toBe(one);
});
