// Generated from the OpenAPI document by `pnpm generate`. Do not edit.

/** Response header `RequestId`. */
export const requestIdHeader = "X-CAP-REQUEST-ID";
