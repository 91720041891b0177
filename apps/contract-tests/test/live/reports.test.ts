import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { contractCommand } from "@badge-contract/conformance/src/cli/main.ts";
import { describe, expect, it, vi } from "vitest";
import { contract } from "../../contract.config.ts";
import { record } from "../traffic/recorded.ts";
import { question } from "./scenarios.ts";

const folder = mkdtempSync(join(tmpdir(), "reports-"));
const recording = join(folder, "one.json");
writeFileSync(recording, JSON.stringify(await record({}, question("one"))));

/** Judges one recorded answer; returns what was printed on both streams. */
async function told(reports: string) {
  const [out, err] = (["stdout", "stderr"] as const).map((name) =>
    vi.spyOn(process[name], "write").mockImplementation(() => true),
  );
  try {
    const exitCode = await contractCommand(contract, folder, ["--traffic", recording, "--reports", reports], {});
    return {
      exitCode,
      out: String(out?.mock.calls),
      err: err?.mock.calls.map(([text]) => String(text)).join("") ?? "",
    };
  } finally {
    out?.mockRestore();
    err?.mockRestore();
  }
}

describe("a folder that reports can't be written to", () => {
  const file = join(folder, "a-file");
  writeFileSync(file, "");
  const inTheWay = join(folder, "in-the-way");
  mkdirSync(join(inTheWay, "traffic.html", "more"), { recursive: true });
  /** A folder in which the process writes. */
  const takenBy = (pid: number) => {
    const taken = mkdtempSync(join(folder, "taken-"));
    writeFileSync(join(taken, ".traffic.pid"), String(pid));
    return taken;
  };
  // The process that runs these tests' runner is alive.
  const shared = takenBy(process.ppid);

  it.each([
    ["a file", file, `cannot write to ${file} (ENOTDIR)`],
    ["below a file", join(file, "more"), `cannot write to ${file}/more (ENOTDIR)`],
    ["where a folder is in the way", inTheWay, `cannot write to ${inTheWay} (ERR_FS_EISDIR)`],
    ["where another run writes", shared, `cannot write to ${shared} (another run writes there)`],
    ["where the system takes none", "/proc/none", "cannot write to /proc/none (ENOENT)"],
  ])("such as %s is reported in one line with exit code 2, after the verdict", async (_, reports, message) => {
    const { exitCode, out, err } = await told(reports);
    expect(err).toBe(`${message}; give another folder with --reports\n`);
    expect(out).toContain("Judged 1 recorded answer: no findings.");
    expect(exitCode).toBe(2);
  });

  it("is reported if it has no name", async () => {
    const { exitCode, out, err } = await told("");
    expect([err, exitCode]).toEqual(["--reports needs a folder\n", 2]);
    expect(out).toContain("no findings");
  });

  it("can be written to once the other run has ended", async () => {
    const left = takenBy(99_999_999);
    expect(await told(left)).toMatchObject({ exitCode: 0, err: "" });
    expect(readdirSync(left)).not.toContain(".traffic.pid");
  });
});
