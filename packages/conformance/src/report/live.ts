import type { Contract } from "../contract.ts";
import type { LiveResult } from "../run/live-result.ts";
import { exitCodeOf } from "../run/settle.ts";
import { caseOf, check, countedFindings, notesOf, reported, tallyOf, times } from "./answers.ts";
import { coverageByAnswers } from "./coverage.ts";
import { type Case, type Report, titleOf } from "./model.ts";

export function reportOfLive(result: LiveResult, contract: Contract): Report {
  const { scenarios, findings, strict, target, startedAt, stopped, requests, left, shown } = result;
  const cases = scenarios.map(({ name, operationId, outcome, ms }): Case => {
    const own = findings.filter((finding) => finding.scenarios.includes(name));
    return {
      ...caseOf(operationId, name, own, strict),
      ...(outcome === "not-asked" && { outcome: "skipped" }),
      ...(ms !== undefined && { ms }),
    };
  });
  const asked = scenarios.filter(({ outcome }) => outcome !== "not-asked");
  const told = `Asked ${asked.length} of ${times(scenarios.length, "scenario")} in ${times(requests.sent, "request")}: ${countedFindings(findings)}.`;
  const answers = new Map<string, number>();
  for (const { operationId, status } of asked)
    if (status !== undefined) answers.set(operationId, (answers.get(operationId) ?? 0) + 1);
  return {
    mode: "live",
    subject: target,
    document: titleOf(contract),
    startedAt,
    ...(stopped !== undefined && { incomplete: stopped }),
    exitCode: exitCodeOf(result),
    conclusion: [told, ...left].join(" "),
    ...tallyOf(cases),
    columns: [{ name: check, says: "the host's answer, judged by transport, schema, rules, and what was expected" }],
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
    findings: findings.map(({ scenarios, ...finding }) => reported(finding, scenarios)),
    problems: [],
    cases,
    scores: [],
    ...coverageByAnswers(contract, shown, answers, findings),
    notes: notesOf(result, result.hasPrism),
  };
}
