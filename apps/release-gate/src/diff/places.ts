import { isObject, type Json, type JsonObject } from "@badge-contract/spec";
import { at, tokensOf } from "./document.ts";

/** What part of the contract a pointer is in, and on which way it travels. */
export interface Place {
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
    | "document";
  /** Whether a request carries what stands there. */
  request: boolean;
  /** Whether a response carries what stands there. */
  response: boolean;
}

type Ways = Pick<Place, "request" | "response">;

/** Tells places apart in one document. */
export function placesOf(root: JsonObject): (pointer: string) => Place {
  const ways = new Map<string, Ways>();
  const visit = (value: Json, way: Ways): void => {
    if (Array.isArray(value)) for (const item of value) visit(item, way);
    if (!isObject(value)) return;
    for (const [key, member] of Object.entries(value)) {
      if (key === "$ref" && typeof member === "string") reach(member, way);
      else visit(member, wayInto(key, way));
    }
  };
  const reach = (reference: string, way: Ways) => {
    const known = ways.get(reference) ?? { request: false, response: false };
    const next = { request: known.request || way.request, response: known.response || way.response };
    if (next.request === known.request && next.response === known.response) return;
    ways.set(reference, next);
    let target: Json | undefined = root;
    for (const token of tokensOf(reference.slice(1))) target = isObject(target) ? target[token] : undefined;
    if (target !== undefined) visit(target, way);
  };
  visit(root.paths ?? {}, { request: false, response: false });

  return (pointer) => {
    const tokens = tokensOf(pointer);
    const [first, kind, name] = tokens;
    const home = first === "components" && kind && name ? `#${at(at("/components", kind), name)}` : undefined;
    const way = home
      ? (ways.get(home) ?? { request: false, response: false })
      : tokens.reduce((found, token) => wayInto(token, found), { request: false, response: false });
    return { part: partOf(tokens), ...way };
  };
}

function wayInto(key: string, way: Ways): Ways {
  if (key === "responses") return { request: false, response: true };
  if (key === "parameters" || key === "requestBody") return { request: true, response: false };
  return way;
}

function partOf(tokens: string[]): Place["part"] {
  const [first, kind] = tokens;
  if (tokens.includes("securitySchemes") || tokens.includes("security")) return "security";
  if (tokens.includes("servers")) return "server";
  if (first === "components" && tokens.length === 3) return "component";
  if (kind === "examples" || (tokens.includes("examples") && !tokens.includes("properties"))) return "example";
  if (kind === "schemas" || tokens.includes("schema")) return "schema";
  if (kind === "parameters" || tokens.includes("parameters") || tokens.includes("requestBody")) return "parameter";
  if (kind === "headers" || tokens.includes("headers")) return "header";
  if (kind === "responses" || tokens.includes("responses")) return "response";
  return first === "paths" ? "operation" : "document";
}
