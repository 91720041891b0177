// What each keyword of JSON Schema 2020-12 has to say about a value. Generated code imports those that its schemas use.
import {
  adopt,
  alternatives,
  apply,
  attempt,
  descend,
  describe,
  fail,
  type Keyword,
  limit,
  membersOf,
  type Schema,
  type Visit,
} from "./explain.js";
import { canonical, codePoints, own, record, unique } from "./values.js";

const types: Record<string, (value: unknown) => boolean> = {
  null: (value) => value === null,
  boolean: (value) => typeof value === "boolean",
  string: (value) => typeof value === "string",
  number: Number.isFinite,
  integer: Number.isInteger,
  array: Array.isArray,
  object: (value) => record(value) !== undefined,
};

export const type: Keyword = (wanted: string | string[], visit) => {
  if (![wanted].flat().some((name) => types[name]?.(visit.value))) fail(visit, describe(visit.schema));
};

const equal = (a: unknown, b: unknown) => a === b || (typeof a === "object" && canonical(a) === canonical(b));

const constant: Keyword = (wanted, visit) => {
  if (!equal(visit.value, wanted)) fail(visit, describe({ const: wanted }), "tag");
};
const enumeration: Keyword = (wanted: unknown[], visit) => {
  if (!wanted.some((one) => equal(visit.value, one))) fail(visit, describe({ enum: wanted }), "value");
};

export { constant as const, enumeration as enum };

export const required: Keyword = (names: string[], visit) => {
  const object = record(visit.value);
  const { properties = {} } = visit.schema as { properties?: Record<string, Schema> };
  for (const name of object ? names : [])
    if (own(object, name) === undefined)
      fail(
        { ...visit, value: undefined, trail: { parent: visit.trail, key: name } },
        describe(properties[name] ?? true),
      );
};

export const properties: Keyword = (schemas: Record<string, Schema>, visit) => {
  const object = record(visit.value);
  for (const name of object ? Object.keys(schemas) : []) {
    const value = own(object, name);
    if (value === undefined) continue;
    visit.seen?.add(name);
    descend(visit, name, value, schemas[name] as Schema);
  }
};

const matching = (visit: Visit, name: string) =>
  Object.keys(visit.schema.patternProperties ?? {}).filter((pattern) => new RegExp(pattern, "u").test(name));

export const patternProperties: Keyword = (schemas: Record<string, Schema>, visit) => {
  for (const [name, value] of membersOf(visit))
    for (const pattern of matching(visit, name)) {
      visit.seen?.add(name);
      descend(visit, name, value, schemas[pattern] as Schema);
    }
};

export const additionalProperties: Keyword = (schema: Schema, visit) => {
  for (const [name, value] of membersOf(visit)) {
    if (visit.findings.length >= limit) return;
    if (Object.hasOwn(visit.schema.properties ?? {}, name) || matching(visit, name).length > 0) continue;
    visit.seen?.add(name);
    descend(visit, name, value, schema);
  }
};

export const unevaluatedProperties: Keyword = (schema: Schema, visit) => {
  for (const [name, value] of membersOf(visit)) if (!visit.seen?.has(name)) descend(visit, name, value, schema);
};

export const propertyNames: Keyword = (schema: Schema, visit) => {
  for (const [name] of membersOf(visit)) descend(visit, name, name, schema);
};

export const dependentRequired: Keyword = (needs: Record<string, string[]>, visit) => {
  for (const [name] of membersOf(visit)) required(Object.hasOwn(needs, name) ? needs[name] : [], visit);
};

export const items: Keyword = (schema: Schema, visit) => {
  const { prefixItems = [] } = visit.schema as { prefixItems?: Schema[] };
  if (!Array.isArray(visit.value)) return;
  for (let index = prefixItems.length; index < visit.value.length && visit.findings.length < limit; index++)
    descend(visit, index, visit.value[index], schema);
};

export const prefixItems: Keyword = (schemas: Schema[], visit) => {
  const { value } = visit;
  if (Array.isArray(value))
    schemas.slice(0, value.length).forEach((schema, index) => {
      descend(visit, index, value[index], schema);
    });
};

export const uniqueItems: Keyword = (_, visit) => {
  if (Array.isArray(visit.value) && !unique(visit.value)) fail(visit, "different items", undefined, "equal ones");
};

/** A limit on what a value measures, if it measures anything. */
const bound =
  (
    measure: (value: unknown) => number | undefined,
    fits: (size: number, limit: number) => boolean,
    words: string,
    unit: string,
  ): Keyword =>
  (wanted: number, visit) => {
    const size = measure(visit.value);
    if (size !== undefined && !fits(size, wanted))
      fail(visit, `${words} ${wanted}${unit}`, undefined, unit ? `${size}` : undefined);
  };

