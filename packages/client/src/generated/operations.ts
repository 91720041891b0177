// Generated from the OpenAPI document by `pnpm generate`. Do not edit.

import type { OperationEntry } from "../operation-entry.js";

/** Operations by method and path template. */
export const operations: Readonly<Record<string, OperationEntry>> = {
  "GET /api_gateway/v1/badges/management/{customerId}/badge/{badgeId}": {
    "id": "getCustomerBadge",
    "parameters": [
      {
        "name": "includeStatistics",
        "in": "query",
        "shape": {
          "types": [
            "boolean"
          ]
        }
      }
    ],
    "others": {
      "200": [],
      "400": [],
      "401": [
        "*/*"
      ],
      "403": [],
      "404": [],
      "429": [],
      "5XX": [
        "text/html"
      ]
    }
  }
};
