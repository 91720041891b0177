import { responseFor, type Scenario } from "@badge-contract/spec";
import { type Answer, askFor, differences, prismViolations } from "../ask/http.ts";
import type { Contract } from "../contract.ts";
import { unlikePage } from "../judge/documented.ts";
import { type Finding, formatFinding } from "../judge/findings.ts";
import { headerFindings } from "../judge/headers.ts";
import type { Judge } from "../judge/judge.ts";
import { brokenRules, ruleSites } from "../judge/rules.ts";

export interface Stage {
  contract: Contract;
  judge: Judge;
  /** Base URL of Prism, mocking. */
  mock: string;
  /** Base URL of Prism, in front of a provider that replays the scenarios. */
  proxy: string;
  /** Without Prism, `mock` and `proxy` are the provider itself. */
  hasPrism: boolean;
}

/** What a check found; undefined where it has nothing to say of the scenario. */
export type CheckResult = Finding[] | undefined;

export type CheckName = "schema" | "mock" | "proxy" | "client" | "rules";

type Check = (scenario: Scenario, stage: Stage) => CheckResult | Promise<CheckResult>;

/** The example is what the page shows, and by Ajv 2020, closed, nothing but what the schema mentions. */
const schema: Check = (scenario, { contract, judge }) => [
  ...unlikePage(contract.record?.documented ?? {}, scenario),
  ...judge.body(scenario.response.schemaPointer, scenario.response.value),
];

const headersAt = ({ operation }: Scenario, judge: Judge, { status, headers }: Answer): Finding[] => {
  const response = responseFor(operation.responses, status);
  return response ? headerFindings(judge, response, (name) => headers.get(name)) : [];
};

/** Prism, mocking, answers with the example when it is asked for by name, and finds nothing wrong with it. */
const mock: Check = async (scenario, { judge, mock: base }) => {
  const { response, key } = scenario;
  const answer = await askFor(base, scenario, {
    ...(response.mediaType && { accept: response.mediaType }),
    prefer: `code=${response.status}${response.mediaType ? `, example=${key}` : ""}`,
  });
  // Prism serves no member called `__proto__`.
  const unlike = differences(scenario, answer).filter(({ path }) => !path.includes(".__proto__"));
  return prismViolations(answer) ?? [...unlike, ...headersAt(scenario, judge, answer)];
};

/** Prism, in front of the provider, lets question and answer through. */
const proxy: Check = async (scenario, { judge, proxy: base }) => {
  const { mediaType } = scenario.response;
  const answer = await askFor(base, scenario, mediaType === "" ? {} : { accept: mediaType });
  return prismViolations(answer) ?? [...differences(scenario, answer), ...headersAt(scenario, judge, answer)];
};

/** The client, through that proxy, gives the example's value. */
const client: Check = async (scenario, { contract, proxy: base }) => contract.client?.call(scenario, base);

/** The relations that no schema says, on an example that keeps its schema. */
const rules: Check = (scenario, { judge }) => {
  const { schemaPointer, value } = scenario.response;
  if (ruleSites(judge.contract, scenario, value).length === 0) return undefined;
  const unreadable = judge.body(schemaPointer, value).find((finding) => finding.verdict === "breach");
  if (unreadable)
    return [
      {
        verdict: "breach",
        path: "$",
        expected: "an example that keeps its schema, so that rules can read it",
        found: formatFinding(unreadable),
      },
    ];
  return brokenRules(judge.contract, scenario, value);
};

const checks: Record<CheckName, Check> = { schema, mock, proxy, client, rules };

/** The checks that there are for the contract, in the order of the table. */
export const checksOf = ({ contract: { client }, hasPrism }: Pick<Stage, "contract" | "hasPrism">) =>
  (Object.entries(checks) as [CheckName, Check][]).filter(([name]) => {
    if (name === "client") return client !== undefined;
    return hasPrism || (name !== "mock" && name !== "proxy");
  });
