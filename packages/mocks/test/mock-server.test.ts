import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request as httpRequest } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Fixture, respond, scenarios } from "@badge-contract/mocks";
import { startMockServer } from "@badge-contract/mocks/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { documentFolder } from "../tools/contract.ts";
import { askPrism } from "../tools/prism.ts";

const command = fileURLToPath(new URL("../tools/mock-server.ts", import.meta.url));
const headers = { authorization: "Basic dGlsbDpzZWNyZXQ=" };
const folder = mkdtempSync(join(tmpdir(), "mock-server-"));
const { fixedWindow, issuedBadgeWithStatistics } = scenarios;

/** The command in a process group of its own, as a terminal starts it, and what it says. */
const start = (...args: string[]) => startNode([command, ...args]);

function startNode(args: string[]) {
  // A folder of its own for what it writes, to see that nothing is left there.
  const temporary = mkdtempSync(join(folder, "tmp-"));
  const env = { ...process.env, TMPDIR: temporary };
  const child: ChildProcess = spawn(process.execPath, args, { detached: true, env });
  let output = "";
  const waiting = new Set<() => void>();
  const heard = (chunk: Buffer) => {
    output += chunk;
    for (const look of waiting) look();
  };
  child.stdout?.on("data", heard);
  child.stderr?.on("data", heard);
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const said = (pattern: RegExp) =>
    new Promise<void>((resolve, reject) => {
      const look = () => {
        if (pattern.test(output)) resolve();
      };
      waiting.add(look);
      look();
      void ended.then((code) => reject(new Error(`ended with ${code} before it said ${pattern}:\n${output}`)));
    });
  return { child, said, ended, temporary, output: () => output };
}

async function listening(mock: ReturnType<typeof start>): Promise<string> {
  await mock.said(/The same host also has:[\s\S]*\n\n/);
  return /listens on (http:\S+)\. /.exec(mock.output())?.[1] ?? "";
}

test.each([200, 204, 205])(
  "an answer with status %i and no content has no media type behind Prism either",
  async (status) => {
    const { url, close } = await startMockServer({ fetch: async () => new Response(null, { status }) });
    const prism = { url, close };
    const answer = await askPrism(prism, new Request("http://localhost/"), respond);
    expect([answer.status, answer.headers.get("content-type"), await answer.text()]).toEqual([status, null, ""]);
    await close();
  },
);

/** What it has written and not removed; Node's own cache stays. */
const left = ({ temporary }: ReturnType<typeof start>) =>
  readdirSync(temporary).filter((name) => !name.startsWith("node-compile-cache"));

