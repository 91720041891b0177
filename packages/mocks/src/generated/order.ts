// Generated from the OpenAPI document by `pnpm generate`. Do not edit.

import type { Fixture } from "../fixture.js";
import * as scenarios from "./scenarios.js";

/** Every scenario, in the document's order, documented ones first. */
export const inOrder: readonly Fixture[] = [
  scenarios.rollingWindowWithStatistics,
  scenarios.fixedWindowWithStatistics,
  scenarios.fixedWindow,
  scenarios.rollingWindow,
  scenarios.badgeGroup,
  scenarios.issuedBadgeWithStatistics,
  scenarios.neverExpires,
  scenarios.customerRollingWindow,
  scenarios.fixedWindowNotBegun,
  scenarios.earnedBadgeWithStatistics,
  scenarios.customerByEmail,
  scenarios.customerByMobile,
  scenarios.customerByExternalId,
  scenarios.customerByCardNumber,
  scenarios.invalidIdentifier,
  scenarios.unauthorized,
  scenarios.accessDenied,
  scenarios.badgeNotFound,
  scenarios.customerNotFound,
  scenarios.tooManyRequests,
  scenarios.internalError,
  scenarios.serviceUnavailable,
  scenarios.badGateway,
];
