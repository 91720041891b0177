import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { formsOf } from "@badge-contract/conformance/src/ask/scrub.ts";
import { markdown, markup } from "@badge-contract/conformance/src/report/escape.ts";
import { describe, expect, it } from "vitest";

const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));
const readme = fileURLToPath(new URL("../../../README.md", import.meta.url));
/** Credentials that a run against mocks has no use for. */
const canaries = { CONTRACT_USERNAME: "till.canary", CONTRACT_PASSWORD: 'canary-é/+"pass word' };
const contract = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    encoding: "utf8",
    env: { ...process.env, ...canaries, NO_COLOR: "1" },
  });
  return { status, stdout, stderr };
};

describe("npm run contract", () => {
  it("runs against the real Prism commands, prints the table, and ends in the count", () => {
    const reports = mkdtempSync(join(tmpdir(), "contract-"));
    const { status, stdout, stderr } = contract("--reports", reports);
    expect(stderr).toBe("");
    expect(stdout).toMatch(/^ {2}scenario +status {2}schema {2}mock {2}proxy {2}client {2}rules$/m);
    expect(stdout).toMatch(/^ {2}(?:getCustomerBadge\/)?fixedWindow +200 +✓ +✓ +✓ +✓ +✓ *$/m);
    expect(stdout.trimEnd().split("\n").at(-1)).toMatch(/^\d+ passed, 0 failed$/);
    expect(status).toBe(0);
    expect(stdout.trimEnd().split("\n").at(-2)).toBe(`To read in a browser: ${join(reports, "contract.html")}`);
    // The root README shows it, as of a day: its counts age, its lines do not. Labels are longer with more operations.
    const shape = (text: string) =>
      text.replace(/\d+/g, "#").replaceAll("getCustomerBadge/", "").replace(/ {2,}/g, "  ");
    const [, shown = ""] = /```text\n(.*\n\n {2}scenario[^`]*)```/.exec(readFileSync(readme, "utf8")) ?? [];
    const lines = shown.split("\n").filter((line) => line !== "" && line !== "…" && !line.startsWith("To read"));
    expect(lines.length).toBeGreaterThan(14);
    for (const line of lines) expect(shape(stdout).split("\n")).toContain(shape(line));
    const written = ["contract.html", "contract.json", "contract.md", "contract.sarif", "junit.xml"];
    expect(readdirSync(reports).sort()).toEqual(written);
    const all = [stdout, ...written.map((name) => readFileSync(join(reports, name), "utf8"))].join("\n");
    for (const secret of [...Object.values(canaries), Object.values(canaries).join(":")])
      for (const form of [...formsOf(secret), markup(secret), markdown(secret)])
        expect(all.includes(form), `${form} was written`).toBe(false);
    const junit = readFileSync(join(reports, "junit.xml"), "utf8");
    expect(junit).toContain(
      '<testcase classname="contract.scenarios" name="getCustomerBadge/fixedWindow proxy" time="',
    );
  });

  it("has a help text", () => {
    const { status, stdout } = contract("--help");
    expect(stdout).toContain(
      "Exit codes: 0 conforms (drift and warnings allowed), 1 does not conform, 2 could not be judged.",
    );
    expect(status).toBe(0);
  });

  it("removes the reports of an earlier run even if it cannot begin", () => {
    const reports = mkdtempSync(join(tmpdir(), "contract-"));
    for (const name of ["contract.html", "live.html", "live.md"]) writeFileSync(join(reports, name), "stale");
    expect(contract("--reports", reports, "--target", "nonsense").status).toBe(2);
    expect(readdirSync(reports)).toEqual(["contract.html"]);
  });

  it("refuses an unknown option in one line, with exit code 2", () => {
    const { status, stderr } = contract("--nonsense");
    expect(stderr).toBe("unknown option --nonsense; --help lists them all\n");
    expect(status).toBe(2);
  });
});
