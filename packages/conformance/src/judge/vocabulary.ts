import { isObject, type Json, type JsonObject, resolvePointer, type Spec } from "@badge-contract/spec";
import { formatPath, type Path, typeOf } from "./json.ts";

/**
 * What may be said of a live answer. Its values are somebody's: only words that the document itself has, and words that
 * could be a new one of its kind, are repeated. Anything else is named by its type.
 */
export class Vocabulary {
  readonly #words = new Set<string>();
  readonly #names = new Set<string>();
  /** Members whose own members have names of the host's making. */
  readonly #maps = new Set<string>();
  readonly #root: JsonObject;
  /** The most decimals that the document spells a number with; zeros at its end do not count. */
  decimals = 0;

  constructor({ root }: Spec) {
    this.#root = root;
    this.#read(root.components ?? {});
    this.#read(root.paths ?? {});
  }

  /**
   * What was found at a place, in words that give no value away: a word of the document, in whatever case, or one that is
   * spelled as those that `listed` has for the place.
   */
  describe(value: Json | undefined, listed: Json[] = []): string {
    if (typeof value === "string") {
      const word = this.#words.has(value.toLowerCase()) || (value.length <= 40 && spellingOf(listed)?.test(value));
      return word ? JSON.stringify(value) : value === "" ? "an empty string" : "a string";
    }
    if (typeof value === "number") return Number.isInteger(value) ? "an integer" : "a number with a fraction";
    if (typeof value === "boolean") return String(value);
    if (Array.isArray(value)) return `an array of ${value.length}`;
    return typeOf(value) === "object" ? "an object" : typeOf(value);
  }

  /** The path, with the names that are data (`customFields["…"]`) or that may be left out. */
  path(path: Path): string {
    return path.reduce<string>((text, step, index) => {
      if (typeof step === "number") return `${text}[${step}]`;
      if (this.#maps.has(String(path[index - 1]))) return `${text}[*]`;
      const known = this.#names.has(step) || /^[A-Za-z][A-Za-z_]{0,39}$/.test(step);
      return known ? text + formatPath([step]).slice(1) : `${text}["…"]`;
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

  #isMap(schema: Json): boolean {
    if (!isObject(schema)) return false;
    if (typeof schema.$ref === "string") return this.#isMap(resolvePointer(this.#root, schema.$ref));
    const { additionalProperties: open, properties } = schema;
    return open !== undefined && open !== false && properties === undefined;
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
