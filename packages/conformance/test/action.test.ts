import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

interface Step {
  id?: string;
  if?: string;
  run?: string;
  uses?: string;
  env?: Record<string, string>;
  with?: Record<string, string>;
}

const action = parse(readFileSync(here("../../../action.yml"), "utf8")) as {
  inputs: Record<string, { default?: string }>;
  runs: { steps: Step[] };
};

/** Executes the steps of the action, as a runner does; `npx` runs the command of this checkout. */
function executed(given: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), "action-"));
  const [output, summary, npx] = ["output", "summary.md", "npx"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(npx, `#!/bin/bash\nshift 4\nexec "${process.execPath}" "${here("../src/cli/bin.ts")}" "$@"\n`);
  chmodSync(npx, 0o755);
  writeFileSync(output, "");
  const inputs = Object.fromEntries(
    Object.entries(action.inputs).map(([name, one]) => [name, given[name] ?? one.default]),
  );
  const outputs = () =>
    Object.fromEntries(
      readFileSync(output, "utf8")
        .split("\n")
        .map((line) => line.split("=", 2)),
    );
  const resolved = (text: string) =>
    text.replace(/\$\{\{ (inputs|steps\.judge\.outputs)\.([\w-]+) \}\}/g, (_, from: string, name: string) =>
      String((from === "inputs" ? inputs : outputs())[name]),
    );
  const used: Step[] = [];
  let [code, printed]: [number | null, string] = [0, ""];
  for (const step of action.runs.steps) {
    if (step.if !== undefined && inputs["upload-sarif"] !== "true") continue;
    if (step.uses) {
      used.push({
        uses: step.uses,
        with: Object.fromEntries(Object.entries(step.with ?? {}).map(([k, v]) => [k, resolved(v)])),
      });
      continue;
    }
    const env = Object.fromEntries(Object.entries(step.env ?? {}).map(([name, text]) => [name, resolved(text)]));
    const runner = { RUNNER_TEMP: folder, GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: summary };
    const path = [folder, process.env.PATH].join(delimiter);
    const ran = spawnSync("bash", ["-eo", "pipefail", "-c", step.run ?? ""], {
      cwd: folder,
      encoding: "utf8",
      env: { PATH: path, ...runner, ...env },
    });
    [code, printed] = [ran.status, printed + ran.stdout + ran.stderr];
    if (code !== 0) break;
  }
  return { code, printed, used, summary: existsSync(summary) ? readFileSync(summary, "utf8") : "", outputs: outputs() };
}

describe("the GitHub Action", () => {
  const folder = mkdtempSync(join(tmpdir(), "recorded-"));
  const document = join(folder, "openapi.json");
  const content = {
    "application/json": { schema: { type: "object", required: ["id"], properties: { id: { type: "string" } } } },
  };
  const paths = {
    "/things": { get: { operationId: "listThings", responses: { "200": { description: "All.", content } } } },
  };
  writeFileSync(document, JSON.stringify({ openapi: "3.1.1", info: { title: "Things", version: "1" }, paths }));
  const recording = (body: unknown) => {
    const file = join(folder, `${JSON.stringify(body).length}.json`);
    const response = { status: 200, headers: { "content-type": "application/json" }, body };
    writeFileSync(file, JSON.stringify({ request: { method: "GET", url: "https://example.com/things" }, response }));
    return file;
  };

  it("ends with the verdict's exit code after annotations, a summary and the reports", () => {
    const { code, printed, summary, outputs } = executed({ spec: document, subject: recording({ id: 7 }) });
    expect(printed).toMatch(/^::error .*title=breach::breach at \$\.id: expected string/m);
    expect(summary).toContain("# Recorded traffic and the contract: does not conform");
    expect(existsSync(join(outputs.reports ?? "", "traffic.sarif"))).toBe(true);
    expect([code, outputs["exit-code"]]).toEqual([1, "1"]);
  });

  it("uploads the reports to code scanning with a pinned action, if asked to", () => {
    const { code, used, outputs } = executed({
      spec: document,
      subject: recording({ id: "7" }),
      "upload-sarif": "true",
    });
    expect(used[0]?.uses).toMatch(/^github\/codeql-action\/upload-sarif@[\da-f]{40}$/);
    expect(used[0]?.with?.sarif_file).toBe(outputs.reports);
    expect(code).toBe(0);
  });

  it("runs nothing that is written in its inputs", () => {
    const { code, printed } = executed({
      spec: document,
      subject: "$(touch owned); `touch owned`",
      options: "--strict",
    });
    expect(printed).toContain("$(touch owned); `touch owned`");
    expect(existsSync(join(folder, "owned"))).toBe(false);
    expect(code).toBe(2);
  });
});
