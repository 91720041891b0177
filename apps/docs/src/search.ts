import { operationsOf, resolvePointer, type Spec } from "@badge-contract/spec";
import type { Rendered } from "./template.ts";

/** What the search finds: a heading and the text below it. */
export interface Section {
  /** The address within the site. */
  href: string;
  page: string;
  title: string;
  text: string;
}

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

const textOf = (html: string) =>
  html
    .replace(/<[^>]*>/g, " ")
    .replace(/&(#39|\w+);/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/\s+/g, " ")
    .trim();

/** The sections of a page, one for each heading that can be linked to. */
export function sectionsOf({ name, title, body }: Rendered): Section[] {
  const parts = body.split(/<h([1-4]) id="([^"]+)">([\s\S]*?)<\/h\1>/);
  const sections: Section[] = [];
  for (let at = 1; at + 3 < parts.length; at += 4) {
    const [level, id = "", heading = "", text = ""] = parts.slice(at);
    const target = level === "1" ? `${name}.html` : `${name}.html#${id}`;
    sections.push({ href: target, page: title, title: textOf(heading), text: textOf(text) });
  }
  return sections;
}

/** The operations and schemas of the document, found by name, description and property. */
export function referenceSections(spec: Spec): Section[] {
  const { root } = spec;
  const page = "Reference";
  const found = operationsOf(spec).map(({ id, summary, path, parameters, pointer }) => {
    const { tags } = resolvePointer(root, pointer) as { tags?: string[] };
    return {
      // Redoc's own address of an operation.
      href: `reference.html#/${tags?.[0] ?? ""}/${id}`.toLowerCase(),
      page,
      title: summary,
      text: [id, path, ...parameters.map(({ name }) => name)].join(" "),
    };
  });
  const schemas = Object.entries(resolvePointer(root, "/components/schemas") as Record<string, SchemaText>);
  const described = schemas.map(([name, { description = "", properties = {} }]) => ({
    href: found[0]?.href ?? "reference.html",
    page,
    title: name,
    text: [description, ...Object.entries(properties).map(([key, value]) => `${key} ${value.description ?? ""}`)].join(
      " ",
    ),
  }));
  return [...found, ...described];
}

interface SchemaText {
  description?: string;
  properties?: Record<string, { description?: string }>;
}
