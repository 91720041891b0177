import type { ApiWarning, CustomerBadge, CustomerBadgeWithStatistics } from "@badge-contract/types";
import { isRecord, objectsIn } from "./body.js";
import { type Customer, readCustomer } from "./customer.js";
import { BadgeClientError, invalid, isBadgeClientError } from "./errors.js";
import type { Answer, Call } from "./exchange.js";
import { getCustomerBadgePath, identifierHeader } from "./generated/contract.js";
import { checkPathValue, checkSignal } from "./guards.js";
import type { BadgeFailure, BadgeResult } from "./result.js";
import type { Transport } from "./transport.js";
import { urlOf } from "./url.js";

export interface CustomerBadgeParams {
  /** Who: the customer's unique ID, or an identifier of another kind. */
  customer: Customer;
  /** Unique ID of the badge. */
  badgeId: string;
  /** Whether to ask for constraints, issuals and earns. Default false. */
  includeStatistics?: boolean | undefined;
  /** Aborts the call, its waits and its body. */
  signal?: AbortSignal | undefined;
}

export interface GetCustomerBadge {
  (params: CustomerBadgeParams & { includeStatistics: true }): Promise<BadgeResult<CustomerBadgeWithStatistics>>;
  (params: CustomerBadgeParams & { includeStatistics?: false | undefined }): Promise<BadgeResult<CustomerBadge>>;
  (params: CustomerBadgeParams): Promise<BadgeResult>;
}

function callOf(baseUrl: string, params: CustomerBadgeParams): Call {
  if (!isRecord(params)) throw invalid("params", "must be an object with customer and badgeId");
  const { badgeId, includeStatistics, signal } = params;
  const { id, kind } = readCustomer(params.customer);
  checkPathValue("badgeId", badgeId);
  if (includeStatistics !== undefined && typeof includeStatistics !== "boolean")
    throw invalid("includeStatistics", "must be true, false or absent");
  checkSignal(signal);
  return {
    method: "GET",
    path: getCustomerBadgePath,
    url: urlOf(baseUrl, getCustomerBadgePath, { path: { customerId: id, badgeId }, query: { includeStatistics } }),
    headers: kind ? { [identifierHeader]: kind } : {},
    signal,
    repeatable: true,
  };
}

/** What a 200 says when it is not a badge: the platform's errors, if it sent any. */
function notABadge({ method, path }: Call, { attempts, body, response }: Answer): BadgeClientError {
  const errors = objectsIn<BadgeClientError["errors"][number]>(body, "errors");
  const warnings = objectsIn<ApiWarning>(body, "warnings");
  const status = response?.status ?? 0;
  const said = body === undefined ? "an empty body" : "a body without a badge in data";
  const problem = `${method} ${path} answered ${status} with ${said}`;
  return new BadgeClientError("unexpected-response", problem, { method, path, status, attempts, errors, warnings });
}

export function createGetCustomerBadge(baseUrl: string, transport: Transport): GetCustomerBadge {
  return (async (params: CustomerBadgeParams): Promise<BadgeResult> => {
    let call: Call;
    try {
      call = callOf(baseUrl, params);
    } catch (error) {
      if (isBadgeClientError(error)) return { ok: false, error, attempts: 0 };
      throw error;
    }
    const answer = await transport(call);
    const { attempts, body, response, error } = answer;
    if (!error && response?.status === 200 && isRecord(body) && isRecord(body.data))
      return {
        ok: true,
        data: body.data as unknown as CustomerBadge | CustomerBadgeWithStatistics,
        warnings: objectsIn(body, "warnings"),
        response,
        attempts,
      };
    const failure: BadgeFailure = { ok: false, error: error ?? notABadge(call, answer), attempts };
    return response ? { ...failure, response } : failure;
  }) as GetCustomerBadge;
}
