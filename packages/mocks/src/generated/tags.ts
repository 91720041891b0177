// Generated from the OpenAPI document by `pnpm generate`. Do not edit.

/** The properties that tell the members of a union apart. */
export const tags: string[] = [
  "constraintType",
  "expiryType"
];