beforeAll(() => {
  cpSync(documentFolder, join(folder, "openapi"), {
    recursive: true,
    filter: (path) => !/[\\/](node_modules|dist)$/.test(path),
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("npm run mock", { timeout: 60_000 }, () => {
  let mock: ReturnType<typeof start>;
  let url: string;
  beforeAll(async () => {
    mock = start("--port", "0", "--openapi", join(folder, "openapi"));
    url = await listening(mock);
  }, 60_000);
  afterAll(() => {
    if (mock.child.exitCode === null && mock.child.pid !== undefined) process.kill(-mock.child.pid, "SIGKILL");
  });
  const get = (path: string, init: RequestInit = { headers }) => fetch(url + path, init);

  test("prints a curl line for each documented example, which gets that example as it is on the wire", async () => {
    const lines = [...mock.output().matchAll(/^# (.*)\ncurl (.*)"(http.*)"$/gm)];
    const documented = Object.values<Fixture>(scenarios).filter((fixture) => fixture.documented);
    expect(lines.map(([, summary]) => summary).sort()).toEqual(documented.map(({ summary }) => summary).sort());
    for (const [, summary, options = "", address = ""] of lines) {
      const given = [...options.matchAll(/-H "(.*?): (.*?)"/g)].map(([, name = "", value = ""]) => [name, value]);
      const method = /-X (\w+)/.exec(options)?.[1] ?? "GET";
      const answer = await fetch(address, { method, headers: { ...headers, ...Object.fromEntries(given) } });
      expect(await answer.text()).toBe(documented.find((fixture) => fixture.summary === summary)?.response.text);
    }
  });

  test("answers by badge id, for any customer", async () => {
    const answer = await get(issuedBadgeWithStatistics.request.url.replace("381921157", "anybody"));
    expect(answer.headers.get("x-mock-scenario")).toBe("issuedBadgeWithStatistics");
    expect(await answer.text()).toContain('"createdOn":1728281937.271000000,');
  });

  test("refuses bad requests as the responder does, in the document's words", async () => {
    const { pathname, search } = new URL(fixedWindow.request.url.replace("false", "maybe"), url);
    const answer = await get(pathname + search);
    const same = await respond(new Request(url + pathname + search, { headers }));
    expect([answer.status, await answer.json()]).toEqual([same.status, await same.json()]);
    expect([same.status, answer.headers.get("x-mock-reason")]).toEqual([
      400,
      "includeStatistics must be one of true, false",
    ]);
    expect((await get(fixedWindow.request.url, {})).status).toBe(401);
  });

  test.each(["/%zz", "//", "/%", "*", "http://[/", `${fixedWindow.request.url}&x=%zz`, "/long"])(
    "survives the path %s",
    async (path) => {
      const { hostname, port } = new URL(url);
      const status = await new Promise((resolve, reject) => {
        const sent = httpRequest(
          { hostname, port, path: path.replace("long", "a".repeat(9000)), headers },
          (response) => resolve(response.resume().statusCode),
        );
        sent.on("error", reject).end();
      });
      expect(status).toBeGreaterThanOrEqual(400);
      expect((await get(fixedWindow.request.url)).status).toBe(200);
    },
  );

  test("survives broken bodies and clients that go away", async () => {
    const json = { ...headers, "content-type": "application/json" };
    expect((await get(fixedWindow.request.url, { method: "POST", body: "{", headers: json })).status).toBeGreaterThan(
      399,
    );
    await expect(get(fixedWindow.request.url, { signal: AbortSignal.abort() })).rejects.toThrow();
    expect((await get(fixedWindow.request.url, { method: "HEAD", headers })).status).toBe(200);
  });

  test("reads the document again when it changes, and keeps the previous one if it cannot be read", async () => {
    const file = join(folder, "openapi", "examples", "getCustomerBadge", "fixedWindow.yaml");
    const before = readFileSync(file, "utf8");
    const name = async () => (await (await get(fixedWindow.request.url)).json()).data.name;
    const was = await name();
    writeFileSync(file, before.replace(`"${was}"`, '"Changed"'));
    await mock.said(/Read the document again: .*fixedWindow\.yaml has changed/);
    expect(await name()).toBe("Changed");
    writeFileSync(file, "summary: [");
    await mock.said(/fixedWindow\.yaml has changed, but cannot be read\. The mock still serves the version before/);
    expect(await name()).toBe("Changed");
    writeFileSync(file, before);
    await mock.said(/the version before[\s\S]*Read the document again/);
    expect(await name()).toBe(was);
  });

  test("never logs credentials", async () => {
    await get(fixedWindow.request.url);
    expect(mock.output()).not.toContain(headers.authorization);
    expect(mock.output()).toContain(`GET ${fixedWindow.request.url} → 200 fixedWindow`);
  });

  test("a taken port, an invalid port and a folder without a document are errors that say so", async () => {
    const taken = start("--port", new URL(url).port);
    expect(await taken.ended).toBe(1);
    expect(taken.output()).toMatch(
      /^listen EADDRINUSE.* Another program listens there: choose another --port, or 0 for any\.\n$/,
    );
    const lost = start("--port", "0", "--openapi", folder);
    expect(await lost.ended).toBe(1);
    expect(lost.output()).toBe(`There is no file ${join(folder, "openapi.yaml")}\n`);
    const wrong = start("--port", "http");
    expect(await wrong.ended).toBe(1);
    expect(wrong.output()).toMatch(/^--port http isn't a port\. Usage: /);
  });

  test("Ctrl-C during the start leaves nothing either", async () => {
    const tells = `process.on("newListener", (name) => name === "SIGTERM" && console.log("Listens for signals."))`;
    const early = startNode(["--import", `data:text/javascript,${encodeURIComponent(tells)}`, command, "--port", "0"]);
    await early.said(/^Listens/);
    process.kill(-(early.child.pid as number), "SIGINT");
    expect(await early.ended).toBe(0);
    expect(early.output()).toBe("Listens for signals.\nStopped.\n");
    expect(left(early)).toEqual([]);
  });

  test("Ctrl-C ends it, and leaves neither a process nor a file", async () => {
    const ended = start("--port", "0");
    const address = await listening(ended);
    const group = -(ended.child.pid as number);
    process.kill(group, "SIGINT");
    expect(await ended.ended).toBe(0);
    expect(() => process.kill(group, 0)).toThrow("ESRCH");
    await expect(fetch(address)).rejects.toThrow("fetch failed");
    expect(left(ended)).toEqual([]);
  });
});
