import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { expect, onTestFinished, test } from "vitest";
import { createBadgeClient, oauthToken } from "../src/index.js";

const base = { baseUrl: "https://example.com", auth: oauthToken("token") };
const given: [name: string, options: unknown][] = [
  ["nothing", undefined],
  ["what is right", base],
  ["an unknown name", { ...base, timeout: 3000 }],
  ["a number in a string", { ...base, timeoutMs: "3000" }],
  ["null", { ...base, hooks: null }],
  ["a retry that is a number", { ...base, retry: 3 }],
  ["an unknown name within retry", { ...base, retry: { retries: 3 } }],
  ["a mode that is none", { ...base, validate: { response: {}, mode: "warn" } }],
  ["no auth", { baseUrl: base.baseUrl }],
  ["plain http", { ...base, baseUrl: "http://example.com" }],
];

test("a production bundle refuses the same, by the same kind and argument, in a phrase", async () => {
  const outdir = await mkdtemp(join(tmpdir(), "client-"));
  onTestFinished(() => rm(outdir, { recursive: true }));
  const entry = fileURLToPath(new URL("../src/index.ts", import.meta.url));
  const outfile = join(outdir, "client.mjs");
  const define = { "process.env.NODE_ENV": '"production"' };
  await build({ entryPoints: [entry], bundle: true, format: "esm", outfile, define });
  const bundle = (await import(pathToFileURL(outfile).href)) as typeof import("../src/index.js");
  const refused = (make: typeof createBadgeClient, options: unknown) => {
    try {
      make(options as never);
    } catch (thrown) {
      return thrown as InstanceType<typeof bundle.BadgeClientError>;
    }
    return undefined;
  };
  for (const [name, options] of given) {
    const [short, long] = [refused(bundle.createBadgeClient, options), refused(createBadgeClient, options)];
    expect([name, short?.kind, short?.argument]).toEqual([name, long?.kind, long?.argument]);
    if (short && long) expect(short.message.length).toBeLessThan(long.message.length);
  }
});

test("development messages contain the nearest known name and the given value", () => {
  const say = (options: object) => {
    try {
      createBadgeClient({ ...base, ...options });
    } catch (thrown) {
      return (thrown as Error).message;
    }
    return "made";
  };
  expect(say({ timeout: 1 })).toMatch("timeout is unknown; the nearest known name is timeoutMs");
  expect(say({ url: "x" })).toMatch("nearest known name is baseUrl");
  expect(say({ hooks: { onRespones() {} } })).toMatch(
    "hooks.onRespones is unknown; the nearest known name is onResponse",
  );
  expect(say({ timeoutMs: "3000" })).toBe(
    'timeoutMs must be a number of milliseconds, 0 or more; got the string "3000"',
  );
  expect(say({ allowInsecureHttp: "false" })).toBe('allowInsecureHttp must be true or false; got the string "false"');
  expect(say({ auth: "secret-token" })).toBe("auth must be a function; got a string");
});
