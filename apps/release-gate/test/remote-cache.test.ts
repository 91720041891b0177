import { execFile, execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { zstdCompressSync, zstdDecompressSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const probe = join(root, ".ci/probe.mjs");
const local = "export TURBO_CACHE=local:rw\n";

function ask(env: NodeJS.ProcessEnv): Promise<{ stdout: string; stderr: string }> {
  return new Promise((resolve, reject) =>
    execFile(process.execPath, [probe], { env: { TURBO_TEAM: team, ...env } }, (error, stdout, stderr) =>
      error ? reject(error) : resolve({ stdout, stderr }),
    ),
  );
}

const key = randomBytes(32).toString("hex");
const folder = mkdtempSync(join(tmpdir(), "remote-cache-test-"));
const store = join(folder, "store");
const team = "badges";
let cache: Awaited<ReturnType<typeof startCacheServer>>;
beforeAll(async () => {
  cache = await startCacheServer();
});
beforeEach(() => {
  // The server looks only once whether its folders are there.
  for (const artefact of globSync(`${team}/*`, { cwd: store })) rmSync(join(store, artefact));
});
afterAll(async () => {
  await cache.stop();
  rmSync(folder, { recursive: true, force: true });
});

test("without a remote cache nothing is printed", async () => {
  expect(await ask({})).toEqual({ stdout: "", stderr: "" });
  expect(await ask({ TURBO_API: "" })).toEqual({ stdout: "", stderr: "" });
});

test("a cache that accepts the token is used", async () => {
  expect(await ask({ TURBO_API: cache.url, TURBO_TOKEN: "the-token" })).toEqual({ stdout: "", stderr: "" });
});

test.each(["another-token", ""])(
  "a cache that refuses the token %j is left alone, and the token is not shown",
  async (token) => {
    const stderr = "The remote cache refuses TURBO_TOKEN: this run builds locally.\n";
    expect(await ask({ TURBO_API: cache.url, TURBO_TOKEN: token })).toEqual({ stdout: local, stderr });
  },
);

test("a server that isn't a cache, or is broken, is not used", async () => {
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

test("an unreachable server is not used", async () => {
  const gone = await startCacheServer();
  await gone.stop();
  const stderr = "The remote cache does not answer (ECONNREFUSED): this run builds locally.\n";
  expect(await ask({ TURBO_API: gone.url, TURBO_TOKEN: "the-token" })).toEqual({ stdout: local, stderr });
});

test("an invalid address is named as the mistake", async () => {
  const { stdout, stderr } = await ask({ TURBO_API: "cache.example" });
  expect({ stdout, stderr }).toEqual({
    stdout: local,
    stderr: "The remote cache cannot be asked: TURBO_API isn't a URL: this run builds locally.\n",
  });
});

/** A machine of its own, with a workspace of one package that is built with the settings of this repository's turbo. */
function machine(name: string, settings = readFileSync(join(root, "turbo.json"), "utf8")) {
  const workspace = join(folder, name);
  const write = (path: string, content: string | object) => {
    mkdirSync(dirname(join(workspace, path)), { recursive: true });
    writeFileSync(join(workspace, path), typeof content === "string" ? content : JSON.stringify(content));
  };
  const { packageManager } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  write("package.json", { name: "root", private: true, packageManager });
  write("pnpm-workspace.yaml", "packages: [one]\npmOnFail: ignore\n");
  write("pnpm-lock.yaml", "lockfileVersion: '9.0'\nimporters:\n  .: {}\n  one: {}\n");
  write("tsconfig.base.json", {});
  write("one/package.json", { name: "one", scripts: { bundle: "mkdir -p dist && echo honest > dist/out" } });
  write("turbo.json", settings);
  execFileSync("git", ["init", "-q"], { cwd: workspace });
  const build = () => {
    rmSync(join(workspace, ".turbo"), { recursive: true, force: true });
    rmSync(join(workspace, "one/dist"), { recursive: true, force: true });
    const plain = Object.entries(process.env).filter(([each]) => !/^(TURBO|npm|pnpm|INIT_CWD)/i.test(each));
    const said = execFileSync("turbo", ["run", "bundle"], {
      cwd: workspace,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        ...Object.fromEntries(plain),
        PATH: [join(root, "node_modules/.bin"), process.env.PATH].join(delimiter),
        TURBO_API: cache.url,
        TURBO_TEAM: team,
        TURBO_TOKEN: "the-token",
        TURBO_REMOTE_CACHE_SIGNATURE_KEY: key,
        TURBO_CACHE: "remote:rw",
        TURBO_TELEMETRY_DISABLED: "1",
      },
    });
    const hash = /cache (?:miss|hit)[^0-9a-f]+(?:[a-z ]+)?([0-9a-f]{16})/.exec(said)?.[1] ?? "";
    return { hit: said.includes("cache hit"), hash, output: readFileSync(join(workspace, "one/dist/out"), "utf8") };
  };
  return { build };
}

const unsigned = readFileSync(join(root, "turbo.json"), "utf8").replace('"signature": true', '"signature": false');

test("a second machine uses what the first has built", () => {
  expect(machine("first").build()).toMatchObject({ hit: false, output: "honest\n" });
  expect(machine("second").build()).toMatchObject({ hit: true, output: "honest\n" });
});

test.each([
  ["is refused, and built anew", undefined, { hit: false, output: "honest\n" }],
  ["would be taken without signatures", unsigned, { hit: true, output: "hijack\n" }],
])("an artefact that was tampered with %s", (name, settings, expected) => {
  const { hash } = machine(`${name}, first`).build();
  const artefact = join(store, team, hash);
  const planted = zstdDecompressSync(readFileSync(artefact)).toString("latin1").replaceAll("honest", "hijack");
  writeFileSync(artefact, zstdCompressSync(Buffer.from(planted, "latin1")));
  expect(machine(`${name}, second`, settings).build()).toMatchObject(expected);
});

/** Starts a cache server on a free port of loopback, as a team would start it. */
async function startCacheServer() {
  mkdirSync(store, { recursive: true });
  const bin = fileURLToPath(new URL("cli.js", import.meta.resolve("turborepo-remote-cache")));
  const server = spawn(process.execPath, [bin], {
    env: {
      PATH: process.env.PATH,
      HOST: "127.0.0.1",
      PORT: "0",
      STORAGE_PROVIDER: "local",
      STORAGE_PATH: store,
      STORAGE_PATH_USE_TMP_FOLDER: "false",
      TURBO_TOKEN: "the-token",
      // Without it the server drops the signatures that it is sent.
      TURBO_REMOTE_CACHE_SIGNATURE_KEY: key,
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const gone = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    let said = "";
    server.stdout.on("data", (chunk) => {
      said += chunk;
      const found = /Server listening at (http:[^"]+)/.exec(said)?.[1];
      if (found) resolve(found);
    });
    server.once("error", reject);
    gone.then(() => reject(new Error(`The cache server ended before it listened.\n${said}`)));
  });
  const stop = async () => {
    server.kill("SIGKILL");
    await gone;
  };
  return { url, stop };
}
