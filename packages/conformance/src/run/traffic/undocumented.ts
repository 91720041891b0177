import { add } from "./part.ts";

/** The most undocumented requests to count separately. */
const most = 1_000;

/** Counts a request that matches no operation, by host, method and path, without anything that may be personal. */
export function addUndocumented(counts: Record<string, number>, method: string, url: URL | undefined): void {
  const path = url?.pathname.split("/").map(shown).join("/");
  const key = url === undefined ? "an invalid URL" : `${/^[A-Z]+$/.test(method) ? method : "?"} ${url.host}${path}`;
  const isNew = !Object.hasOwn(counts, key) && Object.keys(counts).length >= most;
  add(counts, isNew ? "others" : key);
}

/** A word of a path; anything with digits or capitals may be an id. */
const shown = (segment: string) => (/^(v\d{1,2}|[a-z][a-z_-]{0,30})?$/.test(segment) ? segment : "{}");
