// The package as it is published: `dist`, in a bundle, and where code cannot be made from text.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as source from "../src/index.js";
import type { Validator } from "../src/standard.js";
import { bundle, sizeOf } from "./bundle.ts";
import { mutantsOf } from "./mutants.ts";
import { documents, tags } from "./witness.ts";

const dist = new URL("../dist/", import.meta.url);

describe("In a bundle", { timeout: 60_000 }, () => {
  it("the validator of the 200 response, with its explanations, takes at most 2.72 kB", async () => {
    const size = sizeOf(await bundle('export { customerBadgeResponseSchema } from "./index.js"'));
    expect(size).toBeGreaterThan(2000);
    expect(size).toBeLessThanOrEqual(2720);
  });

  it("the validators of all responses take at most 2.95 kB, and with drift 4.92 kB, and 200 B more for each further operation", async () => {
    const more = 200 * (Object.keys(source.responses).length - 1);
    expect(sizeOf(await bundle('export { responses } from "./index.js"'))).toBeLessThanOrEqual(2950 + more);
    expect(sizeOf(await bundle('export { responses } from "./drift.js"'))).toBeLessThanOrEqual(4920 + more);
  });

  it("a minified validator gives the same messages", async () => {
    const code = await bundle('export { customerBadgeResponseSchema } from "./index.js"');
    const minified = await import(`data:text/javascript,${encodeURIComponent(code)}`);
    const told = ({ customerBadgeResponseSchema: schema }: { customerBadgeResponseSchema: Validator<unknown> }) =>
      bodies.map((body) => schema["~standard"].validate(body).issues);
    const bodies = documents.flatMap(({ value }) => [...mutantsOf(value, tags)].filter((_, index) => index % 20 === 0));
    expect(bodies.length).toBeGreaterThan(500);
    expect(told(minified)).toEqual(told(source));
  });

  it("a schema brings only those it refers to", async () => {
    const code = await bundle('export { apiErrorSchema, isApiError } from "./index.js"');
    expect(code).toContain("reference");
    expect(code).not.toMatch(/images|constraintType|expiryType/);
    expect(sizeOf(code)).toBeLessThanOrEqual(1000);
  });

  it("an unused import adds nothing, drift included", async () => {
    expect((await bundle('import "./index.js"; import "./drift.js"')).replace(/\s/g, "")).toBe("");
    expect(await bundle('export { responses } from "./index.js"')).not.toContain("unknown-member");
  });
});

describe("Without code from text", { timeout: 60_000 }, () => {
  it("validators, guards and drift work", () => {
    const script = `
      import { isCustomerBadgeResponse, responses } from "${new URL("index.js", dist)}";
      import { responses as known } from "${new URL("drift.js", dist)}";
      let refused = false;
      try { new Function("return 1") } catch { refused = true }
      console.log(JSON.stringify([
        refused,
        isCustomerBadgeResponse({}),
        responses.getCustomerBadge[404]["~standard"].validate({ data: null, errors: [], warnings: null }).issues.length,
        known.getCustomerBadge[404].drift({ data: null, errors: [{ code: 1, message: "m", reference: null, hint: "h" }], warnings: null }),
      ]));`;
    const run = ["--disallow-code-generation-from-strings", "--input-type=module", "-e", script];
    expect(JSON.parse(execFileSync(process.execPath, run, { encoding: "utf8" }))).toEqual([
      true,
      false,
      1,
      [{ kind: "unknown-member", message: "not documented: string", path: ["errors", 0, "hint"] }],
    ]);
  });

  it("the package doesn't contain the word", () => {
    const files = readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".js"));
    expect(files.length).toBeGreaterThan(5);
    for (const file of files) expect(readFileSync(new URL(file, dist), "utf8")).not.toMatch(/\beval\b|\bFunction\s*\(/);
  });
});
