import { deref, isObject, type Json, type JsonObject } from "@badge-contract/spec";
import { samples } from "./json.ts";

/** Values that may fit a schema: those that it lists, or one of each of its types, with only the required members. */
export function samplesOf(root: JsonObject, schema: Json, depth = 0): Json[] {
  const { value } = deref(root, schema);
  if (!isObject(value)) return Object.values(samples);
  if (Array.isArray(value.enum)) return value.enum;
  if (value.const !== undefined) return [value.const];
  const inside = (one: Json) => samplesOf(root, one, depth + 1);
  const members = isObject(value.properties) ? value.properties : {};
  const required = Array.isArray(value.required) ? value.required.map(String) : [];
  const own = required.map((name) => [name, depth > 5 ? null : (inside(members[name] ?? true)[0] ?? null)]);
  const branchesIn = (key: string) => (depth <= 5 && Array.isArray(value[key]) ? value[key].map(inside) : []);
  const all = branchesIn("allOf");
  const whole = all.map(([first]) => first);
  const branches = [all, branchesIn("anyOf"), branchesIn("oneOf")].flat(2);
  const implied = required.length > 0 ? ["object"] : [];
  const types = branches.length > 0 ? [] : [value.type ?? implied].flat().map(String);
  return [
    ...(whole.length > 0 && whole.every(isObject) ? [Object.assign({}, ...whole, Object.fromEntries(own))] : []),
    ...branches,
    ...types.map((type) => (type === "object" ? Object.fromEntries(own) : (samples[type] ?? null))),
  ];
}
