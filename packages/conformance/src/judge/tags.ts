import type { Json, JsonObject, Tag } from "@badge-contract/spec";

/** The tag that matches no branch, and the values that the branches list for it. */
export function strangeTag({ branches }: Tag, object: JsonObject): { name: string; listed: Json[] } | undefined {
  const names = [...new Set(branches.flatMap((branch) => Object.keys(branch)))];
  let fitting = branches;
  for (const name of names) {
    const left = fitting.filter((branch) => !Object.hasOwn(branch, name) || branch[name] === object[name]);
    if (left.length === 0) return { name, listed: [...new Set(fitting.map((branch) => branch[name] as Json))] };
    fitting = left;
  }
  return undefined;
}
