import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const engines = ["packages/{spec,conformance}/src", "packages/*/tools", "apps/release-gate/src/diff"];
const files = engines.flatMap((folder) => globSync(`${folder}/**/*.ts`, { cwd: root }));

/** Words of this repository's one endpoint; packages, command and an option of the mocks are called after it all the same. */
const forbidden = /badge|capillary|customer|includeStatistics|X-CAP/i;
const names = /@?badge-contract\b|match: "badge"/g;

const wordsIn = (text: string) =>
  text
    .split("\n")
    .flatMap((line, index) => (forbidden.test(line.replace(names, "")) ? [`${index + 1}: ${line.trim()}`] : []));

it("no engine knows a word of the endpoint", () => {
  expect(files.length).toBeGreaterThan(80);
  const found = files.flatMap((file) =>
    wordsIn(readFileSync(`${root}${file}`, "utf8")).map((line) => `${file}:${line}`),
  );
  expect(found).toEqual([]);
});

it.each(["const badgeId = 1;", "// the Customer's", 'headers["x-cap-request-id"]', "query.includeStatistics"])(
  "a word of the endpoint is found: %s",
  (line) => expect(wordsIn(`import "@badge-contract/spec";\n${line}`)).toEqual([`2: ${line}`]),
);
