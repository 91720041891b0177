// Wrong and odd neighbours of a document, the same ones on every run.
import type { Json } from "@badge-contract/spec";

const everyType: Json[] = [
  null,
  true,
  false,
  0,
  1,
  -1,
  1.5,
  1e21,
  "",
  "text",
  "overall",
  [],
  [null],
  [1, 1],
  {},
  { extra: 1 },
  ["x", "x"],
];
const added = ["extra", "constructor", "__proto__", "toString", "customerConstraints"];
const isObject = (value: Json): value is { [name: string]: Json } =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A member that is data, whatever its name: `__proto__: x` would be something else. */
const withMember = (value: { [name: string]: Json }, name: string, member: Json): Json =>
  Object.fromEntries([...Object.entries(value).filter(([one]) => one !== name), [name, member]]);

function* neighbours(value: Json, tags: Json[], names: string[]): Generator<Json> {
  yield* everyType;
  if (typeof value === "string") {
    yield* [value.toLowerCase(), value.toUpperCase(), `${value} `, "NEW_VALUE"];
    if (tags.includes(value)) yield* tags;
  }
  if (typeof value === "number") yield* [String(value), value + 0.5, -value, Math.trunc(value), Infinity, NaN];
  if (Array.isArray(value)) {
    yield [...value, null];
    yield [...value, ...value];
    yield value.slice(1);
    for (const [index, item] of value.entries())
      for (const one of neighbours(item, tags, names)) yield value.with(index, one);
  }
  if (isObject(value)) {
    for (const name of names) for (const member of [1, null, { id: "x" }]) yield withMember(value, name, member);
    for (const [name, member] of Object.entries(value)) {
      yield Object.fromEntries(Object.entries(value).filter(([other]) => other !== name));
      yield Object.fromEntries(
        Object.entries(value).map(([other, one]) => [other === name ? name.toLowerCase() : other, one]),
      );
      for (const one of neighbours(member, tags, names)) yield withMember(value, name, one);
    }
  }
}

/** Every mutant of the document that differs in one place, itself first, some of them with members of the `names` added. */
export function* mutantsOf(value: Json, tags: Json[], names = added): Generator<Json> {
  yield value;
  yield* neighbours(value, tags, names);
}
