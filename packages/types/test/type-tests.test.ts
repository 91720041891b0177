import { readdir, readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { compile, compilers } from "./compile.ts";

// The type tests themselves run with `typecheck`. Here they must fail, on declarations that are worse than ours.
const tests = await readFile(new URL("types.test-d.ts", import.meta.url), "utf8");
const dist = new URL("../dist/generated/", import.meta.url);
const openapi = await readFile(new URL("openapi.d.ts", dist), "utf8");
const enums = await readFile(new URL("enums.d.ts", dist), "utf8");

const replace = (text: string, from: string, to: string) => {
  if (!text.includes(from)) throw new Error(`The declarations do not contain ${from}`);
  return text.replaceAll(from, to);
};

const judge = (compiler: string, declarations: { openapi?: string; enums?: string }) =>
  compile(
    compiler,
    {
      "types.test-d.ts": tests,
      "ours.d.ts": 'export * from "./enums.js";\nexport type * from "./openapi.js";\n',
      "openapi.d.ts": declarations.openapi ?? openapi,
      "enums.d.ts": declarations.enums ?? enums,
    },
    "ours.d.ts",
  );

describe.each(compilers)("with %s, the type tests", (_, compiler) => {
  it("pass on the built declarations", { timeout: 60_000 }, async () => {
    expect((await readdir(dist)).sort()).toEqual(["enums.d.ts", "enums.js", "openapi.d.ts", "openapi.js"]);
    expect(await judge(compiler, {})).toBe("");
  });

  it.each<[string, { openapi?: string; enums?: string }]>([
    ["response enums that are closed", { openapi: replace(openapi, " | (string & {})", "") }],
    ["response enums that are mere strings", { openapi: replace(openapi, " | (string & {})", " | string") }],
    ["request enums that are open", { openapi: replace(openapi, '"cardNumber";', '"cardNumber" | (string & {});') }],
    ["an array that lacks a value", { enums: replace(enums, ', "EXPIRED"', "") }],
    [
      "constraints without a tag",
      { openapi: replace(openapi, 'constraintType: "FIXED_WINDOW"', "constraintType: string") },
    ],
    ["expiries without a tag", { openapi: replace(openapi, 'expiryType: "RELATIVE"', "expiryType: string") }],
    ["statistics that may be there anyway", { openapi: replace(openapi, "?: never;", "?: unknown;") }],
    ["optional statistics", { openapi: replace(openapi, "earnDetails: components", "earnDetails?: components") }],
  ])("fail on %s", { timeout: 60_000 }, async (_, declarations) => {
    expect(await judge(compiler, declarations)).toMatch(/types\.test-d\.ts.*error TS/);
  });
});
