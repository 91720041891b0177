/** Requests that belong to no operation, by host, method and path in which what could be somebody's is left out. For a terminal alone. */
export class Undocumented {
  readonly #counts = new Map<string, number>();
  #others = 0;

  add(method: string, url: URL | undefined): void {
    const path = url?.pathname.split("/").map(shown).join("/");
    const key = url === undefined ? "what is no URL" : `${/^[A-Z]+$/.test(method) ? method : "?"} ${url.host}${path}`;
    const known = this.#counts.get(key);
    if (known === undefined && this.#counts.size >= 1_000) this.#others += 1;
    else this.#counts.set(key, (known ?? 0) + 1);
  }

  lines(): string[] {
    const sorted = [...this.#counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
    const lines = sorted.map(([key, count]) => `${String(count).padStart(8)}  ${key}`);
    return this.#others > 0 ? [...lines, `${String(this.#others).padStart(8)}  others`] : lines;
  }
}

/** A word of a path; anything with digits or capitals may be an id. */
const shown = (segment: string) => (/^(v\d{1,2}|[a-z][a-z_-]{0,30})?$/.test(segment) ? segment : "{}");
