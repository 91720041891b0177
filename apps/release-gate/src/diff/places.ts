import { hasPointer, isObject, type Json, type JsonObject, resolvePointer } from "@badge-contract/spec";
import { at, tokensOf } from "./document.ts";
import { kindOf, kindsTo } from "./grammar.ts";
import { meaningsOf } from "./meaning.ts";
import type { Ways } from "./ruling.ts";

/** The part of the contract that a pointer is in, and whether requests or responses carry it. */
export interface PlaceInContract extends Ways {
  part:
    | "schema"
    | "parameter"
    | "response"
    | "header"
    | "operation"
    | "component"
    | "security"
    | "server"
    | "example"
    | "extension"
    | "document";
  /** Whether it is in a named schema. */
  named: boolean;
}

const none: Ways = { request: false, response: false };

/**
 * Visits the references of the operations, each with the kind of its target. If `visit` returns true, those behind the
 * reference follow.
 */
function eachReference(
  root: JsonObject,
  parts: string[],
  visit: (reference: string, kind: string, way: Ways) => boolean,
) {
  const inside = (value: Json, kind: string, way: Ways): void => {
    if (Array.isArray(value)) for (const item of value) inside(item, kindOf(kind, "0"), way);
    if (!isObject(value)) return;
    for (const [key, member] of Object.entries(value)) {
      const next = kindOf(kind, key);
      if (key !== "$ref" || typeof member !== "string") inside(member, next, wayInto(next, way));
      else if (visit(member, kind, way) && hasPointer(root, member)) inside(resolvePointer(root, member), kind, way);
    }
  };
  for (const part of parts) inside(root[part] ?? {}, part, none);
}

/** Finds the place of a pointer in one document. */
export function placesOf(root: JsonObject): (pointer: string) => PlaceInContract {
  const ways = new Map<string, Ways>();
  eachReference(root, ["paths"], (reference, _, way) => {
    const known = ways.get(reference) ?? none;
    const next = { request: known.request || way.request, response: known.response || way.response };
    ways.set(reference, next);
    return next.request !== known.request || next.response !== known.response;
  });
  return (pointer) => {
    const [first, kind, name] = tokensOf(pointer);
    const kinds = kindsTo(pointer);
    const home = first === "components" && kind && name ? `#${at(at("/components", kind), name)}` : undefined;
    const way = home ? (ways.get(home) ?? none) : kinds.reduce((found, each) => wayInto(each, found), none);
    return { part: partOf(kinds), ...way, named: kinds[1] === "components" && kinds[2] === "schemas" };
  };
}

/**
 * Tells whether an operation shows a component's difference. It doesn't if everything that uses it means the same as
 * before.
 */
export function visibleComponents(base: JsonObject, now: JsonObject): (pointer: string) => boolean {
  const [old, current] = [base, now].map((root) => {
    const meaning = meaningsOf(root);
    return (kind: string, $ref: string) => (hasPointer(root, $ref) ? meaning(kind, { $ref }) : undefined);
  });
  const found = new Set<string>();
  for (const root of [base, now]) {
    const visited = new Set<string>();
    eachReference(root, ["paths", "webhooks"], (reference, kind) => {
      if (visited.has(reference) || old?.(kind, reference) === current?.(kind, reference)) return false;
      visited.add(reference);
      found.add(reference);
      return true;
    });
  }
  return (pointer) => found.has(`#/${tokensOf(pointer).slice(0, 3).join("/")}`);
}

function wayInto(kind: string, way: Ways): Ways {
  if (kind === "responses") return { request: false, response: true };
  if (kind === "parameters" || kind === "body") return { request: true, response: false };
  return way;
}

/** The first that is found among the kinds on the way decides. */
const parts: [kind: string, part: PlaceInContract["part"]][] = [
  ["extension", "extension"],
  ["schemes", "security"],
  ["security", "security"],
  ["servers", "server"],
  ["examples", "example"],
  ["headers", "header"],
  ["schema", "schema"],
  ["parameters", "parameter"],
  ["body", "parameter"],
  ["responses", "response"],
  ["paths", "operation"],
];

function partOf(kinds: string[]): PlaceInContract["part"] {
  if (kinds[1] === "components" && kinds.length === 4 && kinds[2] !== "schemes") return "component";
  return parts.find(([kind]) => kinds.includes(kind))?.[1] ?? "document";
}
