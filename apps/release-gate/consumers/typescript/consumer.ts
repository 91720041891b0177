// A consumer as strict compilers meet one: reads what an answer says, narrows what is told apart, makes what it sends.
import { basicAuth, createBadgeClient, isBadgeClientError, unwrap } from "@badge-contract/client";
import type {
  CustomerBadge,
  CustomerBadgeWithStatistics,
  CustomerIdentifier,
  EarnConstraint,
  Expiry,
} from "@badge-contract/types";

const baseUrl: string = process.argv[2] ?? "";
const badges = createBadgeClient({ baseUrl, auth: basicAuth({ username: "till", password: "secret" }) });

export function expiryOf(expiry: Expiry): string {
  switch (expiry.expiryType) {
    case "RELATIVE":
      return `${expiry.value} ${expiry.relativeExpirytype}`;
    case "ABSOLUTE":
      return expiry.expiresOn === null ? "with the badge" : new Date(expiry.expiresOn * 1000).toISOString();
    case "NEVER":
      return "never";
  }
}

export function limitOf(constraint: EarnConstraint): string {
  switch (constraint.constraintType) {
    case "OVERALL":
      return `${constraint.maxEarnLimit} at all`;
    case "FIXED_WINDOW":
      return `${constraint.maxEarnLimit} within ${constraint.rollValue} ${constraint.durationType}`;
    case "ROLLING_WINDOW":
      return `${constraint.maxEarnLimit ?? "?"} within ${constraint.rollValue ?? "?"} ${constraint.rollType ?? ""}`;
  }
}

export function lines(badge: CustomerBadge | CustomerBadgeWithStatistics): string[] {
  const { id, name, description, badgeStatus, badgeType, owner, images, activeEarnedCount, customFields } = badge;
  return [
    `${id} ${name}: ${description}`,
    `${badgeStatus} ${badgeType} ${owner.join()} ${activeEarnedCount}`,
    `rank ${badge.badgeRank?.toFixed() ?? "none"}, group ${badge.badgeGroupName ?? "none"}`,
    `earned for ${expiryOf(badge.earnExpiry)}`,
    ...images.map((image) => `${image.tag} ${image.url} ${image.fileSvcHandle}`),
    ...Object.entries(customFields).map(([key, value]) => `${key}=${value.trim()}`),
  ];
}

const by: CustomerIdentifier = "email";
const answer = await badges.getCustomerBadge({
  customer: "381921157",
  badgeId: "662749408fe258516a88fe89",
  includeStatistics: true,
});
const { customerConstraints, badgeConstraints, issualDetails, earnDetails } = unwrap(answer);
for (const constraint of [...customerConstraints, ...badgeConstraints]) console.log(limitOf(constraint));
for (const issual of issualDetails.issuals) console.log(issual.issueId, issual.ownerType, issual.issuedStatus);
console.log(by, issualDetails.issuedCount, earnDetails.earnCount, lines(unwrap(answer)).join("\n"));

const failure = await badges.getCustomerBadge({ customer: "381921157", badgeId: "670000000000000000000404" });
if (failure.ok || !isBadgeClientError(failure.error)) throw new Error("a badge that does not exist was found");
console.log(failure.error.kind, failure.error.message);
