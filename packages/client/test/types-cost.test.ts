import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const tsc = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin/tsc");
const options =
  "--noEmit --ignoreConfig --extendedDiagnostics --strict --skipLibCheck --module nodenext --target es2023";

/** Type instantiations that the checker makes for a consumer's file. */
function instantiations(file: string): number {
  const path = fileURLToPath(new URL(`types-cost/${file}`, import.meta.url));
  const report = execFileSync(process.execPath, [tsc, ...options.split(" "), "--types", "", path], {
    encoding: "utf8",
  });
  const [, count] = /^Instantiations:\s+(\d+)/m.exec(report) ?? [];
  return Number(count);
}

test("a call costs a consumer's checker at most 300 instantiations", { timeout: 60_000 }, () => {
  const cost = instantiations("call.ts") - instantiations("nothing.ts");
  expect(cost).toBeGreaterThan(0);
  expect(cost).toBeLessThanOrEqual(300);
});
