import type { Package } from "../workspace.ts";
import type { Judgement } from "./judgements.ts";
import type { PlaceInContract } from "./places.ts";
import { type Compatibility, type Impact, worst } from "./ruling.ts";

export type Bump = "none" | "patch" | "minor" | "major";

const bumps: Bump[] = ["none", "patch", "minor", "major"];
export const larger = (one: Bump, other: Bump): Bump => (bumps.indexOf(one) > bumps.indexOf(other) ? one : other);
export const covers = (declared: Bump, required: Bump) => bumps.indexOf(declared) >= bumps.indexOf(required);

/**
 * The bump that a verdict needs by semantic versioning. Before 1.0.0 a breaking change raises the minor version and any
 * other change the patch version, as package managers read a range such as `^0.3.0`.
 */
export function bumpFor(verdict: Compatibility, version: string): Bump {
  if (version.startsWith("0.")) return verdict === "breaking" ? "minor" : "patch";
  return ({ breaking: "major", additive: "minor", cosmetic: "patch" } as const)[verdict];
}

/** Assertions that the generated types don't express. The types mention the first two in a comment. */
const mentioned = new Set(["format", "default"]);
const unseen = new Set(
  "pattern multipleOf minLength maxLength minimum maximum exclusiveMinimum exclusiveMaximum minItems maxItems uniqueItems \
minProperties maxProperties contains minContains maxContains not if then else propertyNames dependentRequired style explode".split(
    " ",
  ),
);

const all = ["openapi", "types", "validators", "client", "mocks"];
const but = (...names: Package[]) => all.filter((name) => !names.includes(name));

/** The packages that show a change to this part. */
function reach({ part, request, response, named }: PlaceInContract): Package[] {
  switch (part) {
    case "schema":
      if (response || (request && named)) return all;
      return request ? but("validators") : ["openapi", "types", ...(named ? ["validators"] : [])];
    case "parameter":
    case "header":
      return but("validators");
    case "response":
    case "operation":
      return all;
    case "security":
      return ["openapi", "client", "mocks"];
    default:
      return ["openapi"];
  }
}

/**
 * The impact of one change on the users of each package. `made` lists the packages generated from the document. For a
 * package without a rule here, the stricter verdict counts wherever the change can be noticed.
 *
 * Callers use the document and the client, so the consumer's verdict counts there. Types, validators and mocks are also
 * used to answer, in fixtures, fakes and recorded answers: for the contents of a response, the stricter verdict counts.
 */
export function impact(judgement: Judgement, made: readonly Package[] = all): Impact {
  const known = impactOfKnown(judgement);
  const others = made.filter((name) => !all.includes(name));
  const strictest = worst(Object.values(known));
  const concerned = Object.keys(known).some((name) => name !== "openapi");
  return { ...known, ...(concerned && Object.fromEntries(others.map((name) => [name, strictest]))) };
}

function impactOfKnown({ change, place, consumer, provider, on: given }: Judgement): Impact {
  if (given) return given;
  const { keyword } = change;
  const carried = (place.part === "schema" || place.part === "header") && place.response;
  const answers = carried ? worst([consumer, provider]) : consumer;
  const on = (names: readonly Package[], verdict: Compatibility): Impact =>
    Object.fromEntries(names.map((name) => [name, verdict]));

  if (keyword === "jsonSchemaDialect" || change.pointer === "/openapi") return on(all, consumer);
  if (keyword === "deprecated") return on(["openapi", "types", "client"], consumer);
  if (worst([consumer, provider]) === "cosmetic") {
    const shown = ["schema", "parameter", "header", "response", "operation"].includes(place.part);
    const generated = shown && /^(description|summary|title|enum|type)$/.test(keyword);
    return on(generated || change.kind === "moved" ? ["openapi", "types"] : ["openapi"], "cosmetic");
  }
  const shown = reach(place);
  const result: Impact = {
    ...on(shown, answers),
    ...on(["openapi", ...(shown.includes("client") ? ["client"] : [])], consumer),
  };
  if (mentioned.has(keyword) && shown.includes("types")) return { ...result, types: "cosmetic" };
  if (!unseen.has(keyword)) return result;
  const { types: _, ...rest } = result;
  // Assertions aren't types. They decide what a validator refuses, and refusing less breaks nobody.
  const asserted = place.response && place.part === "schema" ? on(["validators", "mocks"], provider) : {};
  return { ...rest, ...asserted };
}
