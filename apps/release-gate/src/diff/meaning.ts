// The meaning of a part of a document on the wire, as a short text that doesn't depend on how the part is written.
import { createHash } from "node:crypto";
import { canonical, constantOf, deref, isObject, type Json, type JsonObject } from "@badge-contract/spec";
import { isMap, kindOf } from "./grammar.ts";
import { expressionForm } from "./rule-logic.ts";
import { formOf } from "./schema-form.ts";

export type Meaning = (kind: string, value: Json | undefined) => string;

/** Lists in which order and repetition have no meaning. */
const sets = new Set(["required", "enum", "type", "allOf", "anyOf", "oneOf"]);
const words = new Set(
  "description summary title externalDocs tags operationId deprecated links example examples contact".split(" "),
);
const silentKinds = new Set(["words", "extension", "examples"]);

/** The object without members that have no meaning or repeat a default. */
export function plain(root: JsonObject, kind: string, value: JsonObject): JsonObject {
  const entries = Object.entries(value).filter(([key, member]) => {
    if (["parameter", "header", "body", "media"].includes(kind)) {
      if (member === false && /^(required|deprecated|allowEmptyValue|allowReserved)$/.test(key)) return false;
      const form = value.in === "query" || value.in === "cookie";
      if (key === "style") return member !== (form ? "form" : "simple");
      if (key === "explode")
        return member !== ((value.style ?? (form ? "form" : "simple")) === "form") && !isScalar(root, value.schema);
    }
    if (kind === "operation" && key === "deprecated") return member !== false;
    if ((kind === "response" && (key === "headers" || key === "content")) || key === "encoding")
      return Object.keys(member ?? {}).length > 0;
    return true;
  });
  return Object.fromEntries(entries.map(([key, member]) => [key, spelled(kind, key, member, value)]));
}

/** Brings equivalent spellings to one. */
function spelled(kind: string, key: string, member: Json, owner: JsonObject): Json {
  if (kind === "server" && key === "url") return hostOf(String(member));
  const isCaseless = kind === "scheme" && (key === "scheme" || (key === "name" && owner.in === "header"));
  return isCaseless ? String(member).toLowerCase() : member;
}

/** A server's URL without the parts that change no request: the scheme's default port and the final slash. */
export const hostOf = (url: string) => (URL.canParse(url) ? decodeURI(new URL(url).href) : url).replace(/\/$/, "");

function isScalar(root: JsonObject, schema: Json | undefined): boolean {
  const { type } = schema === undefined ? {} : formOf(root, schema);
  return type !== undefined && [type].flat().every((each) => /^(string|integer|number|boolean)$/.test(String(each)));
}

/** The name of a map's member on the wire. */
export function wireName(kind: string, key: string): string {
  if (kind === "headers") return key.toLowerCase();
  if (kind === "responses") return key === "default" ? key : key.toUpperCase();
  if (kind === "content") return key.toLowerCase().replace(/\s*;\s*/g, ";");
  return key;
}

export const parameterKey = (parameter: JsonObject) =>
  `${parameter.in} ${parameter.in === "header" ? String(parameter.name).toLowerCase() : parameter.name}`;

