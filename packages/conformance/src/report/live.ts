import { oneWitness } from "../ask/installed-prism.ts";
import type { Contract } from "../contract.ts";
import { formatFinding } from "../judge/findings.ts";
import { fails, verdicts } from "../judge/verdicts.ts";
import { type Asked, exitCodeOf, type LiveFinding, type LiveResult } from "../run/live-result.ts";
import type { Case, Report } from "./model.ts";
import { titleOf } from "./model.ts";

const check = "answer";
const times = (count: number, one: string) => `${count} ${one}${count === 1 ? "" : "s"}`;

/** A run against a live host, as every report wants it. */
export function reportOfLive(result: LiveResult, contract: Contract): Report {
  const { scenarios, findings, strict, target, startedAt, stopped } = result;
  const cases = scenarios.map((asked) => caseOf(asked, findings, strict));
  const count = (outcome: Case["outcome"]) => cases.filter((one) => one.outcome === outcome).length;
  return {
    mode: "live",
    subject: target,
    document: titleOf(contract),
    startedAt,
    ...(stopped !== undefined && { incomplete: stopped }),
    exitCode: exitCodeOf(result),
    conclusion: conclusionOf(result),
    passed: count("passed"),
    failed: count("failed") + count("error"),
    columns: [
      {
        name: check,
        says: "the host's own bytes, judged by transport, schema, rules, and what was expected",
      },
    ],
    rows: scenarios.map(({ name, operationId, source, expected, status, ms, outcome }) => ({
      scenario: name,
      label: name,
      summary: source,
      group: operationId,
      status: expected,
      ...(status !== undefined && { found: status }),
      ...(ms !== undefined && { ms }),
      cells: [outcome === "conforms" ? "pass" : outcome],
    })),
    findings: findings.map(({ kind: _, scenarios: names, ...finding }) => ({
      ...finding,
      seen: names.map((scenario) => ({ scenario, check })),
    })),
    problems: [],
    cases,
    scores: [],
    notes: notesOf(result),
  };
}

function caseOf({ name, operationId, outcome }: Asked, findings: LiveFinding[], strict: boolean): Case {
  const own = findings.filter(({ scenarios, accepted }) => scenarios.includes(name) && !accepted);
  const has = (...wanted: string[]) => own.some(({ verdict }) => wanted.includes(verdict));
  const failed = own.some(({ verdict }) => fails(verdict, strict));
  const counted = failed ? "failed" : has("disagreement", "unreachable") ? "error" : "passed";
  return {
    group: operationId,
    name,
    outcome: outcome === "not-asked" ? "skipped" : counted,
    lines: own.map(formatFinding),
  };
}

function conclusionOf({ scenarios, requests, findings, left }: LiveResult): string {
  const asked = scenarios.filter(({ outcome }) => outcome !== "not-asked").length;
  const accepted = findings.filter((one) => one.accepted).length;
  const counted = verdicts.flatMap((verdict) => {
    const number = findings.filter((one) => one.verdict === verdict && !one.accepted).length;
    return number > 0 ? `${number} ${verdict}` : [];
  });
  const found = [...counted, ...(accepted > 0 ? [`${accepted} accepted`] : [])].join(", ") || "no findings";
  const told = `Asked ${asked} of ${times(scenarios.length, "scenario")} in ${times(requests.sent, "request")}: ${found}.`;
  return [told, ...left].join(" ");
}

const notesOf = ({ hasPrism, baseline: { expired, vanished } }: LiveResult): string[] => [
  ...(hasPrism ? [] : [oneWitness]),
  ...expired.map(({ finding, owner, expires }) => `baseline: "${finding}" expired on ${expires}; ${owner} owns it`),
  ...vanished.map(({ finding, owner }) => `baseline: "${finding}" was not found any more; ${owner} can remove it`),
];
