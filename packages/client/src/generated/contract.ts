// Generated from the OpenAPI document by `pnpm generate`. Do not edit.

/** Path template of `getCustomerBadge`. */
export const getCustomerBadgePath = "/api_gateway/v1/badges/management/{customerId}/badge/{badgeId}";

/** Request header `CustomerIdentifier`. */
export const customerIdentifierHeader = "X-CAP-CUSTOMER-IDENTIFIER";

/** Request header of the security scheme `oauth`. */
export const oauthHeader = "X-CAP-API-OAUTH-TOKEN";

/** Token endpoint of the security scheme `oauth`. */
export const oauthTokenPath = "/v3/oauth/token/generate";
