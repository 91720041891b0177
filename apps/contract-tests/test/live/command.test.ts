import { type ChildProcess, execFile, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { ConfigError } from "@badge-contract/conformance/src/ask/yaml-file.ts";
import { contractCommand } from "@badge-contract/conformance/src/cli/main.ts";
import { markdown, markup } from "@badge-contract/conformance/src/report/escape.ts";
import { describe, expect, it } from "vitest";
import { contractOf } from "../support.ts";
import { account, client, type Fault, startProvider } from "./provider/server.ts";
import { badgeIds, tom, world } from "./provider/world.ts";
import { spec } from "./scenarios.ts";

const main = fileURLToPath(new URL("../../src/main.ts", import.meta.url));
const example = fileURLToPath(new URL("../../live-scenarios.example.yaml", import.meta.url));
const basic = { CONTRACT_USERNAME: account.username, CONTRACT_PASSWORD: account.password };
const ids = { CONTRACT_CUSTOMER_ID: tom.id, CONTRACT_BADGE_ID: badgeIds.walker };

interface Ended {
  status: number | null;
  stdout: string;
  stderr: string;
  /** Everything that was written, by file name. */
  reports: Record<string, string>;
}

/** Runs the command; this process goes on, as it may be the provider. */
async function contract(
  args: string[],
  env: Record<string, string>,
  onStart?: (child: ChildProcess, reports: string) => Promise<void>,
): Promise<Ended> {
  const folder = mkdtempSync(join(tmpdir(), "contract-live-"));
  const child = spawn(process.execPath, [main, "--reports", folder, ...args], {
    env: { PATH: process.env.PATH, NO_COLOR: "1", ...env },
  });
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk) => {
    stdout += chunk;
  });
  child.stderr.on("data", (chunk) => {
    stderr += chunk;
  });
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  await onStart?.(child, folder);
  const status = await ended;
  const reports = Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]),
  );
  return { status, stdout, stderr, reports };
}

async function against(
  fault: Fault,
  args: string[],
  env: Record<string, string>,
  onStart?: Parameters<typeof contract>[2],
) {
  const provider = await startProvider(world, fault);
  try {
    return await contract(["--target", provider.url, "--rate", "1000", ...args], env, onStart);
  } finally {
    await provider.close();
  }
}

function yaml(text: string): string {
  const file = join(mkdtempSync(join(tmpdir(), "contract-yaml-")), "scenarios.yaml");
  writeFileSync(file, text);
  return file;
}

