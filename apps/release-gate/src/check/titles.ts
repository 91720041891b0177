import { isObject, type Json } from "@badge-contract/spec";
import type { Change } from "../diff/changes.ts";
import { tokensOf } from "../diff/document.ts";

/** A change in a few words: "`Order.total` was removed", "`Status`: enum "PAUSED" was added". */
export function titleOf(change: Change): string {
  const { kind, pointer, keyword, item, before, after } = change;
  const tokens = tokensOf(pointer);
  if (kind === "renamed") return `\`${subjectOf(change)}\` was renamed \`${after}\``;
  if (kind === "moved") return `\`${nameOf(tokens)}\` is written differently`;
  const owner = ownerOf(change);
  const value = after ?? before;
  if (keyword === "x-validations" && isObject(value)) return `\`${owner}\`: the rule \`${value.id}\` was ${kind}`;
  if (item) return `\`${owner}\`: ${keyword} ${short(before ?? after)} was ${kind}`;
  if (tokens.at(-1) !== keyword) return `\`${owner}\` was ${kind}`;
  if (typeof after === "object" || typeof before === "object") return `\`${owner}\`: ${keyword} was ${kind}`;
  if (kind === "changed") return `\`${owner}\`: ${keyword} ${short(before)} is now ${short(after)}`;
  return `\`${owner}\`: ${keyword} ${short(value)} was ${kind}`;
}

/** The name that a changeset must mention so that readers recognize the change. */
export function subjectOf(change: Change): string {
  const { kind, pointer, keyword, item, before, after } = change;
  const tokens = tokensOf(pointer);
  if (kind === "renamed") {
    const owner = nameOf(tokens.slice(0, ["path", "name"].includes(keyword) || item ? tokens.length : -1));
    return owner === "" || keyword === "path" || item || (tokens[0] === "components" && tokens.length === 3)
      ? String(before)
      : `${owner}.${before}`;
  }
  const value = before ?? after;
  if (keyword === "x-validations" && isObject(value)) return String(value.id);
  return item && typeof value === "string" ? value : ownerOf(change);
}

/** What the changed keyword or item belongs to. */
function ownerOf({ pointer, keyword, item }: Change): string {
  const tokens = tokensOf(pointer);
  if (item) return nameOf(tokens.slice(0, tokens.lastIndexOf(keyword)));
  return nameOf(tokens.at(-1) === keyword ? tokens.slice(0, -1) : tokens);
}

const nameOf = (tokens: string[]): string => {
  const [first, kind, ...rest] = tokens;
  if (first === "components" && kind === "schemas" && rest.length > 0)
    return rest.filter((token) => token !== "properties").join(".");
  if (first === "components") return [kind, ...rest].join(" ").trim();
  if (first !== "paths") return tokens.length === 0 ? "the document" : tokens.join(" ");
  const [path, method, ...more] = [kind, ...rest];
  return [method?.toUpperCase(), path, ...more].filter((token) => token !== undefined).join(" ");
};

const short = (value: Json | undefined): string => {
  const text = JSON.stringify(value) ?? "";
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};
