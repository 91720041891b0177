// Generated from the OpenAPI document by `pnpm generate`. Do not edit.

/** JSON with sorted keys and no spaces: equal values have equal texts, whatever the order of their members. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, member: unknown) =>
    typeof member === "object" && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([one], [other]) => (one < other ? -1 : 1)))
      : member,
  ) ?? "undefined";
