import {
  type Json,
  type Operation,
  type Rule,
  type RuleContext,
  RuleError,
  remembered,
  ruleProblems,
  rulesOf,
  type Scenario,
  type ScenarioRequest,
  type Spec,
  SpecError,
} from "@badge-contract/spec";
import type { Finding } from "./findings.ts";
import { brief, formatPath, type Path } from "./json.ts";
import { type RuleSite, ruleWalk } from "./rule-sites.ts";
import { valueAt } from "./vocabulary.ts";
import type { Witness } from "./witness.ts";

export interface BrokenRule extends Finding {
  rule: string;
  message: string;
}

/** An answer or a part of one, and what led to it, where that is known. */
interface RuleSubject {
  /** Without one, a value is judged by the rules of its schema alone. */
  operation?: Operation;
  request?: Pick<ScenarioRequest, "values" | "body"> | undefined;
  response: Pick<Scenario["response"], "status" | "schemaPointer"> & {
    headers?: Record<string, string | string[] | undefined> | undefined;
  };
}

/** A rule that cannot be read is said before anything is judged. */
export function refuseRuleMistakes(spec: Spec, lineAt?: Parameters<typeof ruleProblems>[1]): void {
  const problems = ruleProblems(spec, lineAt);
  if (problems.length > 0) throw new SpecError(`Cannot read the document's rules:\n  ${problems.join("\n  ")}`);
}

/** The rules of the response itself, and the walk that finds where those of its schemas apply. */
function rulesFor(contract: Witness, { operation, request, response: { schemaPointer } }: RuleSubject) {
  const { rules } = rulesOf(contract.spec);
  if (rules.length === 0 || schemaPointer === undefined) return undefined;
  const walk = walkOf(contract);
  const owner = operation?.responses.find(({ content }) => content.some((one) => one.schemaPointer === schemaPointer));
  return { own: request && owner ? walk.of(owner.pointer) : [], walk, schemaPointer };
}

const walkOf = remembered((contract: Witness) => ruleWalk(contract, rulesOf(contract.spec).rules));

/** Where the rules apply in the answer. The body has to keep its schema, so that each union has a branch that fits. */
export function ruleSites(contract: Witness, judged: RuleSubject, body: Json): RuleSite[] {
  const found = rulesFor(contract, judged);
  if (found === undefined) return [];
  const sites = found.own.map((rule): RuleSite => ({ rule, path: [], self: body }));
  sites.push(...found.walk.sites(found.schemaPointer, body));
  const places = new Map(sites.map((site) => [`${site.rule.pointer} ${formatPath(site.path)}`, site]));
  return [...places.values()];
}

/** The rules that the body breaks, and the rules that have no result for it. */
export function brokenRules(contract: Witness, judged: RuleSubject, body: Json): BrokenRule[] {
  const found = rulesFor(contract, judged);
  if (found === undefined) return [];
  const exchange = exchangeOf(judged);
  const isKept = found.own.every((rule) => rule.surelyHolds(body, exchange));
  if (isKept && found.walk.holds(found.schemaPointer, body)) return [];
  return ruleSites(contract, judged, body).flatMap((site) => breakOf(site, exchange) ?? []);
}

/** What a response's rules read. */
export function exchangeOf({ operation, request, response }: RuleSubject): RuleContext | undefined {
  if (request === undefined || operation === undefined) return undefined;
  return {
    operation,
    request: { ...request.values, body: request.body?.value },
    response,
  };
}

function breakOf({ rule, path, self }: RuleSite, exchange: RuleContext | undefined): BrokenRule | undefined {
  const { id, message, pointer } = rule;
  const base = { rule: id, message, pointer };
  const verdict = rule.severity === "warning" ? "warning" : "breach";
  try {
    // A schema's rule sees no request, and what a request holds takes long to make ready.
    if (rule.holds(self, rule.on === "schema" ? undefined : exchange)) return undefined;
    const at = [...itemAt(rule, self, exchange), ...rule.fieldPath];
    const expected = `${message.replace(/\.$/, "")} (rule ${id}: ${rule.rule.trim().replace(/\s+/g, " ")})`;
    const found = brief(valueAt(self, at));
    return { ...base, verdict, path: formatPath([...path, ...at]), expected, found };
  } catch (error) {
    if (!(error instanceof RuleError)) throw error;
    const expected = `rule ${id} to give a result; guard it with has() or != null`;
    return { ...base, verdict: "silent", path: formatPath(path), expected, found: error.message };
  }
}

/** Of a list, the first item with which the rule no longer holds. */
function itemAt(rule: Rule, self: Json, exchange: RuleContext | undefined): Path {
  if (!Array.isArray(self)) return [];
  const index = self.findIndex((_, last) => {
    try {
      return !rule.holds(self.slice(0, last + 1), exchange);
    } catch {
      return false;
    }
  });
  return index === -1 ? [] : [index];
}
