import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bundle } from "../src/bundle.ts";
import { type Installed, install } from "../src/install.ts";
import { type Report, runtimes } from "../src/runtimes.ts";
import { startServers } from "../src/servers.ts";
import { documentedCount, faultsOf } from "../src/verdict.ts";

let installed: Installed;
let servers: Awaited<ReturnType<typeof startServers>>;
beforeAll(async () => {
  installed = await install(fileURLToPath(new URL("../consumer/", import.meta.url)));
  await bundle(installed.folder);
  servers = await startServers(installed.folder);
});
afterAll(async () => {
  await servers?.close();
  await installed?.remove();
});

for (const { name, skipped, run } of runtimes)
  test.skipIf(skipped)(`the packed packages do in ${name} what they should`, async () => {
    const { report } = await run(installed.folder, servers.mock, servers.faults);
    expect(faultsOf(report)).toEqual([]);
    expect(Object.keys(report.calls)).toHaveLength(documentedCount);
  });

const page = runtimes.find(({ name }) => name === "Chromium");
test.skipIf(page?.skipped)("a page cannot read a server that does not allow its origin", async () => {
  const closed = await startServers(installed.folder, { cors: false });
  try {
    await expect(page?.run(installed.folder, closed.mock, closed.faults)).rejects.toThrow("BadgeClientError: GET");
  } finally {
    await closed.close();
  }
});

describe("A report is found wrong when", () => {
  let good: Report;
  beforeAll(async () => {
    const answer = await runtimes[0]?.run(installed.folder, servers.mock, servers.faults);
    good = answer?.report as Report;
  });
  const edited = (edit: (report: Report) => void) => {
    const report = structuredClone(good);
    edit(report);
    return faultsOf(report);
  };
  const [key, other] = ["fixedWindow", "rollingWindow"] as const;

  test.each<[string, (report: Report) => void, RegExp]>([
    [
      "a value is another",
      ({ calls }) => Object.assign(calls[key]?.badge ?? {}, { createdOn: 1 }),
      /^calls, fixedWindow: got/,
    ],
    ["a badge is missing", ({ calls }) => delete calls[key], /^calls, fixedWindow: got undefined/],
    [
      "a guard refuses",
      ({ inProcess }) => Object.assign(inProcess[other] ?? {}, { guarded: false }),
      /validators refuse/,
    ],
    ["drift is seen", ({ inProcess }) => Object.assign(inProcess[other] ?? {}, { drift: 1 }), /validators refuse/],
    [
      "an answer by path is another",
      ({ byPath }) => delete byPath.badgeNotFound,
      /^badges.http, badgeNotFound: got undefined/,
    ],
    ["a kind is missing", ({ kinds }) => delete kinds["contract (name is a number)"], /^contract was not seen/],
    [
      "an error holds an identifier",
      ({ kinds }) => Object.assign(kinds["network (reset)"] ?? {}, { text: "GET /381921157" }),
      /holds the identifier/,
    ],
  ])("%s", (_, edit, fault) => {
    const faults = edited(edit);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(fault);
  });

  test("a kind is another", () => {
    const faults = edited(({ kinds }) => Object.assign(kinds["aborted (stalled)"] ?? {}, { kind: "timeout" }));
    expect(faults).toEqual([expect.stringMatching(/^aborted \(stalled\): got timeout/), "aborted was not seen"]);
  });
});

test.each([
  ["--help", 0, /^npm run runtimes -- \[--help\]\n\nPrints a table/],
  ["--hepl", 2, /^Unknown option '--hepl'/],
])("the command given %s runs nothing", (argument, code, said) => {
  const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));
  const env = { ...process.env, TYPED_AS: "npm run runtimes --" };
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, argument], { env, encoding: "utf8" });
  expect(status).toBe(code);
  expect(stdout + stderr).toMatch(said);
});
