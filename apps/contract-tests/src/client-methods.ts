import type { BadgeClient } from "@badge-contract/client";
import { compare, type Finding, unlike } from "@badge-contract/conformance";
import type { Json, JsonObject, Scenario } from "@badge-contract/spec";
import type { CustomerIdentifier } from "@badge-contract/types";

type MethodProbe = (badges: BadgeClient, scenario: Scenario) => Promise<Finding[]>;

/** The client's own functions, for the operations that have one. They are judged in addition to `badges.http`. */
export const methodProbes: Record<string, MethodProbe> = {
  async getCustomerBadge(badges, { request, response }) {
    const { customerId = "", badgeId = "" } = request.path;
    const identifier = request.headers["X-CAP-CUSTOMER-IDENTIFIER"] as CustomerIdentifier | undefined;
    const result = await badges.getCustomerBadge({
      customer: identifier === undefined ? customerId : ({ [identifier]: customerId } as { email: string }),
      badgeId,
      ...(request.query.includeStatistics !== undefined && {
        includeStatistics: request.query.includeStatistics === "true",
      }),
    });
    const body = response.value as JsonObject;
    if (result.ok !== response.status < 400)
      return [unlike("ok", String(response.status < 400), result.ok ? "true" : `false: ${result.error.message}`)];
    if (result.ok)
      return [
        ...compare(body.data, result.data as unknown as Json),
        ...compare(body.warnings ?? [], result.warnings as unknown as Json),
      ];
    const { kind, status, errors } = result.error;
    return [
      ...(kind === "http" ? [] : [unlike("error.kind", "http", kind)]),
      ...compare(response.status, status),
      ...(response.mediaType.endsWith("json") ? compare(body.errors, errors as unknown as Json) : []),
    ];
  },
};
