import { eachSchema, isObject, type Json, type Rule, refOf, resolvePointer, subschemas } from "@badge-contract/spec";
import type { Path } from "./json.ts";
import type { Witness } from "./witness.ts";

/** A part of an answer that a rule speaks of. */
export interface RuleSite {
  rule: Rule;
  path: Path;
  self: Json;
}

/** What a schema leads to, left out what leads to no rule. */
interface Plan {
  rules: Rule[];
  /** Schemas that apply to the same value; `branch` where only if it keeps them. */
  inPlace: { pointer: string; branch: boolean }[];
  members: { name: string; pointer: string }[];
  items: string | undefined;
  /** Whether a keyword leads on that is followed by the walk over everything alone. */
  isOther: boolean;
}

const direct = new Set(["allOf", "anyOf", "oneOf", "properties", "items"]);

/** Finds where rules apply, without a look at what no rule speaks of: most of an answer. */
export class RuleWalk {
  readonly #contract: Witness;
  readonly #rules: readonly Rule[];
  readonly #plans = new Map<string, Plan | undefined>();

  constructor(contract: Witness, rules: readonly Rule[]) {
    this.#contract = contract;
    this.#rules = rules.filter(({ on }) => on === "schema");
  }

  sites(pointer: string, value: Json): RuleSite[] {
    const sites: RuleSite[] = [];
    this.#walk(pointer, value, [], sites);
    return sites;
  }

  #walk(pointer: string, value: Json, path: Path, sites: RuleSite[]): void {
    const plan = this.#plan(pointer);
    if (plan === undefined) return;
    if (plan.isOther) {
      this.#contract.applied(pointer, value, (applied) => {
        for (const rule of this.#rules)
          if (rule.owner === applied.pointer)
            sites.push({ rule, path: [...path, ...applied.path], self: applied.value });
      });
      return;
    }
    for (const rule of plan.rules) sites.push({ rule, path, self: value });
    for (const { pointer: to, branch } of plan.inPlace)
      if (!branch || this.#contract.accepts(to, value)) this.#walk(to, value, path, sites);
    if (Array.isArray(value)) {
      if (plan.items !== undefined)
        for (const [index, item] of value.entries()) this.#walk(plan.items, item, [...path, index], sites);
    } else if (isObject(value))
      for (const { name, pointer: to } of plan.members)
        if (Object.hasOwn(value, name)) this.#walk(to, value[name] as Json, [...path, name], sites);
  }

  #plan(pointer: string): Plan | undefined {
    if (!this.#plans.has(pointer)) {
      // A schema that leads to itself is planned once.
      this.#plans.set(pointer, undefined);
      this.#plans.set(pointer, this.#leads(pointer) ? this.#made(pointer) : undefined);
    }
    return this.#plans.get(pointer);
  }

  #made(pointer: string): Plan {
    const { root } = this.#contract.spec;
    const schema = resolvePointer(root, pointer);
    const inside = subschemas(schema, pointer).filter((one) => this.#leads(one.pointer));
    const of = (...keywords: string[]) => inside.filter(({ keyword }) => keywords.includes(keyword));
    const to = refOf(schema);
    return {
      rules: this.#rules.filter(({ owner }) => owner === pointer),
      inPlace: [
        ...(to !== undefined && this.#leads(to) ? [{ pointer: to, branch: false }] : []),
        ...of("allOf").map((one) => ({ pointer: one.pointer, branch: false })),
        ...of("anyOf", "oneOf").map((one) => ({ pointer: one.pointer, branch: true })),
      ],
      members: of("properties").map(({ key = "", pointer: at }) => ({ name: key, pointer: at })),
      items: isObject(schema) && schema.prefixItems !== undefined ? undefined : of("items")[0]?.pointer,
      isOther: inside.some(({ keyword }) => !direct.has(keyword)),
    };
  }

  /** Whether a rule speaks of the schema, or of one inside or behind it. */
  #leads(pointer: string): boolean {
    let found = false;
    eachSchema(this.#contract.spec.root, [pointer], (_, at) => {
      found ||= this.#rules.some(({ owner }) => owner === at);
      return !found;
    });
    return found;
  }
}
