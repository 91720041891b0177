import type { Rendered } from "./template.ts";

/** A search result: a heading and the text below it, or a field of the reference. */
export interface Section {
  /** The address within the site. */
  href: string;
  page: string;
  title: string;
  text: string;
  /** Its weight in the ranking. */
  weight: number;
}

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

const textOf = (html: string) =>
  html
    .replace(/<a class="anchor".*?<\/a>/g, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/&(#39|\w+);/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/\s+/g, " ")
    .trim();

// Readers who look up a field want the reference first and the corrections of the source page last.
const weights: Record<string, number> = { reference: 2, disagreements: 0.3, changelog: 0.3, conformance: 0.3 };

/** The sections of a page: whatever has an address, up to the next one. Code is left out. */
export function sectionsOf({ name, title, body, parent = name }: Rendered): Section[] {
  const text = body.replace(/<(pre|label)\b.*?<\/\1>|<form.*<\/form>/gs, "");
  return text.split(/(?=<(?:h[1-4]|li|p|details)\b[^>]*\sid=")/).flatMap((part) => {
    const [, tag = "", id] = /^<(\w+)[^>]*\sid="([^"]+)"/.exec(part) ?? [];
    if (id === undefined) return [];
    const heading = textOf((tag.startsWith("h") ? /^.*?<\/h.>/s : /<code>.*?<\/code>/s).exec(part)?.[0] ?? id);
    return {
      href: tag === "h1" ? `${name}.html` : `${name}.html#${id}`,
      page: tag.startsWith("h") ? title : `${title} · ${id}`,
      title: heading,
      text: textOf(part),
      weight: (weights[parent] ?? 1) * (tag === "h1" ? 1.5 : 1),
    };
  });
}
