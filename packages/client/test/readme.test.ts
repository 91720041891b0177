import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = new URL("../", import.meta.url);
const readme = readFileSync(new URL("README.md", root), "utf8");
const [first = "", ...others] = [...readme.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code = ""]) => code);

test("the README has code", () => expect(others.length).toBeGreaterThan(5));

for (const code of ["", ...others])
  test(`the README's ${code.split("\n")[0] || "first example"} runs, and prints what it says`, {
    timeout: 60_000,
  }, () => {
    const output = execFileSync(process.execPath, ["--input-type=module-typescript", "--no-warnings"], {
      cwd: fileURLToPath(root),
      input: `${first}\n${code}\nprocess.exit(0);`,
      encoding: "utf8",
    });
    const promised = [...(code || first).matchAll(/console\.log\(.*\/\/ ([^:\n]+)/g)].map(([, text = ""]) =>
      text.trim(),
    );
    for (const text of promised) expect(output).toContain(text);
  });
