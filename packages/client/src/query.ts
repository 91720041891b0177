import type { BadgeFor, CustomerBadgeParams, GetCustomerBadge } from "./get-customer-badge.js";
import { unwrap } from "./result.js";

type Params = Omit<CustomerBadgeParams, "signal">;

/** What TanStack Query takes; SWR takes `queryKey` as its key and `queryFn` as its fetcher. */
export interface CustomerBadgeQuery<T> {
  /** Equal for equal questions, and free of credentials. It contains the customer's identifier. */
  queryKey: readonly ["getCustomerBadge", Params["customer"], string, boolean];
  /** Resolves with the badge, or rejects with a `BadgeClientError`. */
  queryFn: (context?: { signal?: AbortSignal }) => Promise<T>;
}

interface Client {
  getCustomerBadge: GetCustomerBadge;
}

/** A query for one badge as it stands for one customer. */
export function customerBadgeQuery<Statistics extends boolean | undefined = undefined>(
  client: Client,
  params: Params & { includeStatistics?: Statistics },
): CustomerBadgeQuery<BadgeFor<Statistics>> {
  const { customer, badgeId, includeStatistics = false } = params;
  return {
    queryKey: ["getCustomerBadge", customer, badgeId, includeStatistics],
    queryFn: async (context) => unwrap(await client.getCustomerBadge({ ...params, signal: context?.signal })),
  };
}