describe("npm run contract -- --target", () => {
  it("sends the template's requests, and prints nothing on a standard error that is not a terminal", async () => {
    const { status, stdout, stderr, reports } = await against({}, ["--scenarios", example], { ...basic, ...ids });
    expect(stderr).toBe("");
    expect(stdout).toMatch(/^ {2}badge-with-statistics +200 +200 +\d+ {2}✓ conforms$/m);
    expect(stdout).toContain("Asked 4 of 4 scenarios in 4 requests: no findings.\n");
    expect(status).toBe(0);
    expect(JSON.parse(reports["live.json"] ?? "")).toMatchObject({ mode: "live", exitCode: 0, findings: [] });
    expect(Object.keys(reports).sort()).toEqual(["live-junit.xml", "live.html", "live.json", "live.md", "live.sarif"]);
  });

  it("takes the target from the environment, and then does not name it", async () => {
    const provider = await startProvider(world);
    const env = { ...basic, ...ids, CONTRACT_TARGET: provider.url };
    const { status, stdout, reports } = await contract(["--scenarios", example], env);
    await provider.close();
    expect(reports["live.md"]).toContain("CONTRACT\\_TARGET");
    expect(stdout + Object.values(reports).join()).not.toContain("127.0.0.1");
    expect(status).toBe(0);
  });

  it("has a default budget, rate and time limit", async () => {
    const { stdout } = await contract(["--help"], {});
    expect(stdout).toMatch(/--budget N +most requests to send \(50\)\n +--rate N +most requests per second \(2\)\n/);
    expect(stdout).toMatch(/--timeout-ms N +time limit of each request \(10000\)\n/);
  });

  it("asks the document's own questions without a scenario file", async () => {
    const { status, stdout } = await against({}, ["--budget", "2"], basic);
    expect(stdout).toContain("the host found nothing with these ids; check them at getCustomerBadge/");
    expect(status).toBe(2);
  });

  it("leaves a valid partial report on Ctrl-C", async () => {
    const { status, stdout, stderr, reports } = await against(
      {},
      ["--scenarios", example, "--rate", "0.5"],
      { ...basic, ...ids },
      async (child, folder) => {
        const report = join(folder, "live.json");
        while (!existsSync(report) || !readFileSync(report, "utf8").includes('"pass"'))
          await new Promise((resolve) => setTimeout(resolve, 20));
        child.kill("SIGINT");
      },
    );
    expect(stderr).toBe("");
    expect(stdout).toContain("Ended early: the run was interrupted.");
    expect(status).toBe(2);
    const { rows, incomplete, cases } = JSON.parse(reports["live.json"] ?? "");
    expect(incomplete).toBe("the run was interrupted");
    expect(rows[0].cells).toEqual(["pass"]);
    expect(rows[3].cells).toEqual(["not-asked"]);
    expect(cases[3].outcome).toBe("skipped");
    expect(reports["live.md"]).toContain("Ended early: the run was interrupted.");
  });

  it("writes no credential, ID or value of the host in any form, even if the host repeats them", async () => {
    const told = ["Sawyer", "Aunt Polly's nephew", "+44 7911 123456"];
    const secrets = [
      ...Object.values(account),
      ...Object.values(client),
      "canary.token-7d6c5e4f",
      ...Object.values(tom),
      badgeIds.walker,
    ];
    const [name = "", aunt = "", phone = ""] = told;
    const repeated = Object.fromEntries(secrets.map((secret, index) => [`echo${index}`, secret]));
    const fault: Fault = {
      value: ({ data }) => {
        Object.assign(data, repeated, {
          [tom.email]: name,
          badgeStatus: account.username,
          action: tom.email,
          name: [aunt],
          badgeRank: phone,
        });
        Object.assign(data.customFields, { [phone]: 7, [name]: [tom.mobile] });
        Object.assign(data.images[0] ?? {}, { tag: name, url: 7 });
      },
    };
    const scenarios = yaml(`scenarios:
  - { name: by-email, like: customerByEmail, parameters: { customerId: "${tom.email}", badgeId: "${badgeIds.walker}" } }
  - { name: by-id, like: fixedWindowWithStatistics, parameters: { customerId: "${tom.id}", badgeId: "${badgeIds.walker}" } }
  - { name: by-external-id, like: customerByExternalId, parameters: { customerId: "${tom.externalId}", badgeId: "${badgeIds.walker}" } }
`);
    const asked: Record<string, string>[] = [
      basic,
      { CONTRACT_OAUTH_TOKEN: "canary.token-7d6c5e4f" },
      { CONTRACT_OAUTH_KEY: client.key, CONTRACT_OAUTH_SECRET: client.secret },
    ];
    for (const env of asked) {
      const { status, stdout, stderr, reports } = await against(fault, ["--scenarios", scenarios], env);
      expect(status).toBe(1);
      const written = [stdout, stderr, ...Object.values(reports)].join("\n");
      expect(written).toContain("$.data.name");
      for (const secret of [...secrets, ...told, `${account.username}:${account.password}`])
        for (const form of [
          secret,
          encodeURIComponent(secret),
          encodeURI(secret),
          JSON.stringify(secret).slice(1, -1),
          JSON.stringify(JSON.stringify(secret)).slice(3, -3),
          Buffer.from(secret).toString("base64").replace(/=+$/, "").slice(0, -1),
          Buffer.from(secret).toString("base64url").slice(0, -1),
          Buffer.from(secret).toString("hex"),
          markup(secret),
          markdown(secret),
        ])
          expect(written.includes(form), `${form} was written`).toBe(false);
    }
  });
});

