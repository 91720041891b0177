// Brings two documents to the same layout, so that only differences in meaning remain.
import { deref, isObject, type Json, type JsonObject, removeIgnored } from "@badge-contract/spec";
import { listOf, objectOf } from "./document.ts";
import { kindOf } from "./grammar.ts";
import { parameterKey } from "./meaning.ts";

/**
 * Copies of both. Each operation lists its own parameters, and its own security and servers if either copy has them.
 */
export function prepared(base: JsonObject, now: JsonObject): [JsonObject, JsonObject] {
  const both = [structuredClone(base), structuredClone(now)] as [JsonObject, JsonObject];
  const own = (key: string) =>
    both.some((root) => operations(root).some(([operation, item]) => operation[key] ?? item[key]));
  const keys = ["security", "servers"].filter(own);
  for (const root of both) {
    removeIgnored(root);
    // The release itself writes the document's version.
    if (isObject(root.info)) delete root.info.version;
    for (const [operation, item] of operations(root)) {
      const mine = listOf(operation.parameters).map((each) => keyIn(root, each));
      const inherited = listOf(item.parameters).filter((each) => !mine.includes(keyIn(root, each)));
      const parameters = [...inherited, ...listOf(operation.parameters)];
      if (parameters.length > 0) operation.parameters = parameters;
      else delete operation.parameters;
      for (const key of keys) {
        const value = operation[key] ?? item[key] ?? root[key];
        if (value !== undefined) operation[key] = structuredClone(value);
      }
    }
    for (const [, item] of operations(root)) {
      delete item.parameters;
      delete item.servers;
    }
    for (const key of keys) delete root[key];
    if (JSON.stringify(root.servers) === '[{"url":"/"}]') delete root.servers;
  }
  return both;
}

const operations = (root: JsonObject): [operation: JsonObject, item: JsonObject][] =>
  Object.values(objectOf(root.paths)).flatMap((path) => {
    const item = objectOf(deref(root, path).value);
    return Object.entries(item).flatMap(([method, operation]): [JsonObject, JsonObject][] =>
      kindOf("pathItem", method) === "operation" && isObject(operation) ? [[operation, item]] : [],
    );
  });

export const parameterIn = (root: JsonObject, value: Json) => objectOf(deref(root, value).value);
const keyIn = (root: JsonObject, value: Json) => parameterKey(parameterIn(root, value));
