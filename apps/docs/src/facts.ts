import { type Fact, readFacts } from "@badge-contract/spec";

type Told = Fact & { section: string };

/** The verdicts that are news to readers of the source page, with their meaning. */
const verdicts: Record<string, { title: string; means: string }> = {
  corrected: { title: "Corrected", means: "The page contradicts its own examples, or itself. The examples win." },
  undescribed: { title: "Not described", means: "An example shows it, but the page's text doesn't mention it." },
  "platform-wide": {
    title: "Not stated",
    means:
      "The page is silent. The document follows the platform's other public documentation, and is no more certain than it.",
  },
};

/** Every statement of the source page, with its section. */
export const statements = (): Told[] =>
  Object.entries(readFacts().sections).flatMap(([section, facts]) => facts.map((fact) => ({ ...fact, section })));

const oneLine = (text: string) => text.trim().replaceAll(/\s*\n\s*/g, " ");

function entry({ where, says, reason, in: places }: Told): string {
  const pointers = places.map((place) => `\`${typeof place === "string" ? place : place.at}\``);
  return [
    `#### ${where}`,
    oneLine(says),
    ...(reason ? [`> ${oneLine(reason)}`] : []),
    ...(pointers.length > 0 ? [`In the document: ${pointers.join(", ")}`] : []),
  ].join("\n\n");
}

/** Where the page and the platform disagree, grouped by verdict and section; the site's script can filter them. */
export function disagreements(): string {
  const facts = statements();
  const unknown = facts.find(({ verdict }) => verdict !== "as documented" && !Object.hasOwn(verdicts, verdict));
  if (unknown)
    throw new Error(`facts.yaml: the site has no text for the verdict "${unknown.verdict}" (${unknown.says})`);
  const shown = facts.filter(({ verdict }) => Object.hasOwn(verdicts, verdict));
  const groups = Object.entries(verdicts).map(([verdict, { title, means }]) => {
    const entries = shown.filter((fact) => fact.verdict === verdict);
    const sections = [...Map.groupBy(entries, ({ section }) => section)].map(([section, members]) =>
      [`### ${section}`, ...members.map(entry)].join("\n\n"),
    );
    return [`## ${title} (${entries.length})`, means, ...sections].join("\n\n");
  });
  const same = facts.length - shown.length;
  return [
    `The page makes ${facts.length} statements. The document repeats ${same} of them unchanged; the other ${shown.length} are listed here.`,
    ...groups,
  ].join("\n\n");
}
