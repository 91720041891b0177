import { isObject, type Json, type JsonObject } from "@badge-contract/spec";
import type { Change } from "./changes.ts";
import { both, type Ruling } from "./ruling.ts";

export function securityRuling({ kind, keyword, pointer, before, after }: Change): Ruling {
  if (keyword === "securitySchemes" && kind === "added")
    return both("additive", "one more way to authenticate is described");
  if (keyword !== "security")
    return both("breaking", `credentials are sent differently (${pointer.split("/").slice(3).join("/")})`);
  const [old, now] = [alternatives(before), alternatives(after)];
  const lost = old.filter((each) => !now.some((other) => isEnough(each, other)));
  const gained = now.filter((each) => !old.some((other) => isEnough(each, other)));
  if (lost.length + gained.length === 0) return both("cosmetic", "the same credentials are accepted");
  return {
    consumer: lost.length > 0 ? "breaking" : "additive",
    provider: gained.length > 0 ? "breaking" : "additive",
    reason:
      lost.length > 0
        ? `${lost.map(named).join(" or ")} is no longer enough`
        : `${gained.map(named).join(" or ")} is accepted, too`,
  };
}

/** The requirements, any one of which is enough. A missing list requires nothing. */
const alternatives = (value: Json | undefined): JsonObject[] => {
  const list = Array.isArray(value) ? value.filter(isObject) : [];
  return list.length > 0 ? list : [{}];
};

/** Whether the credentials for the one also satisfy the other. */
const isEnough = (has: JsonObject, needs: JsonObject) =>
  Object.entries(needs).every(
    ([name, scopes]) =>
      Object.hasOwn(has, name) && [scopes].flat().every((scope) => [has[name]].flat().includes(scope)),
  );

const named = (requirement: JsonObject) =>
  `authentication by ${
    Object.entries(requirement)
      .map(([name, scopes]) => (Array.isArray(scopes) && scopes.length > 0 ? `${name} (${scopes.join(", ")})` : name))
      .join(" and ") || "nothing"
  }`;
