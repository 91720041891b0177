import type { Place } from "./places.ts";
import { type Judgement, type Verdict, worst } from "./verdicts.ts";

export const packages = ["openapi", "types", "validators", "client", "mocks"] as const;
export type Package = (typeof packages)[number];
export type Bump = "none" | "patch" | "minor" | "major";

const bumps: Bump[] = ["none", "patch", "minor", "major"];
export const larger = (one: Bump, other: Bump): Bump => (bumps.indexOf(one) > bumps.indexOf(other) ? one : other);
export const covers = (declared: Bump, required: Bump) => bumps.indexOf(declared) >= bumps.indexOf(required);

/**
 * The bump that a verdict asks for, by semantic versioning. Before 1.0.0 a breaking change moves the minor and anything
 * else the patch, which is how package managers read a range such as `^0.3.0`.
 */
export function bumpFor(verdict: Verdict, version: string): Bump {
  if (version.startsWith("0.")) return verdict === "breaking" ? "minor" : "patch";
  return ({ breaking: "major", additive: "minor", cosmetic: "patch" } as const)[verdict];
}

/** Assertions that the generated types do not show; the first two they mention in a comment. */
const mentioned = new Set(["format", "default"]);
const unseen = new Set(
  "pattern multipleOf minLength maxLength minimum maximum exclusiveMinimum exclusiveMaximum minItems maxItems uniqueItems \
minProperties maxProperties contains minContains maxContains not if then else propertyNames dependentRequired".split(
    " ",
  ),
);

/** Through which packages a change of this part can be noticed. */
function reach({ part, request, response }: Place, keyword: string): Package[] {
  switch (part) {
    case "schema":
      if (response) return ["openapi", "types", "validators", "client", "mocks"];
      return request ? ["openapi", "types", "client", "mocks"] : ["openapi", "types"];
    case "parameter":
    case "header":
      return ["openapi", "types", "client", "mocks"];
    case "response":
    case "operation":
      return [...packages];
    case "component":
      return keyword === "schemas" ? ["openapi", "types", "validators"] : ["openapi", "types"];
    case "security":
      return ["openapi", "client", "mocks"];
    case "example":
      return ["openapi", "mocks"];
    case "server":
    case "document":
      return ["openapi"];
  }
}

/**
 * What one change means to the users of each package; packages that do not show it are left out.
 *
 * The document and the client are used by who asks: the consumer's verdict counts. Types, validators and mocks are also
 * used by who answers, in fixtures, fakes and recorded answers: the stricter of the two counts for what a response holds.
 */
export function impact({ change, place, consumer, provider }: Judgement): Partial<Record<Package, Verdict>> {
  const { keyword } = change;
  const answers = place.part === "schema" && place.response ? worst([consumer, provider]) : consumer;
  const on = (names: readonly Package[], verdict: Verdict) => Object.fromEntries(names.map((name) => [name, verdict]));

  if (keyword === "jsonSchemaDialect" || change.pointer === "/openapi") return on(packages, consumer);
  if (keyword === "deprecated") return on(["openapi", "types", "client"], consumer);
  if (worst([consumer, provider]) === "cosmetic") {
    if (place.part === "example") return on(["openapi", "mocks"], "cosmetic");
    const carried = ["schema", "parameter", "header", "response", "operation"].includes(place.part);
    const generated = carried && /^(description|summary|title|enum|type)$/.test(keyword);
    return on(generated || change.kind === "moved" ? ["openapi", "types"] : ["openapi"], "cosmetic");
  }
  const shown = reach(place, keyword);
  const result: Partial<Record<Package, Verdict>> = {
    ...on(shown, answers),
    ...on(["openapi", ...(shown.includes("client") ? (["client"] as const) : [])], consumer),
  };
  if (mentioned.has(keyword)) return { ...result, types: "cosmetic" };
  if (!unseen.has(keyword)) return result;
  const { types: _, ...rest } = result;
  // What a schema merely asserts is no type: to a validator it is what it refuses, and refusing less breaks nobody.
  const asserted = place.response && place.part === "schema" ? on(["validators", "mocks"], provider) : {};
  return { ...rest, ...asserted };
}
