import { hasPointer, isObject, type Json, type JsonObject, resolvePointer } from "@badge-contract/spec";
import { at, tokensOf } from "./document.ts";
import { kindOf, kindsTo } from "./grammar.ts";
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

/** Finds the place of a pointer in one document. */
export function placesOf(root: JsonObject): (pointer: string) => PlaceInContract {
  const ways = new Map<string, Ways>();
  const visit = (value: Json, kind: string, way: Ways): void => {
    if (Array.isArray(value)) for (const item of value) visit(item, kindOf(kind, "0"), way);
    if (!isObject(value)) return;
    for (const [key, member] of Object.entries(value)) {
      if (key === "$ref" && typeof member === "string") reach(member, kind, way);
      else visit(member, kindOf(kind, key), wayInto(kindOf(kind, key), way));
    }
  };
  const reach = (reference: string, kind: string, way: Ways) => {
    const known = ways.get(reference) ?? { request: false, response: false };
    const next = { request: known.request || way.request, response: known.response || way.response };
    if (next.request === known.request && next.response === known.response) return;
    ways.set(reference, next);
    if (hasPointer(root, reference)) visit(resolvePointer(root, reference), kind, way);
  };
  const none = { request: false, response: false };
  visit(root.paths ?? {}, "paths", none);

  return (pointer) => {
    const [first, kind, name] = tokensOf(pointer);
    const kinds = kindsTo(pointer);
    const home = first === "components" && kind && name ? `#${at(at("/components", kind), name)}` : undefined;
    const way = home ? (ways.get(home) ?? none) : kinds.reduce((found, each) => wayInto(each, found), none as Ways);
    return { part: partOf(kinds), ...way, named: kinds[1] === "components" && kinds[2] === "schemas" };
  };
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