const least = (size: number, wanted: number) => size >= wanted;
const most = (size: number, wanted: number) => size <= wanted;
const length = (value: unknown) => (typeof value === "string" ? codePoints(value) : undefined);
const count = (value: unknown) => (Array.isArray(value) ? value.length : undefined);
const size = (value: unknown) => (record(value) ? Object.keys(record(value)).length : undefined);
const number = (value: unknown) => (Number.isFinite(value) ? (value as number) : undefined);

export const minLength: Keyword = /* @__PURE__ */ bound(length, least, "at least", " characters");
export const maxLength: Keyword = /* @__PURE__ */ bound(length, most, "at most", " characters");
export const minItems: Keyword = /* @__PURE__ */ bound(count, least, "at least", " items");
export const maxItems: Keyword = /* @__PURE__ */ bound(count, most, "at most", " items");
export const minProperties: Keyword = /* @__PURE__ */ bound(size, least, "at least", " members");
export const maxProperties: Keyword = /* @__PURE__ */ bound(size, most, "at most", " members");
export const minimum: Keyword = /* @__PURE__ */ bound(number, least, "at least", "");
export const maximum: Keyword = /* @__PURE__ */ bound(number, most, "at most", "");
export const exclusiveMinimum: Keyword = /* @__PURE__ */ bound(number, (a, b) => a > b, "more than", "");
export const exclusiveMaximum: Keyword = /* @__PURE__ */ bound(number, (a, b) => a < b, "less than", "");
export const multipleOf: Keyword = /* @__PURE__ */ bound(
  number,
  (a, b) => Number.isInteger(a / b),
  "a multiple of",
  "",
);

export const pattern: Keyword = (source: string, visit) => {
  if (typeof visit.value === "string" && !new RegExp(source, "u").test(visit.value)) fail(visit, `text like ${source}`);
};

/** A schema that contains itself. */
export const $ref: Keyword = (schema: () => Schema, visit) => apply(visit, schema());

export const allOf: Keyword = (schemas: Schema[], visit) => {
  for (const schema of schemas) apply(visit, schema);
};

export const not: Keyword = (schema: Schema, visit) => {
  if (attempt(visit, schema).findings.length === 0) fail(visit, "something else");
};

const condition: Keyword = (schema: Schema, visit) => {
  const trial = attempt(visit, schema);
  const holds = trial.findings.length === 0;
  if (holds) adopt(visit, trial);
  apply(visit, ((holds ? visit.schema.then : visit.schema.else) ?? true) as Schema);
};

export { condition as if };

/** What speaks against a branch: most of all its very type, then a tag that names another one, then its own members. */
const distance = (trial: Visit) =>
  trial.findings.reduce((sum, { trail, kind }) => {
    if (trail === trial.trail) return Infinity;
    return sum + (trail?.parent !== trial.trail ? 0.001 : kind === "tag" ? 1000 : 1);
  }, 0);

const union =
  (exclusive: boolean): Keyword =>
  (branches: Schema[], visit) => {
    const trials = branches.map((branch) => attempt(visit, branch));
    const fitting = trials.filter(({ findings }) => findings.length === 0);
    if (fitting.length > 1 && exclusive) return fail(visit, "exactly one of its forms", undefined, "several");
    for (const trial of fitting) adopt(visit, trial);
    if (fitting.length > 0) return;

    const distances = trials.map(distance);
    const nearest = Math.min(...distances);
    if (nearest === Infinity)
      return fail(
        visit,
        describe({ anyOf: branches }),
        trials.flatMap(({ findings }) => findings).find(({ kind }) => kind)?.kind,
      );
    if (nearest < 1000) return adopt(visit, trials[distances.indexOf(nearest)] as Visit);

    // The tag names no branch: only of the tag is there anything to say.
    const tags = trials
      .filter((_, index) => Math.floor((distances[index] as number) / 1000) === Math.floor(nearest / 1000))
      .flatMap(({ findings }) => findings.filter(({ trail, kind }) => kind === "tag" && trail?.parent === visit.trail));
    for (const first of tags.filter(
      ({ trail }, index) => tags.findIndex((one) => one.trail?.key === trail?.key) === index,
    ))
      visit.findings.push({
        ...first,
        expected: alternatives(
          tags.filter(({ trail }) => trail?.key === first.trail?.key).map(({ expected }) => expected),
        ),
      });
    for (const [name] of membersOf(visit)) visit.seen?.add(name);
  };

export const anyOf: Keyword = /* @__PURE__ */ union(false);
export const oneOf: Keyword = /* @__PURE__ */ union(true);
