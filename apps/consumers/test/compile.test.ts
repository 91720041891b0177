import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compile, compilers, type Settings } from "../src/compilers.ts";
import { type Installed, install } from "../src/install.ts";

let installed: Installed;
beforeAll(async () => {
  const others = { msw: "3.0.5", "@types/node": "24.10.1" };
  installed = await install(fileURLToPath(new URL("../compile/", import.meta.url)), others);
});
afterAll(() => installed?.remove());

const table: Settings[] = compilers.flatMap((compiler) => [
  ...(["bundler", "node16"] as const).flatMap((moduleResolution) =>
    [true, false].map((exactOptionalPropertyTypes) => ({
      compiler,
      moduleResolution,
      exactOptionalPropertyTypes,
      globals: "dom" as const,
    })),
  ),
  { compiler, moduleResolution: "node16", exactOptionalPropertyTypes: true, globals: "node" },
]);

const title =
  "under TypeScript $compiler, moduleResolution $moduleResolution, exactOptionalPropertyTypes $exactOptionalPropertyTypes, globals of $globals";

test.each(table)(`a consumer of all entry points compiles ${title}`, async (settings) => {
  expect(await compile(installed.folder, "consumer.ts", settings)).toBe("");
});

// MSW 3's own declarations need a TypeScript newer than 5.4, and the DOM's beside Node's.
test.each<Settings>(
  (["5.9", "7"] as const).map((compiler) => ({
    compiler,
    moduleResolution: "node16",
    exactOptionalPropertyTypes: true,
    globals: "both",
  })),
)(`a consumer with MSW compiles ${title}`, async (settings) => {
  expect(await compile(installed.folder, "msw.ts", settings)).toBe("");
});

// What the client's README says of CommonJS.
test.each([
  ["node16", /^commonjs\.cts\(1,\d+\): error TS1479/],
  ["nodenext", /^$/],
] as const)("a CommonJS file with module %s is told what the client's README says", async (moduleResolution, said) => {
  const code = 'import { createBadgeClient } from "@badge-contract/client";\nconsole.log(createBadgeClient);\n';
  await writeFile(join(installed.folder, "commonjs.cts"), code);
  const settings = { compiler: "5.9", exactOptionalPropertyTypes: true, globals: "dom" } as const;
  expect(await compile(installed.folder, "commonjs.cts", { ...settings, moduleResolution })).toMatch(said);
});

describe("The compiler finds that", () => {
  const settings: Settings = {
    compiler: "7",
    moduleResolution: "node16",
    exactOptionalPropertyTypes: true,
    globals: "dom",
  };
  test.each<[string, file: string, from: string, to: string]>([
    [
      "a result has become any",
      "client/dist/get-customer-badge.d.ts",
      "Promise<BadgeResult<BadgeFor<Statistics>>>",
      "any",
    ],
    ["a badge has become any", "types/dist/generated/openapi.d.ts", "badgeStatus: ", "badgeStatus: any;//"],
    [
      "a request enum has become open",
      "types/dist/generated/openapi.d.ts",
      '"cardNumber"',
      '"cardNumber" | (string & {})',
    ],
    ["a guard has become a plain test", "validators/dist/standard.d.ts", "value is T", "boolean"],
    [
      "a declaration names what is not there",
      "client/dist/auth.d.ts",
      "readonly method: string",
      "readonly method: Nowhere",
    ],
    ["a fixture has lost its statistics", "mocks/dist/generated/scenarios.d.ts", "issualDetails: ", "issualDetail: "],
  ])("%s", async (_, file, from, to) => {
    const path = join(installed.folder, "node_modules/@badge-contract", file);
    const text = await readFile(path, "utf8");
    expect(text).toContain(from);
    try {
      await writeFile(path, text.replaceAll(from, to));
      expect(await compile(installed.folder, "consumer.ts", settings)).toContain("error TS");
    } finally {
      await writeFile(path, text);
    }
  });
});
