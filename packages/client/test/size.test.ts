import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { expect, test } from "vitest";

/** Minified and gzipped bytes of what an application bundles for the exports named. */
async function sizeOf(code: string): Promise<number> {
  const resolveDir = fileURLToPath(new URL(".", import.meta.url));
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
  });
  return gzipSync(outputFiles[0]?.contents ?? new Uint8Array(), { level: 9 }).length;
}

const client = 'export { basicAuth, createBadgeClient } from "@badge-contract/client";';
const whole = await sizeOf(client);

test("a client with basicAuth is at most 4.5 kB", () => {
  expect(whole).toBeGreaterThan(3000);
  expect(whole).toBeLessThanOrEqual(4500);
});

test("oauth adds at most 0.8 kB", async () => {
  const more = (await sizeOf(`${client} export { oauth } from "@badge-contract/client";`)) - whole;
  expect(more).toBeGreaterThan(200);
  expect(more).toBeLessThanOrEqual(800);
});

test("each subpath and helper pays for itself only", async () => {
  expect(await sizeOf('export * from "@badge-contract/client/query";')).toBeLessThan(400);
  expect(await sizeOf('export { epochSecondsToDate } from "@badge-contract/client";')).toBeLessThan(800);
  expect(await sizeOf(`${client} export * from "@badge-contract/client/md5";`)).toBeLessThan(whole + 3000);
});
