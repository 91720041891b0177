/** Notes for readers of the types, besides the document's own description of a schema. */
export const notes: Record<string, string> = {
  Timestamp: "`epochSecondsToDate` of `@badge-contract/client` makes a `Date` of it.",
};
