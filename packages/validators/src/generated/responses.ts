// Generated from the OpenAPI document by `pnpm generate`. Do not edit.

import * as S from "./schemas.js";

export const getCustomerBadge = {
  200: S.customerBadgeResponseSchema,
  400: S.errorResponseSchema,
  401: S.unauthorizedBodySchema,
  403: S.gatewayErrorResponseSchema,
  404: S.errorResponseSchema,
  429: S.tooManyRequestsBodySchema,
  "5XX": S.serverErrorBodySchema,
};
