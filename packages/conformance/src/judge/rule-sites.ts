import {
  eachSchema,
  isObject,
  type Json,
  type JsonObject,
  type Rule,
  refOf,
  resolvePointer,
  subschemas,
} from "@badge-contract/spec";
import type { Path } from "./json.ts";
import type { Witness } from "./witness.ts";

/** A part of an answer that a rule applies to. */
export interface RuleSite {
  rule: Rule;
  path: Path;
  self: Json;
}

/** The schemas that a schema leads to, without those that lead to no rule. */
interface Plan {
  pointer: string;
  rules: Rule[];
  /** Schemas that apply to the same value, if it fits the schema `when` and doesn't fit `unless`. */
  inPlace: { plan: Plan; when?: string; unless?: string }[];
  members: { name: string; plan: Plan }[];
  items: Plan | undefined;
  /** Whether rules are behind a keyword that only the walk over all schemas follows. */
  isOther: boolean;
  /** The last value for which all rules surely hold. Remembered, as branches of a union share most of their schemas. */
  held?: Json;
}

const direct = new Set(["allOf", "anyOf", "oneOf", "then", "else", "properties", "items"]);

/** Finds where rules apply, and skips all parts of an answer without rules, which are most of it. */
export class RuleWalk {
  readonly #contract: Witness;
  /** By the schema or response that contains them. */
  readonly #rules = new Map<string, Rule[]>();
  readonly #plans = new Map<string, Plan | undefined>();

  constructor(contract: Witness, rules: readonly Rule[]) {
    this.#contract = contract;
    for (const rule of rules) this.#rules.set(rule.owner, [...this.of(rule.owner), rule]);
  }

  /** The rules of the schema or response at the pointer itself. */
  of = (owner: string): Rule[] => this.#rules.get(owner) ?? [];

  sites(pointer: string, value: Json): RuleSite[] {
    const sites: RuleSite[] = [];
    if (this.#plan(pointer))
      this.#contract.applied(pointer, value, (applied) => {
        for (const rule of this.of(applied.pointer)) sites.push({ rule, path: applied.path, self: applied.value });
      });
    return sites;
  }

  /** Whether all rules surely hold. Evaluates a branch's rules before checking whether it applies, which takes longer. */
  holds(pointer: string, value: Json): boolean {
    const plan = this.#plan(pointer);
    return plan === undefined || this.#holds(plan, value);
  }

  #holds(plan: Plan, value: Json): boolean {
    if (plan.held === value) return true;
    const { rules, inPlace, members, items, isOther } = plan;
    if (isOther) return false;
    for (const rule of rules) if (!rule.surelyHolds(value)) return false;
    for (const one of inPlace) if (!this.#holds(one.plan, value) && this.#applies(one, value)) return false;
    if (Array.isArray(value)) {
      if (items) for (const item of value) if (!this.#holds(items, item)) return false;
    } else if (isObject(value))
      for (const { name, plan: inside } of members)
        if (Object.hasOwn(value, name) && !this.#holds(inside, value[name] as Json)) return false;
    plan.held = value;
    return true;
  }

  #applies({ when, unless }: Plan["inPlace"][number], value: Json): boolean {
    const keeps = (pointer: string) => this.#contract.accepts(pointer, value);
    return (when === undefined || keeps(when)) && (unless === undefined || !keeps(unless));
  }

  /** Undefined if the schema leads to no rule. */
  #plan(pointer: string): Plan | undefined {
    if (this.#plans.has(pointer)) return this.#plans.get(pointer);
    // Remembered first, as a schema may lead back to itself.
    const plan: Plan = { pointer, rules: [], inPlace: [], members: [], items: undefined, isOther: false };
    this.#plans.set(pointer, this.#leads(pointer) ? plan : undefined);
    if (this.#plans.get(pointer)) Object.assign(plan, this.#made(pointer));
    return this.#plans.get(pointer);
  }

  #made(pointer: string): Omit<Plan, "pointer"> {
    const { root } = this.#contract.spec;
    const schema = resolvePointer(root, pointer) as JsonObject;
    const target = refOf(schema);
    const behind = target === undefined ? undefined : this.#plan(target);
    const inside = subschemas(schema, pointer).flatMap((one) => {
      const plan = this.#plan(one.pointer);
      return plan ? { ...one, plan } : [];
    });
    const of = (...keywords: string[]) => inside.filter(({ keyword }) => keywords.includes(keyword));
    const condition = `${pointer}/if`;
    return {
      rules: this.of(pointer),
      inPlace: [
        ...(behind ? [{ plan: behind }] : []),
        ...of("allOf").map(({ plan }) => ({ plan })),
        ...of("anyOf", "oneOf").map(({ plan }) => ({ plan, when: plan.pointer })),
        ...(schema.if === undefined ? [] : of("then").map(({ plan }) => ({ plan, when: condition }))),
        ...(schema.if === undefined ? [] : of("else").map(({ plan }) => ({ plan, unless: condition }))),
      ],
      members: of("properties").map(({ key = "", plan }) => ({ name: key, plan })),
      items: schema.prefixItems === undefined ? of("items")[0]?.plan : undefined,
      isOther: inside.some(({ keyword }) => !direct.has(keyword)),
    };
  }

  /** Whether a rule applies to the schema, or to one inside or behind it. */
  #leads(pointer: string): boolean {
    let found = false;
    eachSchema(this.#contract.spec.root, [pointer], (_, at) => {
      found ||= this.#rules.has(at);
      return !found;
    });
    return found;
  }
}
