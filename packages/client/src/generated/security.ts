// Generated from the OpenAPI document by `pnpm generate`. Do not edit.

import type { SecurityScheme } from "../operation-entry.js";

/** Alternatives of the security schemes that each operation asks for, by method and path template. */
export const security: Readonly<Record<string, readonly (readonly SecurityScheme[])[]>> = {
  "GET /api_gateway/v1/badges/management/{customerId}/badge/{badgeId}": [
    [
      {
        "name": "basic",
        "type": "basic",
        "in": "header",
        "key": "Authorization"
      }
    ],
    [
      {
        "name": "oauth",
        "type": "apiKey",
        "in": "header",
        "key": "X-CAP-API-OAUTH-TOKEN"
      }
    ]
  ]
};