/** How the parts of one document are given their meaning. */
export function meaningsOf(root: JsonObject): Meaning {
  const known = new Map<string, string>();
  const text = (kind: string, value: Json | undefined, within: string[]): string => {
    if (value === undefined || silentKinds.has(kind)) return "";
    if (kind === "schema") return schema(value, within);
    const reference = isObject(value) && typeof value.$ref === "string" ? value.$ref : undefined;
    if (reference !== undefined) return text(kind, deref(root, value).value, within);
    if (kind === "rules")
      return canonical(
        rulesOf(value).map(({ message: _, fieldPath: __, rule, ...rest }) => ({
          ...rest,
          rule: expressionForm(`${rule}`),
        })),
      );
    if (Array.isArray(value)) {
      const items = value.map((item) => text(kindOf(kind, "0"), item, within));
      return digest(kind === "parameters" ? items.sort() : items);
    }
    if (!isObject(value)) return canonical(value);
    const meant = Object.entries(plain(root, kind, value)).flatMap(([key, member]) => {
      if (words.has(key) && !isMap(kind)) return [];
      if (kind === "parameter" && key === "name") return [`name:${parameterKey(value)}`];
      if (kind === "headers" && key.toLowerCase() === "content-type") return [];
      const inside = text(kindOf(kind, key), member, within);
      return inside === "" ? [] : [`${JSON.stringify(wireName(kind, key))}:${inside}`];
    });
    return digest(meant.sort());
  };
  const schema = (value: Json, within: string[]): string => {
    const reference = isObject(value) && typeof value.$ref === "string" ? value.$ref : undefined;
    if (reference !== undefined && within.includes(reference)) return `up ${within.length - within.indexOf(reference)}`;
    const pure = reference !== undefined && Object.keys(value as JsonObject).length === 1;
    const remembered = pure && within.length === 0 ? known.get(reference) : undefined;
    if (remembered !== undefined) return remembered;
    const inside = reference === undefined ? within : [...within, reference];
    const form = formOf(
      root,
      pure ? deref(root, value).value : value,
      inside.filter((each) => each !== reference || pure),
    );
    const constant = constantOf(form);
    const { enum: _, ...others } = form;
    const meant = Object.entries(constant === undefined ? form : { ...others, const: constant }).flatMap(
      ([key, member]) => {
        if (key === "discriminator" && tellsApart(root, form)) return [];
        if (key === "type" && constant !== undefined) return [];
        const kind = kindOf("schema", key);
        return [
          `${key}:${Array.isArray(member) && sets.has(key) ? items(kind, member, inside) : text(kind, member, inside)}`,
        ];
      },
    );
    const result = digest(meant.sort());
    if (pure && within.length === 0) known.set(reference, result);
    return result;
  };
  const items = (kind: string, list: Json[], within: string[]) =>
    digest([...new Set(list.map((item) => (kind === "branches" ? schema(item, within) : canonical(item))))].sort());
  return (kind, value) => text(kind, value, []);
}

const digest = (texts: string[]) => createHash("sha1").update(texts.join("\n")).digest("base64");

/** The rules of a schema or a response, sorted by id and without meaningless spaces. */
export const rulesOf = (value: Json | undefined): JsonObject[] =>
  (Array.isArray(value) ? value.filter(isObject) : [])
    .map((rule): JsonObject => ({ ...rule, rule: String(rule.rule).trim().replace(/\s+/g, " ") }))
    .sort((one, other) => (String(one.id) < String(other.id) ? -1 : Number(one.id !== other.id)));

/** Whether a discriminator only repeats the branches' own tags. */
function tellsApart(root: JsonObject, schema: JsonObject): boolean {
  const { discriminator, oneOf, anyOf } = schema;
  const branches = oneOf ?? anyOf;
  if (!isObject(discriminator) || !Array.isArray(branches)) return false;
  const property = String(discriminator.propertyName);
  const tag = (branch: Json) => {
    const form = formOf(root, branch);
    const member = isObject(form.properties) ? form.properties[property] : undefined;
    return member === undefined ? undefined : constantOf(formOf(root, member));
  };
  const mapping = isObject(discriminator.mapping) ? discriminator.mapping : undefined;
  return branches.every((branch) => {
    const name = isObject(branch) && typeof branch.$ref === "string" ? branch.$ref : undefined;
    const mapped = Object.entries(mapping ?? {}).filter(
      ([, target]) => target === name || `#/components/schemas/${target}` === name,
    );
    const told = mapping ? mapped.map(([key]) => key) : [name?.split("/").at(-1)];
    return tag(branch) !== undefined && told.length === 1 && told[0] === tag(branch);
  });
}
