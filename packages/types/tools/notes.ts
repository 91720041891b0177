/** What readers of the types are told of a schema, beside what the document says of it. */
export const notes: Record<string, string> = {
  Timestamp: "`epochSecondsToDate` of `@badge-contract/client` makes a `Date` of it.",
};
