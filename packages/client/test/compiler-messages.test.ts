// What a compiler says of the likeliest mistakes, as a consumer of the built package meets them.
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const tsc = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin/tsc");
const head = `import { createBadgeClient, oauthToken } from "@badge-contract/client";
const badges = createBadgeClient({ baseUrl: "https://a.example", auth: oauthToken("t") });
`;

const mistakes: [mistake: string, code: string, message: string][] = [
  [
    "an identifier that there is not",
    'await badges.getCustomerBadge({ customer: { mail: "a" }, badgeId: "b" });',
    "'mail' does not exist in type 'CustomerByIdentifier'. Did you mean to write 'email'?",
  ],
  [
    "two identifiers",
    'await badges.getCustomerBadge({ customer: { email: "a", mobile: "1" }, badgeId: "b" });',
    "Type 'string' is not assignable to type 'undefined'.",
  ],
  [
    "the badge taken without asking whether there is one",
    'const result = await badges.getCustomerBadge({ customer: "1", badgeId: "b" });\nresult.data;',
    "Property 'data' does not exist on type 'BadgeFailure'.",
  ],
  [
    "a number as the customer's ID",
    'await badges.getCustomerBadge({ customer: 381921157, badgeId: "b" });',
    "Type 'number' is not assignable to type 'Customer'.",
  ],
  [
    "no badgeId",
    'await badges.getCustomerBadge({ customer: "1" });',
    "Property 'badgeId' is missing in type '{ customer: string; }' but required in type 'CustomerBadgeParams'.",
  ],
  [
    "a text for includeStatistics",
    'await badges.getCustomerBadge({ customer: "1", badgeId: "b", includeStatistics: "true" });',
    "Type 'string' is not assignable to type 'boolean | undefined'.",
  ],
  [
    "a kind of error that there is not",
    'const result = await badges.getCustomerBadge({ customer: "1", badgeId: "b" });\nif (!result.ok && result.error.kind === "htpp") throw 1;',
    "and '\"htpp\"' have no overlap.",
  ],
  [
    "an option by another name",
    'createBadgeClient({ baseUrl: "https://a.example", auth: oauthToken("t"), timeout: 3 });',
    "'timeout' does not exist in type 'BadgeClientOptions'. Did you mean to write 'timeoutMs'?",
  ],
  [
    "statistics that were not asked for",
    'const result = await badges.getCustomerBadge({ customer: "1", badgeId: "b" });\nif (result.ok) result.data.customerConstraints[0];',
    "'result.data.customerConstraints' is possibly 'undefined'.",
  ],
  [
    "a forgotten await",
    'const result = badges.getCustomerBadge({ customer: "1", badgeId: "b" });\nif (result.ok) throw 1;',
    "Property 'ok' does not exist on type 'Promise<BadgeResult<CustomerBadge>>'.",
  ],
];

// Beside the tests, so that the package is found by its name.
let folder: string;
let said: string;
beforeAll(async () => {
  folder = await mkdtemp(fileURLToPath(new URL(".mistakes-", import.meta.url)));
  const files = mistakes.map((_, index) => join(folder, `mistake-${index}.ts`));
  await Promise.all(files.map((file, index) => writeFile(file, head + mistakes[index]?.[1])));
  const options = "--noEmit --ignoreConfig --strict --skipLibCheck --module nodenext --target es2023 --pretty false";
  said = await new Promise((resolve) =>
    execFile(process.execPath, [tsc, ...options.split(" "), "--types", "", ...files], (_, stdout) => resolve(stdout)),
  );
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

describe("A compiler says in few words what is wrong with", () => {
  it.each(mistakes.map(([mistake, , message], index) => ({ mistake, message, index })))(
    "$mistake",
    ({ message, index }) => {
      const lines = said.split("\n");
      const start = lines.findIndex((line) => line.includes(`mistake-${index}.ts(`));
      const end = lines.findIndex((line, at) => at > start && !line.startsWith(" "));
      const own = lines.slice(start, end);
      expect(own.join("\n")).toContain(message);
      expect(own.join("\n")).not.toContain("No overload");
      expect(own.length).toBeLessThanOrEqual(2);
      for (const line of own) expect(line.slice(line.indexOf("TS")).length).toBeLessThanOrEqual(210);
      expect(said.match(new RegExp(`mistake-${index}\\.ts\\(`, "g"))).toHaveLength(1);
    },
  );
});
