import { type Fact, readFacts } from "@badge-contract/spec";
import { escapeHtml, renderInline, slug } from "./markdown.ts";

type Told = Fact & { section: string };

/** The verdicts that are news to a reader of the page, and what each means to them. */
const verdicts: Record<string, { title: string; means: string }> = {
  corrected: { title: "Corrected", means: "The page contradicts its own examples, or itself. The examples win." },
  undescribed: { title: "Not described", means: "An example shows it; the page's words do not mention it." },
  "platform-wide": {
    title: "Not stated",
    means: "The page is silent. It is what the platform documents elsewhere, and only as certain as that.",
  },
};

/** Every statement of the source page, with the section that it stands in. */
export const statements = (): Told[] =>
  Object.entries(readFacts().sections).flatMap(([section, facts]) => facts.map((fact) => ({ ...fact, section })));

function entry(fact: Told, id: string): string {
  const places = fact.in.map((place) => `<code>${escapeHtml(typeof place === "string" ? place : place.at)}</code>`);
  return `<section class="entry" data-entry="${escapeHtml(fact.section)}">
<h4 id="${id}">${renderInline(fact.where)}</h4>
<p>${renderInline(fact.says)}</p>
${fact.reason ? `<p class="reason">${renderInline(fact.reason)}</p>` : ""}
${places.length > 0 ? `<details><summary>In the document</summary><p>${places.join("<br>")}</p></details>` : ""}
</section>`;
}

/** Where the page and the platform disagree, in groups that the page's filter narrows down. */
export function disagreements(): string {
  const facts = statements();
  const unknown = facts.find(({ verdict }) => verdict !== "as documented" && !Object.hasOwn(verdicts, verdict));
  if (unknown)
    throw new Error(`facts.yaml: the site has no words for the verdict "${unknown.verdict}" (${unknown.says})`);
  const ids = new Map<string, number>();
  const idOf = ({ section, where }: Told) => {
    const base = slug(`${section} ${where}`);
    const copies = (ids.get(base) ?? 0) + 1;
    ids.set(base, copies);
    return copies === 1 ? base : `${base}-${copies}`;
  };
  const shown = facts.filter(({ verdict }) => Object.hasOwn(verdicts, verdict));
  const groups = Object.entries(verdicts).map(([verdict, { title, means }]) => {
    const entries = shown.filter((fact) => fact.verdict === verdict);
    const bySection = Map.groupBy(entries, ({ section }) => section);
    const sections = [...bySection].map(
      ([section, members]) =>
        `<div data-group><h3 id="${slug(`${title} ${section}`)}">${escapeHtml(section)}</h3>\n${members.map((fact) => entry(fact, idOf(fact))).join("\n")}</div>`,
    );
    return `<div data-group><h2 id="${slug(title)}">${title} <small>${entries.length}</small></h2>
<p>${means}</p>
${sections.join("\n")}</div>`;
  });
  return `<p>Of the ${facts.length} statements of the page, the document says ${facts.length - shown.length} just as the page does. The other ${shown.length} are here.</p>
<p class="filter"><label for="filter">Filter</label><input id="filter" type="search" placeholder="expiry, constraintType, …" autocomplete="off" spellcheck="false"><output id="filter-count" for="filter">${shown.length} of ${shown.length}</output></p>
${groups.join("\n")}`;
}
