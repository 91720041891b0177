import { deref, eachSchema, isObject, type Json, type JsonObject, type Spec } from "@badge-contract/spec";

/**
 * The shape of a value, without personal data: which members it has, their types, which of the document's own words it
 * contains, and on which side of its bounds numbers and lengths of lists are. Values of one shape show the same parts of the
 * document.
 */
export class Shapes {
  readonly #root: JsonObject;
  readonly #words = new Map<Json, number>();
  readonly #names = new Map<string, number>();
  readonly #bounds = new Set<number>();
  readonly #telling = new Map<string, boolean>();
  #hasSets = false;

  constructor({ root }: Spec) {
    this.#root = root;
    this.#read(root);
  }

  /** Whether all values of a shape keep the schema, or none does. */
  tells(schemaPointer: string): boolean {
    const known = this.#telling.get(schemaPointer);
    if (known !== undefined) return known;
    let tells = true;
    eachSchema(this.#root, [schemaPointer], (schema) => {
      tells &&= !isObject(schema) || !this.#asksMore(schema);
      return tells;
    });
    this.#telling.set(schemaPointer, tells);
    return tells;
  }

  #asksMore(schema: JsonObject): boolean {
    const { required = [], dependentRequired = {}, uniqueItems, items, enum: listed, const: only = null } = schema;
    const names = [required, ...Object.entries(dependentRequired as JsonObject)].flat(2) as string[];
    const isScalar = (one: Json) => isObject(one) && !/object|array/.test([one.type ?? "object"].flat().join());
    return (
      !Object.keys(schema).every((keyword) => told.has(keyword) || keyword.startsWith("x-")) ||
      !names.every((name) => this.knows(name)) ||
      (uniqueItems === true && !isScalar(deref(this.#root, items ?? {}).value)) ||
      [only, ...((listed as Json[] | undefined) ?? [])].some((value) => typeof value === "object" && value !== null)
    );
  }

  /** A number of 53 bits, equal for values of one shape. */
  of(value: Json): number {
    switch (typeof value) {
      case "string":
        return this.#words.get(value) ?? 1;
      case "number":
        return this.#words.get(value) ?? 16 + 2 * this.#side(value) + (Number.isInteger(value) ? 0 : 1);
      case "boolean":
        return value ? 4 : 5;
    }
    if (value === null) return 6;
    if (Array.isArray(value)) {
      const isRepeating =
        this.#hasSets && value.length > 1 && typeof value[0] !== "object" && new Set(value).size < value.length;
      return this.#some(value, 16 + 2 * this.#side(value.length) + (isRepeating ? 0 : 1));
    }
    const hash = new Hash(8);
    let others: Json[] | undefined;
    for (const name in value) {
      const member = value[name] as Json;
      const known = this.#names.get(name);
      if (known !== undefined) hash.add(known, this.of(member));
      // The keys of a map may be personal data, too.
      else if (others === undefined) others = [member];
      else others.push(member);
    }
    if (others !== undefined) hash.add(0, this.#some(others, 9));
    return hash.value;
  }

  /** Between which bounds of the document the number is. */
  #side(value: number): number {
    let side = 0;
    for (const bound of this.#bounds) side += value > bound ? 2 : value === bound ? 1 : 0;
    return side;
  }

  /** Whether a schema of the document has a member of that name. */
  knows(name: string): boolean {
    return this.#names.has(name);
  }

  /** The shapes among the values, each once. */
  #some(values: Json[], start: number): number {
    const hash = new Hash(start);
    if (values.length < 2) {
      if (values.length === 1) hash.add(0, this.of(values[0] as Json));
      return hash.value;
    }
    const shapes = values.map((one) => this.of(one)).sort((a, b) => a - b);
    for (let at = 0; at < shapes.length; at++)
      if (at === 0 || shapes[at] !== shapes[at - 1]) hash.add(0, shapes[at] as number);
    return hash.value;
  }

  #read(value: Json): void {
    if (Array.isArray(value)) for (const item of value) this.#read(item);
    if (!isObject(value)) return;
    for (const word of [value.const, ...(Array.isArray(value.enum) ? value.enum : [])])
      if (/string|number/.test(typeof word) && !this.#words.has(word as Json))
        this.#words.set(word as Json, 2 ** 20 + this.#words.size);
    for (const keyword of bounds) if (typeof value[keyword] === "number") this.#bounds.add(value[keyword]);
    this.#hasSets ||= value.uniqueItems === true;
    for (const name of Object.keys(isObject(value.properties) ? value.properties : {}))
      if (!this.knows(name)) this.#names.set(name, 1 + this.#names.size);
    for (const [key, member] of Object.entries(value)) if (key !== "examples" && key !== "example") this.#read(member);
  }
}

const words = (text: string) => text.split(" ");
const bounds = words("minimum maximum exclusiveMinimum exclusiveMaximum minItems maxItems");
/** The keywords that ask for nothing that a shape does not hold, or for nothing. */
const told = new Set([
  ...bounds,
  ...words("type enum const required dependentRequired properties additionalProperties unevaluatedProperties items"),
  ...words("uniqueItems allOf anyOf oneOf not if then else $ref"),
  ...words("title description default example examples deprecated readOnly writeOnly format externalDocs xml $comment"),
]);

/** Two hashes of 32 bits side by side (FNV-1a, with other primes), in time that does not grow with what was added. */
class Hash {
  #low: number;
  #high: number;

  constructor(start: number) {
    this.#low = start;
    this.#high = ~start;
  }

  add(key: number, value: number): void {
    this.#low = Math.imul(Math.imul(this.#low ^ key, 0x01000193) ^ value, 0x01000193);
    this.#high = Math.imul(Math.imul(this.#high ^ key, 0x85ebca6b) ^ (value / 2 ** 32) ^ value, 0xc2b2ae35);
    this.#high ^= this.#high >>> 15;
  }

  get value(): number {
    return (this.#high & 0x1fffff) * 2 ** 32 + (this.#low >>> 0);
  }
}
