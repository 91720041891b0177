import type { Change } from "./changes.ts";
import type { PlaceInContract } from "./places.ts";
import type { Compatibility } from "./ruling.ts";

/** A case in which oasdiff's verdict is replaced, with the reason. */
export interface OasdiffException {
  name: string;
  /** The checks of oasdiff that it replaces. */
  ids: string[];
  when(change: Change, place: PlaceInContract): boolean;
  consumer: Compatibility;
  provider: Compatibility;
  reason: string;
}

const isNamed = ({ pointer }: Change) => /^\/components\/schemas\/[^/]+\/enum\b/.test(pointer);

export const oasdiffExceptions: OasdiffException[] = [
  {
    name: "a new value of a response enum",
    ids: ["response-property-enum-value-added", "response-mediatype-enum-value-added"],
    when: (change, place) => change.item && isNamed(change) && place.response && !place.request,
    consumer: "additive",
    provider: "additive",
    reason: "response enums are open: the types take any string and the validators let new values through",
  },
  {
    name: "an enum where any value was allowed",
    ids: ["response-property-enum-value-added", "response-mediatype-enum-value-added"],
    when: ({ keyword, kind, item }, place) => keyword === "enum" && kind === "added" && !item && !place.request,
    consumer: "additive",
    provider: "breaking",
    reason: "oasdiff reports new values where fewer remain: readers notice nothing, but answers must keep to the list",
  },
  {
    name: "a type where any was allowed",
    ids: ["response-property-type-changed", "response-body-type-changed"],
    when: ({ keyword, kind }, place) => keyword === "type" && kind === "added" && !place.request,
    consumer: "additive",
    provider: "breaking",
    reason: "code that expected nothing of the value still works, but answers must have the type",
  },
  {
    name: "a value removed from a response enum",
    ids: ["response-property-enum-value-removed", "response-mediatype-enum-value-removed"],
    when: (change, place) => change.item && place.response && !place.request,
    consumer: "additive",
    provider: "breaking",
    reason: "it is never answered again: readers notice nothing, but code that names it no longer compiles",
  },
  {
    name: "a number that becomes an integer",
    ids: ["response-property-type-changed", "response-property-list-of-types-widened", "response-body-type-changed"],
    when: ({ before, after }, place) => before === "number" && after === "integer" && !place.request,
    consumer: "additive",
    provider: "breaking",
    reason: "every integer is a number, so readers notice nothing, but an answer with a fraction is refused",
  },
  {
    name: "a format in a response",
    ids: ["response-property-type-changed"],
    when: ({ keyword }, place) => keyword === "format" && !place.request,
    consumer: "additive",
    provider: "additive",
    reason: "a format is an annotation in JSON Schema 2020-12: the types stay, and the validators do not assert it",
  },
  {
    name: "a removed branch of a union",
    ids: ["response-property-one-of-removed", "response-property-any-of-removed"],
    when: ({ keyword, item, before }, place) =>
      item && /^(one|any)Of$/.test(keyword) && place.response && JSON.stringify(before) !== '{"type":"null"}',
    consumer: "breaking",
    provider: "breaking",
    reason: "code that narrows to the branch no longer compiles, and answers of that shape are refused",
  },
  {
    name: "a removed error status",
    ids: ["response-non-success-status-removed"],
    when: ({ kind }) => kind === "removed",
    consumer: "breaking",
    provider: "additive",
    reason: "the types of that error and the mock's answer are gone, and code that handles it no longer compiles",
  },
];
