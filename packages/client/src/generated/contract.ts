// Generated from the OpenAPI document by `pnpm generate`. Do not edit.

/** Path template of `getCustomerBadge`. */
export const getCustomerBadgePath = "/api_gateway/v1/badges/management/{customerId}/badge/{badgeId}";

/** Request header that says which kind of identifier the path carries. */
export const identifierHeader = "X-CAP-CUSTOMER-IDENTIFIER";

/** Response header that names the exchange. */
export const requestIdHeader = "X-CAP-REQUEST-ID";

/** Request header that carries the OAuth token. */
export const oauthHeader = "X-CAP-API-OAUTH-TOKEN";

/** Where an OAuth token is had. */
export const oauthTokenPath = "/v3/oauth/token/generate";
