import { createGetCustomerBadge, type GetCustomerBadge } from "./get-customer-badge.js";
import { createHttp } from "./http.js";
import type { BadgeHttp } from "./http-types.js";
import { type BadgeClientOptions, readSettings } from "./settings.js";
import { createTransport } from "./transport.js";

export interface BadgeClient {
  /** Gets one badge as it stands for one customer. Resolves with a result, and never rejects. */
  getCustomerBadge: GetCustomerBadge;
  /** Every operation of the document, behind the same transport. */
  http: BadgeHttp;
}

/** Makes a client. Throws a `BadgeClientError` of kind `invalid-request` if an option is invalid. */
export function createBadgeClient(options: BadgeClientOptions): BadgeClient {
  const settings = readSettings(options);
  const transport = createTransport(settings);
  return {
    getCustomerBadge: createGetCustomerBadge(settings.baseUrl, transport),
    http: createHttp(settings, transport),
  };
}
