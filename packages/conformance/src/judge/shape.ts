import { isObject, type Json, type Spec } from "@badge-contract/spec";

/**
 * The shape of a value, without personal data: which members it has, their types, and which of the document's own words it
 * contains. Values of one shape show the same parts of the document.
 */
export class Shapes {
  readonly #words = new Map<string, number>();
  readonly #names = new Map<string, number>();

  constructor({ root }: Spec) {
    this.#read(root);
  }

  /** A number of 53 bits, equal for values of one shape. */
  of(value: Json): number {
    switch (typeof value) {
      case "string":
        return this.#words.get(value) ?? 1;
      case "number":
        return Number.isInteger(value) ? 2 : 3;
      case "boolean":
        return value ? 4 : 5;
    }
    if (value === null) return 6;
    if (Array.isArray(value)) return this.#some(value, 7);
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

  /** Whether a schema of the document has a member of that name. */
  knows(name: string): boolean {
    return this.#names.has(name);
  }

  /** The shapes among the values, each once. */
  #some(values: Json[], start: number): number {
    const hash = new Hash(start);
    const shapes = values.map((one) => this.of(one));
    for (const one of shapes.length > 1 ? [...new Set(shapes)].sort((a, b) => a - b) : shapes) hash.add(0, one);
    return hash.value;
  }

  #read(value: Json): void {
    if (Array.isArray(value)) for (const item of value) this.#read(item);
    if (!isObject(value)) return;
    for (const word of [value.const, ...(Array.isArray(value.enum) ? value.enum : [])])
      if (typeof word === "string" && !this.#words.has(word)) this.#words.set(word, 10 + this.#words.size);
    for (const name of Object.keys(isObject(value.properties) ? value.properties : {}))
      if (!this.knows(name)) this.#names.set(name, 1 + this.#names.size);
    for (const [key, member] of Object.entries(value)) if (key !== "examples" && key !== "example") this.#read(member);
  }
}

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
