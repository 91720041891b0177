import type * as T from "@badge-contract/types";
import type { Call } from "./call.js";
import { type Customer, readCustomer } from "./customer.js";
import { invalid } from "./errors.js";
import { customerIdentifierHeader, getCustomerBadgePath } from "./generated/contract.js";
import { checkPathValue } from "./guards.js";
import { isRecord } from "./json.js";
import { checkNames } from "./options.js";
import type { BadgeResult } from "./result.js";
import type { Transport } from "./transport.js";

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

// An interface, because the compiler's messages show its name instead of all its members.
interface CustomerBadge extends T.CustomerBadge {}
interface CustomerBadgeWithStatistics extends T.CustomerBadgeWithStatistics {}

/** The badge. It has statistics exactly if they were asked for. */
export type BadgeFor<Statistics extends boolean | undefined> = Statistics extends true
  ? CustomerBadgeWithStatistics
  : CustomerBadge;

export type GetCustomerBadge = <Statistics extends boolean | undefined = undefined>(
  params: CustomerBadgeParams & { includeStatistics?: Statistics },
) => Promise<BadgeResult<BadgeFor<Statistics>>>;

const known = { customer: true, badgeId: true, includeStatistics: true, signal: true };

function callOf(baseUrl: string, params: CustomerBadgeParams): Call {
  checkNames("params", params, known);
  const { customer, badgeId, includeStatistics, signal } = params;
  if (includeStatistics !== undefined && typeof includeStatistics !== "boolean")
    throw invalid("includeStatistics", "boolean", includeStatistics);
  const { id, kind } = readCustomer(customer);
  // Each value becomes one segment, which the server decodes to the value itself.
  const path = getCustomerBadgePath
    .replace("{customerId}", encodeURIComponent(id))
    .replace("{badgeId}", encodeURIComponent(checkPathValue("badgeId", badgeId)));
  const query = includeStatistics === undefined ? "" : `?includeStatistics=${includeStatistics}`;
  return {
    method: "GET",
    path: getCustomerBadgePath,
    url: baseUrl + path + query,
    headers: kind ? { [customerIdentifierHeader]: kind } : {},
    signal,
    repeatable: true,
    validator: ({ getCustomerBadge }) => getCustomerBadge?.[200],
    problem: (status, body) => !(status === 200 && isRecord(body) && isRecord(body.data)) && "no badge",
  };
}

export function createGetCustomerBadge(baseUrl: string, transport: Transport): GetCustomerBadge {
  return (async (params: CustomerBadgeParams): Promise<BadgeResult> => {
    const { attempts, body, response, error } = await transport(() => callOf(baseUrl, params));
    if (error) return { ok: false, error, attempts, ...(response && { response }) };
    const { data, warnings } = body as { data: CustomerBadge | CustomerBadgeWithStatistics; warnings?: unknown };
    const told = (Array.isArray(warnings) ? warnings.filter(isRecord) : []) as unknown as T.ApiWarning[];
    return { ok: true, attempts, response: response as Response, data, warnings: told };
  }) as GetCustomerBadge;
}