/** The message of the run that is refused before its first request. */
async function refused(args: string[], env: Record<string, string> = basic): Promise<string> {
  const reports = mkdtempSync(join(tmpdir(), "contract-live-"));
  try {
    await contractCommand(() => contractOf(spec), reports, args, env);
    return "nothing is wrong";
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    expect(readdirSync(reports)).toEqual([]);
    return (error as Error).message;
  }
}

describe("the curl of a finding", () => {
  it("asks the same question, once its variables are set", async () => {
    const provider = await startProvider(world, { value: ({ data }) => void Object.assign(data, { tier: 1 }) });
    const env = { ...basic, ...ids, CONTRACT_TARGET: provider.url };
    const { reports } = await contract(["--scenarios", example, "--rate", "1000"], env);
    const { findings } = JSON.parse(reports["live.json"] ?? "");
    const asked = provider.asked.length;
    const { stdout } = await promisify(execFile)("sh", ["-c", findings[0].curl], { env: { ...process.env, ...env } });
    await provider.close();
    expect(stdout).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    expect(stdout).toContain('"tier":1');
    expect(provider.asked[asked]).toMatchObject({ method: "GET", url: provider.asked[0]?.url });
  });
});

describe("what has to be changed first", () => {
  const target = ["--target", "http://127.0.0.1:9"];

  it.each([
    [
      "no credentials",
      target,
      {},
      // Then those of schemes that other operations may have.
      expect.stringMatching(
        /^the environment has no credentials; set CONTRACT_USERNAME and CONTRACT_PASSWORD, or CONTRACT_OAUTH_TOKEN, or CONTRACT_OAUTH_KEY and CONTRACT_OAUTH_SECRET(, or CONTRACT_\w+)*\. A mock accepts any value$/,
      ),
    ],
    [
      "half of the credentials",
      target,
      { CONTRACT_USERNAME: "till" },
      "the environment has CONTRACT_USERNAME but not CONTRACT_PASSWORD; set both or neither",
    ],
    [
      "two ways to authenticate",
      target,
      { ...basic, CONTRACT_OAUTH_TOKEN: "x" },
      "the environment has CONTRACT_USERNAME and CONTRACT_OAUTH_TOKEN; set only one of them",
    ],
    [
      "a target that is no URL",
      ["--target", "eu.api.example.com"],
      basic,
      "--target is not the URL of a host, such as https://api.example.com",
    ],
    [
      "a target with credentials",
      ["--target", "https://till:canary@example.com"],
      basic,
      "--target contains credentials; set CONTRACT_USERNAME and CONTRACT_PASSWORD instead",
    ],
    [
      "a target without TLS",
      ["--target", "http://example.com"],
      basic,
      "--target uses http, which exposes the credentials on the network; use https",
    ],
    [
      "a target with a query",
      ["--target", "https://example.com/?"],
      basic,
      "--target has a query or a fragment; remove it",
    ],
    [
      "a target with a fragment",
      ["--target", "https://example.com/#top"],
      basic,
      "--target has a query or a fragment; remove it",
    ],
    ["an empty target", ["--target", ""], basic, "--target needs a value: URL"],
    ["a rate that is no number", [...target, "--rate", "fast"], basic, "--rate must be a number of at least 0.01"],
    [
      "an option without a target",
      ["--budget", "3"],
      basic,
      "--budget needs a live host: add --target URL, or set CONTRACT_TARGET",
    ],
    [
      "a scenario file that is not there",
      [...target, "--scenarios", "nowhere.yaml"],
      basic,
      "nowhere.yaml: the scenario file cannot be read (ENOENT); check the path",
    ],
  ])("%s is one line", async (_, args, env, message) => {
    expect(await refused(args, env as Record<string, string>)).toEqual(message);
  });

  const scenario = (lines: string) => `scenarios:\n  - name: one\n    like: fixedWindow\n${lines}`;
  const good = '    parameters: { customerId: "1234", badgeId: "5678" }\n';
  it.each([
    [
      "an unknown key",
      scenario(`    expects: 200\n${good}`),
      4,
      'unknown key "expects"; known keys: name, operation, like, parameters, credentials, expect',
    ],
    [
      "an id that YAML reads as a number",
      scenario('    parameters:\n      customerId: "1234"\n      badgeId: 670000000000000000000400\n'),
      6,
      "badgeId must be text; put the value in quotes",
    ],
    [
      "a variable that is not set",
      scenario(`    parameters:\n      customerId: \${NOBODY}\n      badgeId: "5678"\n`),
      5,
      "the environment has no NOBODY; set it, or write the value here",
    ],
    [
      "a variable amid text",
      scenario(`    parameters:\n      customerId: a\${HOME}b\n      badgeId: "5678"\n`),
      5,
      "customerId mixes a variable with text; use one variable for the whole value",
    ],
    [
      "half a character",
      scenario('    parameters: { customerId: "1\\ud8002", badgeId: "5678" }\n'),
      4,
      "customerId contains half a character (a lone surrogate)",
    ],
    [
      "an unknown parameter",
      scenario('    parameters:\n      customer: "1"\n'),
      5,
      'getCustomerBadge has no parameter "customer"; it has customerId, badgeId, includeStatistics, X-CAP-CUSTOMER-IDENTIFIER',
    ],
    [
      "a missing parameter",
      scenario('    parameters:\n      customerId: "1234"\n'),
      4,
      "getCustomerBadge needs badgeId",
    ],
    [
      "an id that leads to another path",
      scenario('    parameters: { customerId: "..", badgeId: "5678" }\n'),
      4,
      "customerId must be an id",
    ],
    [
      "a value that the document does not list",
      scenario(
        '    parameters:\n      customerId: "1234"\n      badgeId: "5678"\n      X-CAP-CUSTOMER-IDENTIFIER: fax\n',
      ),
      7,
      "X-CAP-CUSTOMER-IDENTIFIER must be one of email, mobile, externalId, cardNumber",
    ],
    [
      "nothing to expect",
      'scenarios:\n  - name: one\n    parameters: { customerId: "1234", badgeId: "5678" }\n',
      2,
      'give "like" or "expect", which gives the expected status',
    ],
    [
      "a name that stands twice",
      `${scenario(good)}  - name: one\n    like: fixedWindow\n${good}`,
      5,
      "the name one is used twice; names must be unique",
    ],
    ["what is no YAML", "scenarios: [\n", 2, "invalid YAML (BAD_INDENT); fix the line"],
  ])("a scenario file with %s is an error with its line", async (_, text, line, message) => {
    const file = yaml(text);
    expect(await refused([...target, "--scenarios", file])).toBe(`${file}:${line}: ${message}`);
  });

  it("ends the command with that line alone and exit code 2", async () => {
    expect(await contract(target, {})).toEqual({
      status: 2,
      stdout: "",
      stderr: expect.stringMatching(/^the environment has no credentials; set [^\n]+\n$/),
      reports: {},
    });
  });

  it("a baseline entry that would accept a run without a verdict is an error with its line", async () => {
    const file = yaml(
      "accept:\n  - finding: getCustomerBadge unreachable/timeout answer\n    owner: me\n    reason: slow\n    expires: 2027-01-31\n",
    );
    expect(await refused([...target, "--baseline", file])).toMatch(
      `${file}:2: finding is not valid: The finding's name, as the report prints it.`,
    );
  });
});
