import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { parse } from "yaml";

const workflow = parse(readFileSync(new URL("../../../.github/workflows/release.yml", import.meta.url), "utf8")) as {
  jobs: { publish: { steps: { run?: string; env?: Record<string, string> }[] } };
};
const env = workflow.jobs.publish.steps.find(({ run }) => run === "npm run release:publish")?.env ?? {};

const folder = mkdtempSync(join(tmpdir(), "trusted-publishing-"));
writeFileSync(join(folder, "package.json"), '{ "name": "@badge-contract/none", "version": "1.0.0", "license": "MIT" }');
writeFileSync(join(folder, "pnpm-workspace.yaml"), "pmOnFail: ignore\n");
afterAll(() => rmSync(folder, { recursive: true }));

const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
const token = [base64({}), base64({ sub: "repo:x/y", exp: 2e9 }), "signature"].join(".");

/** Publishes in a job on a GitHub whose tokens, and a registry whose answers, come from here; returns what they were asked. */
async function published(more: Record<string, string>): Promise<{ asked: string[]; said: string }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { method, url = "", headers } = request;
    asked.push(`${method} ${url} ${headers.authorization?.replace(token, "<identity>") ?? "nobody"}`);
    const answer = url.startsWith("/identity") ? { value: token } : { token: "exchanged" };
    request.resume().once("end", () => {
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const registry = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const github = {
    CI: "true",
    GITHUB_ACTIONS: "true",
    GITHUB_REPOSITORY: "x/y",
    GITHUB_SERVER_URL: "https://github.com",
    ACTIONS_ID_TOKEN_REQUEST_URL: `${registry}identity?of=job`,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: "job",
  };
  let said = "";
  const publish = spawn("pnpm", ["publish", "--no-git-checks", "--json", "--registry", registry], {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: folder, ...github, ...more },
  });
  for (const stream of [publish.stdout, publish.stderr]) stream.on("data", (chunk) => (said += chunk));
  await new Promise((resolve) => publish.once("close", resolve));
  server.close();
  return { asked, said };
}

test("the job that publishes identifies itself to npm without a password, and asks for provenance", async () => {
  const { asked, said } = await published(env);
  expect(asked).toEqual([
    expect.stringMatching(/^GET \/identity\?of=job&audience=npm%3A127\.0\.0\.1 Bearer job$/),
    "POST /-/npm/v1/oidc/token/exchange/package/@badge-contract%2fnone Bearer <identity>",
    "GET /identity?of=job&audience=sigstore Bearer job",
  ]);
  // Signing itself needs sigstore; without a signature nothing is published.
  expect(said).toMatch(/ERR_PNPM_PROVENANCE/);
});

test("without the job's settings a package would be published unsigned", async () => {
  const { asked } = await published({});
  expect(asked.at(-1)).toBe("PUT /@badge-contract%2fnone Bearer exchanged");
});
