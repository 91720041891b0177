import { describesInherited, type Json, readSpec, responseFor, type Scenario, scenariosOf } from "@badge-contract/spec";
import { describe, expect, it } from "vitest";
import { compile, compilers } from "./compile.ts";

const { root } = readSpec();
// For TypeScript, `{}` has a member called `constructor`, which is no text.
const answers = scenariosOf(readSpec()).scenarios.filter(
  ({ response: { status, mediaType, schemaPointer = "" } }) =>
    status === 200 && mediaType === "application/json" && !describesInherited(root, schemaPointer),
);
const documented = answers.filter((scenario) => scenario.documented && scenario.operation.id === "getCustomerBadge");

const typeOf = ({ operation: { id, responses }, response: { status } }: Scenario) =>
  `operations[${literal(id)}]["responses"][${literal(responseFor(responses, status)?.status ?? "")}]["content"]["application/json"]`;
const literal = (value: Json) => JSON.stringify(value, undefined, 2);
const header = 'import type { CustomerBadge, CustomerBadgeWithStatistics, operations } from "@badge-contract/types";\n';

type Answer = { data: { [key: string]: Json } };
const answerOf = (key: string) => {
  const answer = documented.find((scenario) => scenario.key === key)?.response.value;
  return structuredClone(answer) as unknown as Answer;
};

describe.each(compilers)("with %s", (_, compiler) => {
  const judge = (body: string) => compile(compiler, { "examples.ts": header + body });

  it("every example of a success is of its operation's type, as it is", { timeout: 60_000 }, async () => {
    expect(documented).toHaveLength(6);
    const constants = answers.map(
      (scenario, index) =>
        `export const answer${index}: ${typeOf(scenario)} = ${literal(scenario.response.value)};\n` +
        `export const answer${index}Too = ${literal(scenario.response.value)} satisfies ${typeOf(scenario)};\n`,
    );
    expect(await judge(constants.join(""))).toBe("");
  });

  it("every documented badge has the type that its request promises", { timeout: 60_000 }, async () => {
    const constants = documented.map(({ key, request, response }) => {
      const type = request.query.includeStatistics === "true" ? "CustomerBadgeWithStatistics" : "CustomerBadge";
      const badge = literal((response.value as unknown as Answer).data);
      const other = type === "CustomerBadge" ? "CustomerBadgeWithStatistics" : "CustomerBadge";
      return `const ${key} = ${badge} satisfies ${type};\n// @ts-expect-error\nexport const ${key}Other: ${other} = ${key};\n`;
    });
    expect(await judge(constants.join(""))).toBe("");
  });

  it.each<[string, (data: Answer["data"]) => void, RegExp]>([
    ["without a required field", (data) => delete data.badgeStatus, /badgeStatus/],
    [
      "with a timestamp as text",
      (data) => Object.assign(data, { createdOn: "today" }),
      /createdOn|'string' is not assignable/,
    ],
    ["with an undocumented field", (data) => Object.assign(data, { colour: "red" }), /colour/],
    [
      "with one of the statistics alone",
      (data) => Object.assign(data, { earnDetails: { earnCount: 0, earns: [] } }),
      /not assignable/,
    ],
    [
      "with an expiry of mixed kinds",
      (data) => Object.assign(data, { earnExpiry: { expiryType: "RELATIVE" } }),
      /earnExpiry|not assignable/,
    ],
  ])("an example %s is refused", { timeout: 60_000 }, async (_, change, message) => {
    const answer = answerOf("fixedWindow");
    change(answer.data);
    const type = typeOf(documented[0] as Scenario);
    const output = await judge(`export const wrong: ${type} = ${literal(answer as unknown as Json)};\n`);
    expect(output).toContain("error TS");
    expect(output).toMatch(message);
  });
});
