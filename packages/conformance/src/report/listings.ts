import { few, percent, type Report } from "./model.ts";

/** A table that every report shows alike. */
export interface Listing {
  id: string;
  title: string;
  says: string;
  heads: string[];
  rows: string[][];
}

/** What was shown of the document, whether its examples are still true, and what belongs to no operation. */
export function listingsOf({ mode, coverage, examples, undocumented = [] }: Report): Listing[] {
  const { kinds = [], operations = [] } = coverage ?? {};
  const isMocked = mode === "mocked";
  // Of one operation, its name would only be said again.
  const [of, named] = operations.length > 1 ? [["operation"], (id: string) => [id]] : [[], () => []];
  return [
    {
      id: "operations",
      title: "Coverage by operation",
      says: "How much of what the document says was seen, was never seen, and how much more was seen than it says (drift).",
      heads: ["operation", "answers", "shown", "never shown", "more (drift)"],
      rows: operations
        .toSorted((one, other) => other.answers - one.answers)
        .map(({ operationId, answers, covered, of, more }) => [
          operationId,
          ...[answers, covered, of - covered, more].map(String),
        ]),
    },
    {
      id: "kinds",
      title: "Coverage",
      says: isMocked
        ? "What of the document the scenarios show: first the examples of the source page, then all."
        : "What of the document was seen, by kind.",
      heads: [
        "of the document",
        ...(isMocked ? ["by documented examples"] : []),
        isMocked ? "by all" : "seen",
        "there are",
      ],
      rows: kinds.map(({ name, documented, covered, of }) => [
        name,
        ...(isMocked ? [documented ?? 0] : []).map(String),
        ...[covered, of].map(String),
      ]),
    },
    {
      id: "unseen",
      title: "Shown by examples alone",
      says: "No answer had this, though right answers of the same status came: examples, and the mocks made of them, may tell what is no longer true.",
      heads: [...of, "what", "examples"],
      rows: (examples?.unseen ?? []).map((one) => [
        ...named(one.operationId),
        `${one.kind}: ${one.name}`,
        few(one.examples, 2),
      ]),
    },
    {
      id: "unshown",
      title: "Seen and shown by no example",
      says: "At least one answer in a hundred had this. --suggest DIR writes an example of each that can be made of the document's own.",
      heads: [...of, "what", "answers", "share", "suggested example"],
      rows: (examples?.unshown ?? []).map((one) => [
        ...named(one.operationId),
        `${one.kind}: ${one.name}`,
        String(one.count),
        percent(one.share),
        one.suggestion ?? "–",
      ]),
    },
    {
      id: "undocumented",
      title: "Requests of no operation",
      says: "By host and path; {} stands for what may be somebody's.",
      heads: ["times", "request"],
      rows: undocumented.map(({ request, count }) => [String(count), request]),
    },
  ].filter(({ rows }) => rows.length > 0);
}

/** The rows that a report has room for, and how many there are besides. */
export const cut = <T>(rows: T[], most: number) => ({
  rows: rows.slice(0, most),
  more: Math.max(rows.length - most, 0),
});
