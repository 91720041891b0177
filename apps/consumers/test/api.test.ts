import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { apiReport, folderOf, reportFile } from "../src/api.ts";
import { packages } from "../src/install.ts";

/** Whether declarations say `any`, comments and texts aside. */
const saysAny = (report: string) => /\bany\b/.test(report.replace(/\/\/.*|"[^"\n]*"|'[^'\n]*'/g, ""));

describe.each(packages)("The public API of %s", (name) => {
  test("is that of its report", () => {
    const advice = `The public API of ${name} has changed: run "pnpm api", and review the diff of apps/consumers/api/${name}.md.`;
    expect(apiReport(folderOf(name)), advice).toBe(readFileSync(reportFile(name), "utf8"));
  });

  test("contains no any", () => {
    expect(saysAny(readFileSync(reportFile(name), "utf8"))).toBe(false);
  });
});

describe("A report", () => {
  const root = mkdtempSync(join(tmpdir(), "api-"));
  afterAll(() => rmSync(root, { recursive: true }));
  let count = 0;
  function report(main: string, sub: string): string {
    const folder = join(root, String(++count));
    mkdirSync(folder);
    const exports = {
      ".": { types: "./main.d.ts" },
      "./sub": { types: "./sub.d.ts" },
      "./package.json": "./package.json",
    };
    writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "it", type: "module", exports }));
    writeFileSync(join(folder, "main.d.ts"), main);
    writeFileSync(join(folder, "sub.d.ts"), sub);
    return apiReport(folder);
  }
  const main = "export {}; interface Hidden { a: string } export declare function f(hidden: Hidden): void;";
  const sub = "export declare const s: 1;";
  const before = report(main, sub);

  test.each([
    ["what an export needs and does not export", main.replace("a: string", "a?: string"), sub],
    ["another entry point", main, sub.replace("1", "2")],
  ])("changes with %s", (_, nextMain, nextSub) => {
    expect(report(nextMain, nextSub)).not.toBe(before);
  });

  test("stays as it is when declarations change places", () => {
    expect(report("export declare const a: 1; export declare const b: 2;", sub)).toBe(
      report("export declare const b: 2; export declare const a: 1;", sub),
    );
  });

  test("cannot be made from code that does not compile", () => {
    expect(() => report("export declare const a: Nowhere;", sub)).toThrow("Nowhere");
  });
});

test("A declaration with any is recognized", () => {
  expect(saysAny("export const a: any;")).toBe(true);
  expect(saysAny("export const a: Record<string, any>; // none")).toBe(true);
  expect(saysAny("// any\nexport const many: 'any' | \"any\";")).toBe(false);
});
