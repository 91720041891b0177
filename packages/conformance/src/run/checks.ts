import { responseFor, type Scenario } from "@badge-contract/spec";
import { type Answer, askFor, differences, prismViolations } from "../ask/http.ts";
import { prismForwards, prismServes, prismTakes } from "../ask/prism-limits.ts";
import type { Contract } from "../contract.ts";
import { unlikePage } from "../judge/documented.ts";
import { explain } from "../judge/explain.ts";
import { type Finding, formatFinding, unlike } from "../judge/findings.ts";
import { headerFindings } from "../judge/headers.ts";
import type { Judge } from "../judge/judge.ts";
import { parameterProblems } from "../judge/request.ts";
import { brokenRules, ruleSites } from "../judge/rules.ts";

export interface Stage {
  contract: Contract;
  judge: Judge;
  /** Base URL of Prism, mocking. */
  mock: string;
  /** Base URL of Prism as a proxy, in front of a provider that replays the scenarios. */
  proxy: string;
  /** Base URL of that provider. */
  provider: string;
  /** Without Prism, `mock` and `proxy` are the provider itself. */
  hasPrism: boolean;
}

/** The findings of a check. Undefined if it doesn't apply to the scenario. */
export type CheckResult = Finding[] | undefined;

export type CheckName = "schema" | "mock" | "proxy" | "client" | "rules";

type Check = (scenario: Scenario, stage: Stage) => CheckResult | Promise<CheckResult>;

/** The example equals the source page, and contains only what its schema mentions (Ajv 2020). A success also has a valid request. */
const schema: Check = (scenario, { contract, judge }) => [
  ...unlikePage(contract.record?.documented ?? {}, scenario),
  ...(scenario.response.status < 400 ? requestFindings(scenario, judge) : []),
  ...judge.body(scenario.response.schemaPointer, scenario.response.value),
];

const headersAt = ({ operation }: Scenario, judge: Judge, { status, headers }: Answer): Finding[] => {
  const response = responseFor(operation.responses, status);
  return response ? headerFindings(judge, response, (name) => headers.get(name)) : [];
};

/** What is wrong with a request. */
export function requestFindings(
  { operation, request }: Pick<Scenario, "operation" | "request">,
  { requests, problem }: Pick<Judge, "requests" | "problem">,
): Finding[] {
  const judged = operation.parameters.filter(({ schemaPointer }) => problem(schemaPointer) === undefined);
  const wrong = parameterProblems(requests, { ...operation, parameters: judged }, request.values, true);
  const { value, content } = request.body ?? {};
  if (value === undefined || content?.schemaPointer === undefined || problem(content.schemaPointer)) return wrong;
  const found = explain(requests, content.schemaPointer, value);
  return [...wrong, ...found.map((finding) => ({ ...finding, path: `request body ${finding.path}` }))];
}

/** Prism, as a mock server, returns the example when asked for it by name, and finds nothing wrong with it. */
const mock: Check = async (scenario, { judge, mock: base }) => {
  const { response, key } = scenario;
  if (!prismTakes(scenario) || !prismServes(scenario)) return undefined;
  const answer = await askFor(base, scenario, {
    ...(response.mediaType && { accept: response.mediaType }),
    prefer: `code=${response.status}${response.mediaType ? `, example=${key}` : ""}`,
  });
  // Prism serves no member called `__proto__`.
  const unlike = differences(scenario, answer).filter(({ path }) => !path.includes(".__proto__"));
  return prismViolations(answer) ?? [...unlike, ...headersAt(scenario, judge, answer)];
};

/** Prism, as a proxy in front of the provider, accepts both request and answer. */
const proxy: Check = async (scenario, { judge, proxy: base, provider }) => {
  const { mediaType } = scenario.response;
  const answer = await askFor(
    prismForwards(scenario) ? base : provider,
    scenario,
    mediaType === "" ? {} : { accept: mediaType },
  );
  return prismViolations(answer) ?? [...differences(scenario, answer), ...headersAt(scenario, judge, answer)];
};

/** The client, through that proxy, returns the example's value. */
const client: Check = async (scenario, { contract, proxy, provider }) =>
  contract.client?.call(scenario, prismForwards(scenario) ? proxy : provider);

/** The rules that a schema can't express, on an example that fits its schema. */
const rules: Check = (scenario, { judge }) => {
  const { schemaPointer, value } = scenario.response;
  if (ruleSites(judge.contract, scenario, value).length === 0) return undefined;
  const unreadable = judge.body(schemaPointer, value).find((finding) => finding.verdict === "breach");
  if (unreadable)
    return [unlike("$", "an example that fits its schema, so that rules can be checked", formatFinding(unreadable))];
  return brokenRules(judge.contract, scenario, value);
};

const checks: Record<CheckName, Check> = { schema, mock, proxy, client, rules };

export const checksOf = ({ contract: { client }, hasPrism }: Pick<Stage, "contract" | "hasPrism">) =>
  (Object.entries(checks) as [CheckName, Check][]).filter(([name]) => {
    if (name === "client") return client !== undefined;
    return hasPrism || (name !== "mock" && name !== "proxy");
  });
