import { isObject, type Json, type Spec } from "@badge-contract/spec";

/**
 * What there is to a value beside what is somebody's: which members are there, of which types, and which of the
 * document's own words stand in it. Values of one shape show the same parts of the document.
 */
export class Shapes {
  readonly #words = new Set<string>();
  readonly #names = new Set<string>();

  constructor({ root }: Spec) {
    this.#read(root);
  }

  of(value: Json): string {
    switch (typeof value) {
      case "string":
        return this.#words.has(value) ? `"${value}"` : "s";
      case "number":
        return Number.isInteger(value) ? "i" : "d";
      case "boolean":
        return value ? "t" : "f";
    }
    if (value === null) return "n";
    if (Array.isArray(value)) {
      const items = new Set<string>();
      for (const item of value) items.add(this.of(item));
      return `[${[...items].sort().join()}]`;
    }
    let text = "{";
    let others: Set<string> | undefined;
    for (const name in value) {
      const member = this.of(value[name] as Json);
      if (this.#names.has(name)) text += `${name}:${member},`;
      // The keys of a map are somebody's, too.
      else others = (others ?? new Set()).add(member);
    }
    return others === undefined ? `${text}}` : `${text}*:${[...others].sort().join()}}`;
  }

  /** Whether a schema of the document has a member of that name. */
  knows(name: string): boolean {
    return this.#names.has(name);
  }

  #read(value: Json): void {
    if (Array.isArray(value)) for (const item of value) this.#read(item);
    if (!isObject(value)) return;
    for (const word of [value.const, ...(Array.isArray(value.enum) ? value.enum : [])])
      if (typeof word === "string") this.#words.add(word);
    for (const name of Object.keys(isObject(value.properties) ? value.properties : {})) this.#names.add(name);
    for (const [key, member] of Object.entries(value)) if (key !== "examples" && key !== "example") this.#read(member);
  }
}
