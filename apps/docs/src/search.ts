import type { Spec } from "@badge-contract/spec";
import { allFields } from "./reference/fields.ts";
import { describe, operationPages } from "./reference/model.ts";
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
const weights: Record<string, number> = { disagreements: 0.3, changelog: 0.3, conformance: 0.3 };

/** The sections of a page, one per heading with an address. */
export function sectionsOf({ name, title, body }: Rendered): Section[] {
  const parts = body.split(/<h([1-4]) id="([^"]+)">([\s\S]*?)<\/h\1>/);
  const sections: Section[] = [];
  for (let at = 1; at + 3 < parts.length; at += 4) {
    const [level, id = "", heading = "", text = ""] = parts.slice(at);
    const href = level === "1" ? `${name}.html` : `${name}.html#${id}`;
    sections.push({ href, page: title, title: textOf(heading), text: textOf(text), weight: weights[name] ?? 1 });
  }
  return sections;
}

/** The operations, their fields, rules, examples and the languages of the samples, each at its own address. */
export function referenceSections(spec: Spec): Section[] {
  return operationPages(spec).flatMap((page) => {
    const { name, title, operation, description, parameters, body, answers, rules, examples } = describe(spec, page);
    const contents = [...(body?.content ?? []), ...answers.flatMap(({ content }) => content)];
    const fields = [
      ...parameters,
      ...contents.flatMap(({ field }) => field?.groups ?? []).flatMap((group) => group.fields),
    ];
    const at = (id: string, found: { title: string; text: string; weight?: number; page?: string }): Section => ({
      href: `${name}.html${id === "" ? "" : `#${encodeURI(id)}`}`,
      page: title,
      weight: 2,
      ...found,
    });
    return [
      at("", { title, text: `${operation.id} ${operation.path} ${description}`, weight: 3 }),
      ...answers.map(({ status, description: said }) =>
        at(`answer-${status}`, { title: `Answer ${status}`, text: said }),
      ),
      ...fields
        .flatMap(allFields)
        .map(({ id, name: field, type, description: said, notes }) =>
          at(id, { title: field, page: `${title} · ${id}`, text: `${id} ${type} ${said} ${notes.join(" ")}` }),
        ),
      ...rules.map(({ id, message }) => at(`rule-${id}`, { title: `Rule ${id}`, text: message })),
      ...examples.map(({ key, summary }) => at(`example-${key}`, { title: `Example ${key}`, text: summary })),
      ...(examples[0]?.samples ?? []).map(({ id, label }) =>
        at("examples", { title: `Code sample: ${label}`, text: `${id} ${title}` }),
      ),
    ];
  });
}
