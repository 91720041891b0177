// Generated from the OpenAPI document by `pnpm generate`. Do not edit.

const parameter = /\{([^{}]+)\}/;
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

function decoded(text: string): string | undefined {
  try {
    return text.includes("%") ? decodeURIComponent(text) : text;
  } catch {
    return undefined;
  }
}

/** Literal text of a path as it is sent. The document may have encoded it already. */
export const encodedLiteral = (text: string): string => encodeURI(text).replace(/%25(?=[\dA-F]{2})/gi, "%");

/** What a segment of a template matches: literal text, or texts of parameters, with a pattern where there is text around them. */
export interface TemplateSegment {
  literal: string | undefined;
  names: readonly string[];
  pattern: RegExp | undefined;
}

export const segmentsOf = (template: string): TemplateSegment[] =>
  template.split("/").map((segment) => {
    // Literals and names in turn.
    const parts = segment.split(parameter);
    const names = parts.filter((_, place) => place % 2 === 1);
    if (names.length === 0) return { literal: decoded(segment) ?? segment, names, pattern: undefined };
    const pattern = parts.map((part, place) => (place % 2 === 0 ? escaped(encodedLiteral(part)) : "(.+)")).join("");
    return { literal: undefined, names, pattern: pattern === "(.+)" ? undefined : new RegExp(`^${pattern}$`) };
  });

/**
 * The texts of a path template's parameters, still percent-encoded. Undefined if the path doesn't match the template, or
 * can't be decoded. A segment may contain several parameters, with text around them.
 */
export const matchPath = (template: string, pathname: string): Record<string, string> | undefined =>
  matchSegments(segmentsOf(template), pathname.split("/"));

/** The same, of segments. */
export function matchSegments(
  wanted: readonly TemplateSegment[],
  given: readonly string[],
): Record<string, string> | undefined {
  if (wanted.length !== given.length) return undefined;
  const found: Record<string, string> = Object.create(null);
  for (let index = 0; index < wanted.length; index++) {
    const { literal, names, pattern } = wanted[index] as TemplateSegment;
    const text = given[index] as string;
    const plain = decoded(text);
    if (plain === undefined || (literal !== undefined && plain !== literal)) return undefined;
    if (literal !== undefined) continue;
    const values = pattern ? pattern.exec(text) : [text, text];
    if (!values || text === "") return undefined;
    for (const [at, name] of names.entries()) found[name] = values[at + 1] as string;
  }
  return found;
}

/** Fills a path template. A parameter without a text stays as it is. */
export const fillPath = (template: string, texts: Readonly<Record<string, string>>): string =>
  template.replace(new RegExp(parameter, "g"), (whole, name: string) =>
    Object.hasOwn(texts, name) ? (texts[name] as string) : whole,
  );

/** Orders templates by precedence: literal text before parameters, segment by segment. */
export function byPrecedence(one: string, other: string): number {
  const [left, right] = [one.split("/"), other.split("/")];
  for (let index = 0; index < Math.min(left.length, right.length); index++) {
    const difference = freedom(left[index] as string) - freedom(right[index] as string);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** 0 for literal text. A parameter is freer the less text is around it. */
function freedom(segment: string): number {
  const parts = segment.split(parameter);
  return parts.length === 1 ? 0 : 1 / (1 + parts.filter((_, place) => place % 2 === 0).join("").length);
}
