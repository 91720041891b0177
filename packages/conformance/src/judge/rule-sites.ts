import {
  findSchema,
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
  /** Whether all rules surely hold. Evaluates a branch's rules before checking whether it applies, which takes longer. */
  holds(value: Json): boolean;
}

const direct = new Set(["allOf", "anyOf", "oneOf", "then", "else", "properties", "items"]);

/** Finds where rules apply, and skips all parts of an answer without rules, which are most of it. */
export function ruleWalk(contract: Witness, rules: readonly Rule[]) {
  const { root } = contract.spec;
  /** By the schema or response that contains them. */
  const owned = new Map<string, Rule[]>();
  const of = (owner: string): Rule[] => owned.get(owner) ?? [];
  for (const rule of rules) owned.set(rule.owner, [...of(rule.owner), rule]);
  const plans = new Map<string, Plan | undefined>();

  const applies = ({ when, unless }: Plan["inPlace"][number], value: Json): boolean => {
    const keeps = (pointer: string) => contract.accepts(pointer, value);
    return (when === undefined || keeps(when)) && (unless === undefined || !keeps(unless));
  };

  /** Undefined if the schema leads to no rule. */
  const planFor = (pointer: string): Plan | undefined => {
    if (plans.has(pointer)) return plans.get(pointer);
    // Remembered first, as a schema may lead back to itself.
    const plan = leads(pointer) ? ({ pointer } as Plan) : undefined;
    plans.set(pointer, plan);
    if (plan) {
      Object.assign(plan, made(pointer));
      plan.holds = plan.isOther ? () => false : compiled(plan, applies, contract.mayFit);
    }
    return plan;
  };

  const made = (pointer: string): Omit<Plan, "pointer" | "holds"> => {
    const schema = resolvePointer(root, pointer) as JsonObject;
    const target = refOf(schema);
    const behind = target === undefined ? undefined : planFor(target);
    const inside = subschemas(schema, pointer).flatMap((one) => {
      const plan = planFor(one.pointer);
      return plan ? { ...one, plan } : [];
    });
    const under = (...keywords: string[]) => inside.filter(({ keyword }) => keywords.includes(keyword));
    const condition = `${pointer}/if`;
    return {
      rules: of(pointer),
      inPlace: [
        ...(behind ? [{ plan: behind }] : []),
        ...under("allOf").map(({ plan }) => ({ plan })),
        ...under("anyOf", "oneOf").map(({ plan }) => ({ plan, when: plan.pointer })),
        ...(schema.if === undefined ? [] : under("then").map(({ plan }) => ({ plan, when: condition }))),
        ...(schema.if === undefined ? [] : under("else").map(({ plan }) => ({ plan, unless: condition }))),
      ],
      members: under("properties").map(({ key = "", plan }) => ({ name: key, plan })),
      items: schema.prefixItems === undefined ? under("items")[0]?.plan : undefined,
      isOther: inside.some(({ keyword }) => !direct.has(keyword)),
    };
  };

  /** Whether a rule applies to the schema, or to one inside or behind it. */
  const leads = (pointer: string): boolean => findSchema(root, [pointer], (_, at) => owned.has(at)) !== undefined;

  return {
    /** The rules of the schema or response at the pointer itself. */
    of,
    sites(pointer: string, value: Json): RuleSite[] {
      const sites: RuleSite[] = [];
      if (planFor(pointer))
        contract.applied(pointer, value, (applied) => {
          for (const rule of of(applied.pointer)) sites.push({ rule, path: applied.path, self: applied.value });
        });
      return sites;
    },
    /** Whether all rules surely hold. */
    holds: (pointer: string, value: Json): boolean => planFor(pointer)?.holds(value) ?? true,
  };
}

/** As code of its own, since look-ups of members are fast where each always finds the same kind of object. */
function compiled({ rules, inPlace, members, items }: Plan, applies: object, mayFit: Witness["mayFit"]): Plan["holds"] {
  const each = <T>(all: T[], code: (at: number, one: T) => string) => all.map((one, at) => code(at, one));
  const inside = each(members, (at, { name }) => {
    const key = JSON.stringify(name);
    const isMissing = name in {} ? `!Object.hasOwn(value, ${key})` : `value[${key}] === undefined`;
    return `(${isMissing} || members[${at}].plan.holds(value[${key}]))`;
  });
  const tests = [
    ...each(rules, (at) => `rules[${at}].surelyHolds(value)`),
    ...each(
      inPlace,
      (at) => `(!isNear[${at}](value) || inPlace[${at}].plan.holds(value) || !applies(inPlace[${at}], value))`,
    ),
    ...(items ? ["(!Array.isArray(value) || value.every((item) => items.holds(item)))"] : []),
    ...(inside.length > 0 ? [`(!isObject(value) || (${inside.join(" && ")}))`] : []),
  ];
  // The last value is remembered, as branches of a union share most of their schemas.
  const code = `let held; return (value) => value === held || (${tests.join(" && ") || true}) && (held = value, true);`;
  const isNear = inPlace.map(({ when }) => (when === undefined ? () => true : mayFit(when)));
  const names = { rules, inPlace, isNear, members, items, applies, isObject };
  return new Function(...Object.keys(names), code)(...Object.values(names));
}
