// Generated from the OpenAPI document by `pnpm generate`. Do not edit.

/** Operations by method and path template. */
export const operationIds: Readonly<Record<string, string>> = {
  "GET /api_gateway/v1/badges/management/{customerId}/badge/{badgeId}": "getCustomerBadge"
};
