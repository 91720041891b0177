import { few, percent, type Report } from "./model.ts";

/** A table that is the same in every report. */
export interface Listing {
  id: string;
  title: string;
  says: string;
  heads: string[];
  rows: string[][];
}

/** Tables of what was shown of the document, of outdated examples, and of requests that match no operation. */
export function listingsOf({ mode, coverage, examples, undocumented = [] }: Report): Listing[] {
  const { kinds = [], operations = [] } = coverage ?? {};
  const isMocked = mode === "mocked";
  // With one operation, its name is not repeated in each row.
  const [of, named] = operations.length > 1 ? [["operation"], (id: string) => [id]] : [[], () => []];
  return [
    {
      id: "operations",
      title: "Coverage by operation",
      says: "How much of the document was seen, how much was never seen, and how much was seen beyond it (drift).",
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
        ? "How much of the document the scenarios show: the examples of the source page alone, then all of them."
        : "How much of the document was seen, by kind.",
      heads: [
        "of the document",
        ...(isMocked ? ["by documented examples"] : []),
        isMocked ? "by all" : "seen",
        "in total",
      ],
      rows: kinds.map(({ name, documented, covered, of }) => [
        name,
        ...(isMocked ? [documented ?? 0] : []).map(String),
        ...[covered, of].map(String),
      ]),
    },
    {
      id: "unseen",
      title: "Shown only by examples",
      says: "No answer had this, though the host gave valid answers with the same status. The examples, and mocks made from them, may be out of date.",
      heads: [...of, "what", "examples"],
      rows: (examples?.unseen ?? []).map((one) => [
        ...named(one.operationId),
        `${one.kind}: ${one.name}`,
        few(one.examples, 2),
      ]),
    },
    {
      id: "unshown",
      title: "Seen but in no example",
      says: "At least one answer in a hundred had this. --suggest DIR writes an example of each, where the document's own examples allow it.",
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
      title: "Requests that match no operation",
      says: "By host and path; {} replaces anything that may be personal.",
      heads: ["times", "request"],
      rows: undocumented.map(({ request, count }) => [String(count), request]),
    },
  ].filter(({ rows }) => rows.length > 0);
}

/** The rows that fit in a report, and how many more there are. */
export const cut = <T>(rows: T[], most: number) => ({
  rows: rows.slice(0, most),
  more: Math.max(rows.length - most, 0),
});
