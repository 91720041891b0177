// Generated from the OpenAPI document by `pnpm generate`. Do not edit.

import type { OperationTable } from "../operation.js";

export const operations: OperationTable[] = [
  {
    "id": "getCustomerBadge",
    "method": "GET",
    "path": "/api_gateway/v1/badges/management/{customerId}/badge/{badgeId}",
    "prefixes": [
      ""
    ],
    "parameters": [
      {
        "name": "customerId",
        "in": "path",
        "style": "simple",
        "explode": false,
        "shape": {
          "types": [
            "string"
          ]
        },
        "required": true,
        "schema": {
          "type": "string",
          "minLength": 1
        }
      },
      {
        "name": "badgeId",
        "in": "path",
        "style": "simple",
        "explode": false,
        "shape": {
          "types": [
            "string"
          ]
        },
        "required": true,
        "schema": {
          "type": "string",
          "minLength": 1
        }
      },
      {
        "name": "includeStatistics",
        "in": "query",
        "style": "form",
        "explode": true,
        "shape": {
          "types": [
            "boolean"
          ]
        },
        "required": false,
        "schema": {
          "type": "boolean"
        }
      },
      {
        "name": "X-CAP-CUSTOMER-IDENTIFIER",
        "in": "header",
        "style": "simple",
        "explode": false,
        "shape": {
          "types": [
            "string"
          ]
        },
        "required": false,
        "schema": {
          "type": "string",
          "enum": [
            "email",
            "mobile",
            "externalId",
            "cardNumber"
          ]
        }
      }
    ],
    "security": [
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
    ],
    "headers": [
      "X-CAP-REQUEST-ID"
    ],
    "failures": []
  }
];
