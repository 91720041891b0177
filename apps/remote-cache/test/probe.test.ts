import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type CacheServer, startCacheServer } from "../src/server.ts";

const probe = fileURLToPath(new URL("../src/probe.mjs", import.meta.url));
const local = "export TURBO_CACHE=local:rw\n";

function ask(env: NodeJS.ProcessEnv): Promise<{ stdout: string; stderr: string }> {
  return new Promise((resolve, reject) =>
    execFile(process.execPath, [probe], { env: { TURBO_TEAM: "badges", ...env } }, (error, stdout, stderr) =>
      error ? reject(error) : resolve({ stdout, stderr }),
    ),
  );
}

const folder = mkdtempSync(join(tmpdir(), "remote-cache-test-"));
let cache: CacheServer;
beforeAll(async () => {
  cache = await startCacheServer(folder, "the-token", "0".repeat(64));
});
afterAll(async () => {
  await cache.stop();
  rmSync(folder, { recursive: true, force: true });
});

test("without a remote cache there is nothing to say", async () => {
  expect(await ask({})).toEqual({ stdout: "", stderr: "" });
  expect(await ask({ TURBO_API: "" })).toEqual({ stdout: "", stderr: "" });
});

test("a cache that takes the token is used", async () => {
  expect(await ask({ TURBO_API: cache.url, TURBO_TOKEN: "the-token" })).toEqual({ stdout: "", stderr: "" });
});

test.each(["another-token", ""])(
  "a cache that refuses the token %j is left alone, and the token is not shown",
  async (token) => {
    const stderr = "The remote cache refuses TURBO_TOKEN: this run builds locally.\n";
    expect(await ask({ TURBO_API: cache.url, TURBO_TOKEN: token })).toEqual({ stdout: local, stderr });
  },
);

test("a server that knows nothing of caches, or is broken, is left alone", async () => {
  const server = createServer((_, response) => response.writeHead(503).end());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  try {
    const stderr = "The remote cache answers 503 where 404 was expected: this run builds locally.\n";
    expect(await ask({ TURBO_API: `http://127.0.0.1:${port}` })).toEqual({ stdout: local, stderr });
  } finally {
    server.close();
  }
});

test("a server that is not there is left alone", async () => {
  const gone = await startCacheServer(folder, "the-token", "0".repeat(64));
  await gone.stop();
  const stderr = "The remote cache does not answer (ECONNREFUSED): this run builds locally.\n";
  expect(await ask({ TURBO_API: gone.url, TURBO_TOKEN: "the-token" })).toEqual({ stdout: local, stderr });
});

test("an address that is none is named as the mistake", async () => {
  const { stdout, stderr } = await ask({ TURBO_API: "cache.example" });
  expect({ stdout, stderr }).toEqual({
    stdout: local,
    stderr: "The remote cache cannot be asked: TURBO_API is no URL: this run builds locally.\n",
  });
});
