// Generated from the OpenAPI document by `pnpm generate`. Do not edit.

import type { OperationTable } from "../operation.js";

export const operations: OperationTable[] = [
  {
    "id": "getCustomerBadge",
    "method": "GET",
    "path": "/api_gateway/v1/badges/management/{customerId}/badge/{badgeId}",
    "parameters": [
      {
        "name": "customerId",
        "in": "path",
        "required": true,
        "type": "string"
      },
      {
        "name": "badgeId",
        "in": "path",
        "required": true,
        "type": "string"
      },
      {
        "name": "includeStatistics",
        "in": "query",
        "required": false,
        "type": "boolean"
      },
      {
        "name": "X-CAP-CUSTOMER-IDENTIFIER",
        "in": "header",
        "required": false,
        "type": "string",
        "values": [
          "email",
          "mobile",
          "externalId",
          "cardNumber"
        ]
      }
    ],
    "security": [
      {
        "name": "basic",
        "type": "basic",
        "header": "Authorization"
      },
      {
        "name": "oauth",
        "type": "apiKey",
        "header": "X-CAP-API-OAUTH-TOKEN"
      }
    ],
    "headers": [
      "X-CAP-REQUEST-ID"
    ]
  }
];
