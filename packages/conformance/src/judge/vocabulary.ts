import { isObject, type Json, type JsonObject, resolvePointer, type Spec, typeOf } from "@badge-contract/spec";
import { formatPath, type Path } from "./json.ts";

/**
 * What reports may repeat from a live answer. Its values may be personal data: only words of the document, and words that
 * look like a new enum value, are repeated. Anything else is described by its type.
 */
export class Vocabulary {
  readonly #words = new Set<string>();
  readonly #names = new Set<string>();
  /** Members whose own members have names of the host's making. */
  readonly #maps = new Set<string>();
  readonly #root: JsonObject;
  /** The most decimals that the document spells a number with; zeros at its end do not count. */
  decimals = 0;

  /** Whether no value may be repeated, not even a new one of an enum. */
  readonly #isDiscreet: boolean;

  constructor({ root }: Spec, { isDiscreet = false } = {}) {
    this.#root = root;
    this.#isDiscreet = isDiscreet;
    this.#read(root.components ?? {});
    this.#read(root.paths ?? {});
  }

  /**
   * What was found at a place, in words that give no value away: its type. Where the document lists words for the place, a
   * word of the document, in whatever case, or one that is spelled as those that are listed.
   */
  describe(value: Json | undefined, listed?: Json[]): string {
    if (typeof value === "string") {
      const known = listed && this.#words.has(value.toLowerCase());
      if (this.#isDiscreet) return known ? "a documented word, spelled otherwise" : "a string";
      const word = known || (listed && value.length <= 40 && spellingOf(listed)?.test(value));
      return word ? JSON.stringify(value) : "a string";
    }
    if (typeof value === "number" && this.#isDiscreet) return "a number";
    if (typeof value === "number") return Number.isInteger(value) ? "an integer" : "a number with a fraction";
    if (typeof value === "boolean") return String(value);
    if (Array.isArray(value)) return `an array of ${value.length}`;
    return typeOf(value) === "object" ? "an object" : typeOf(value);
  }

  /**
   * The path, without names that are data: keys of maps become `[*]`.
   *
   * @param isNew whether its last step is a member that the document does not have: that is the news, and is named
   */
  path(path: Path, isNew = false): string {
    let owner = "";
    return path.reduce<string>((text, step, index) => {
      if (typeof step === "number") return `${text}[${step}]`;
      const isKey = this.#maps.has(owner);
      owner = step;
      if (isKey) return `${text}[*]`;
      const isNamed = isNew && index === path.length - 1 && /^[A-Za-z][A-Za-z_]{0,39}$/.test(step);
      return this.#names.has(step) || isNamed ? text + formatPath([step]).slice(1) : `${text}["…"]`;
    }, "$");
  }

  #read(value: Json): void {
    if (Array.isArray(value)) for (const item of value) this.#read(item);
    if (!isObject(value)) return;
    if (typeof value.const === "string") this.#words.add(value.const.toLowerCase());
    if (Array.isArray(value.enum)) for (const word of value.enum) this.#words.add(String(word).toLowerCase());
    for (const [name, schema] of Object.entries(isObject(value.properties) ? value.properties : {})) {
      this.#names.add(name);
      if (this.#isMap(schema)) this.#maps.add(name);
    }
    for (const spelling of Array.isArray(value["x-number-spellings"]) ? value["x-number-spellings"] : [])
      this.decimals = Math.max(this.decimals, String(Number(spelling)).split(".")[1]?.length ?? 0);
    // Examples are data.
    for (const [key, member] of Object.entries(value)) if (key !== "examples" && key !== "example") this.#read(member);
  }

  /** Whether it is a map, or a list of maps, within a limited number of references. */
  #isMap(schema: Json | undefined, hops = 10): boolean {
    if (!isObject(schema) || hops === 0) return false;
    const isMap = (one: Json | undefined) => this.#isMap(one, hops - 1);
    if (typeof schema.$ref === "string" && isMap(resolvePointer(this.#root, schema.$ref))) return true;
    const { additionalProperties: open, properties, patternProperties, items } = schema;
    if ((isObject(open) || open === true || patternProperties !== undefined) && properties === undefined) return true;
    return isMap(items) || ["allOf", "anyOf", "oneOf"].some((key) => [schema[key] ?? []].flat().some(isMap));
  }
}

/** How the words of an enum are spelled, where they are all in capitals, or all in title case. */
const spellingOf = (listed: Json[]) =>
  listed.length === 0
    ? undefined
    : [/^[A-Z]+(_[A-Z]+)*$/, /^[A-Z][a-z]+(_[A-Z][a-z]+)*$/].find((spelling) =>
        listed.every((word) => spelling.test(String(word))),
      );

/** The steps of a path as `formatPath` writes it. */
export function parsePath(text: string): Path {
  const steps = text.matchAll(/\.([A-Za-z_][\w-]*)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/g);
  return [...steps].map(([, name, index, quoted]) =>
    index !== undefined ? Number(index) : quoted !== undefined ? String(JSON.parse(quoted)) : String(name),
  );
}

export function valueAt(value: Json, path: Path): Json | undefined {
  return path.reduce<Json | undefined>(
    (at, step) =>
      typeof at === "object" && at !== null && Object.hasOwn(at, step) ? (at as JsonObject)[step] : undefined,
    value,
  );
}
