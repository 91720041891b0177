import { isObject, type Json, type JsonObject, resolvePointer } from "./document.ts";
import { propertiesOf, refOf, type Subschema, subschemas } from "./walk.ts";

/** The values that some members have wherever a schema applies, as texts. */
type Values = Map<string, Set<string>>;

/** A schema that may apply to the same value as another one, if all of these values are there. */
interface Beside {
  schema: JsonObject;
  given: Values[];
}

interface Part {
  keyword: string;
  schema: Json;
  given: Values[];
}

const inPlace = ["$ref", "allOf", "anyOf", "oneOf", "if", "then", "else", "dependentSchemas"];
/** The keywords whose schemas are for members. */
export const membersOf = ["properties", "patternProperties", "additionalProperties", "unevaluatedProperties"];
const ofItems = ["prefixItems", "items", "unevaluatedItems"];
const describing = [...membersOf, ...ofItems];

/**
 * For each schema, those elsewhere that may describe members or items of the same value: the other parts of an `allOf`, what
 * stands beside a `$ref`, what stands around a branch. Branches that exclude each other don't count.
 *
 * @param starts the outermost schemas
 */
export function schemasBeside(root: JsonObject, starts: Json[]): Map<JsonObject, Set<JsonObject>> {
  const found = new Map<JsonObject, Map<JsonObject, Beside>>();

  /** The schemas that apply to the same value as the one around them. */
  const partsOf = (schema: JsonObject): Part[] => {
    const target = refOf(schema);
    const parts = [
      ...(target === undefined ? [] : [{ keyword: "$ref", schema: resolvePointer(root, target) }]),
      ...subschemas(schema).filter(({ keyword }) => inPlace.includes(keyword)),
    ];
    return parts.map(({ keyword, schema: part }) => {
      const given = keyword === "then" ? schema.if : ["anyOf", "oneOf"].includes(keyword) ? part : undefined;
      return { keyword, schema: part, given: given === undefined ? [] : [valuesOf(root, given)] };
    });
  };

  /** The schema and all its parts that describe anything. */
  const all = (schema: Json, given: Values[] = [], around: Json[] = []): Beside[] =>
    !isObject(schema) || around.includes(schema)
      ? []
      : [
          ...(describing.some((keyword) => keyword in schema) ? [{ schema, given }] : []),
          ...partsOf(schema).flatMap((part) => all(part.schema, [...given, ...part.given], [...around, schema])),
        ];

  const isDemanding = (schema: Json) =>
    all(schema).some(({ schema: one }) => Array.isArray(one.required) && one.required.length > 0);

  /** Whether two parts of one schema are never meant together. */
  const excludes = (one: Part, other: Part): boolean => {
    const keywords = [one.keyword, other.keyword];
    const areAll = (keyword: string) => keywords.every((found) => found === keyword);
    return (
      areAll("oneOf") ||
      (areAll("anyOf") && isDemanding(one.schema) && isDemanding(other.schema)) ||
      (keywords.includes("else") && (keywords.includes("if") || keywords.includes("then")))
    );
  };

  const enter = (schema: Json, others: Beside[]): void => {
    if (!isObject(schema)) return;
    const known = found.get(schema);
    const beside = known ?? new Map<JsonObject, Beside>();
    found.set(schema, beside);
    const added = others.filter((one) => one.schema !== schema && !beside.has(one.schema));
    if (known && added.length === 0) return;
    for (const one of added) beside.set(one.schema, one);

    const own = all(schema);
    const parts = partsOf(schema);
    for (const part of parts) {
      const rest = parts.filter((other) => other !== part && !excludes(part, other));
      const nodes = [
        ...beside.values(),
        ...own.filter((one) => one.schema === schema),
        ...rest.flatMap((other) => all(other.schema, other.given)),
      ];
      enter(
        part.schema,
        nodes.filter(({ given }) => !given.some((one) => part.given.some((other) => areDisjoint(one, other)))),
      );
    }
    const members = (one: JsonObject) => subschemas(one).filter(({ keyword }) => describing.includes(keyword));
    for (const member of members(schema)) {
      const same = [...own, ...beside.values()].flatMap((node) =>
        members(node.schema).filter(
          (other) => other.schema !== member.schema && meet(member, schema, other, node.schema),
        ),
      );
      enter(
        member.schema,
        same.flatMap((other) => all(other.schema)),
      );
    }
  };

  for (const start of starts) enter(start, []);
  return new Map([...found].map(([schema, beside]) => [schema, new Set(beside.keys())]));
}

const areDisjoint = (one: Values, other: Values) =>
  [...one].some(([name, values]) => {
    const others = other.get(name);
    return others !== undefined && ![...values].some((value) => others.has(value));
  });

function valuesOf(root: JsonObject, schema: Json): Values {
  const listed = (member: Json): Json[] | undefined => {
    if (!isObject(member)) return undefined;
    if (member.const !== undefined) return [member.const];
    if (Array.isArray(member.enum)) return member.enum;
    const inner = Array.isArray(member.anyOf) ? member.anyOf.map(listed) : [undefined];
    return inner.every((one) => one !== undefined) ? inner.flat() : undefined;
  };
  return new Map(
    [...propertiesOf(root, schema)].flatMap(([name, member]) => {
      const values = listed(member);
      return values ? [[name, new Set(values.map((value) => JSON.stringify(value)))] as const] : [];
    }),
  );
}

/** Whether what two schemas say of members or items can concern the same one. */
function meet(one: Subschema, within: JsonObject, other: Subschema, otherWithin: JsonObject): boolean {
  const both = (keywords: string[]) => [one, other].every(({ keyword }) => keywords.includes(keyword));
  if (!both(membersOf) && !both(ofItems)) return false;
  if (one.keyword === other.keyword) return one.key === other.key;
  if (both(ofItems)) return within !== otherWithin;
  return concerns(one, within, other) && concerns(other, otherWithin, one);
}

/** Whether a schema for members concerns those that another one is for. */
function concerns({ keyword, key = "" }: Subschema, within: JsonObject, other: Subschema): boolean {
  if (keyword === "properties") return true;
  if (keyword === "patternProperties")
    return other.keyword !== "properties" || new RegExp(key, "u").test(other.key ?? "");
  const named = { ...(within.properties as JsonObject), ...(within.patternProperties as JsonObject) };
  return other.key === undefined || !Object.hasOwn(named, other.key);
}
