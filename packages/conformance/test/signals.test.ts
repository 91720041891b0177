import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readSpec, scenariosOf } from "@badge-contract/spec";
import { afterAll, describe, expect, it } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "signals-"));
afterAll(() => rmSync(folder, { recursive: true }));
const bin = fileURLToPath(new URL("../src/cli/bin.ts", import.meta.url));

function command(args: string[], env: NodeJS.ProcessEnv = {}) {
  const options = { cwd: folder, env: { PATH: process.env.PATH, NO_COLOR: "1", ...env } };
  const child = spawn(process.execPath, [bin, ...args, "--reports", "reports"], { ...options, stdio: "pipe" });
  return { child, ended: endOf(child) };
}

async function endOf(child: ChildProcess) {
  const output = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) child[name]?.on("data", (chunk) => (output[name] += chunk));
  const code = await new Promise((resolve) => child.once("close", resolve));
  return { code, ...output };
}

const reportOf = (name: string) => JSON.parse(readFileSync(join(folder, "reports", name), "utf8"));

describe.each(["SIGINT", "SIGTERM"] as const)("%s", (signal) => {
  it("ends the reading of traffic with the report so far, even while it waits for more", async () => {
    const [scenario] = scenariosOf(readSpec()).scenarios;
    if (scenario === undefined) throw new Error("the document shows nothing");
    const { operation, request, response } = scenario;
    const asked = { method: operation.method, url: `https://example.com${request.url}` };
    const line = `${JSON.stringify({ request: asked, response: { status: response.status, body: response.value } })}\n`;
    const { child, ended } = command(["traffic", "-"]);
    // More than a pipe holds: once all is written, most of it has been read.
    const lines = line.repeat(Math.ceil(2 ** 20 / line.length));
    await new Promise<void>((resolve) => child.stdin?.write(lines, () => resolve()));
    child.kill(signal);
    const { code, stdout, stderr } = await ended;
    expect(stderr).toBe("");
    expect(stdout).toContain("Ended early: the run was interrupted.");
    expect(code).toBe(2);
    const { incomplete, part } = reportOf("traffic.json");
    expect(incomplete).toBe("the run was interrupted");
    expect(part.entries).toBeGreaterThan(100);
    expect(part.unjudged).toEqual({});
  });

  it("ends the asking of a host with the report so far, even while it waits for an answer", async () => {
    let asked = 0;
    const server = createServer((_, response) => {
      asked += 1;
      if (asked === 1) response.writeHead(200, { "content-type": "application/json" }).end("{}");
      else child.kill(signal);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const credentials = { CONTRACT_USERNAME: "someone", CONTRACT_PASSWORD: "something" };
    const { child, ended } = command(["host", url, "--rate", "1000"], credentials);
    const { stdout, stderr } = await ended;
    server.closeAllConnections();
    server.close();
    expect(stderr).toBe("");
    expect(stdout).toContain("Ended early: the run was interrupted.");
    const { incomplete, rows } = reportOf("live.json");
    expect(incomplete).toBe("the run was interrupted");
    expect(rows[0].cells).toEqual(["breach"]);
    expect(rows[1].cells).toEqual(["not-asked"]);
  });
});
