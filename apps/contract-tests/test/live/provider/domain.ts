/** A small model of the platform, from the documentation page's words alone: it knows nothing of the document. Times are epoch seconds. */

type Unit = "DAYS" | "WEEKS" | "MONTHS";
export type Expiry =
  | { kind: "never" }
  | { kind: "with-badge" }
  | { kind: "on"; date: number }
  | { kind: "after"; count: number; unit: Unit };

interface LimitBase {
  /** Whose earns it counts. */
  of: "CUSTOMER" | "BADGE";
  most: number;
}
export type Limit = LimitBase &
  (
    | { kind: "overall" }
    | { kind: "fixed"; every: number; unit: Unit; from: number; reference: string; weekday?: string }
    | { kind: "rolling"; last: number; unit: Unit }
  );

export interface Badge {
  id: string;
  name: string;
  description: string;
  created: number;
  updated: number;
  starts: number;
  expires: number;
  switchedOn: boolean;
  /** Whether a customer must be enrolled before earning it. */
  enrolment: boolean;
  owners: string[];
  images: { name: string; file: string; url: string; shows: "UN_EARNED" | "IN_PROGRESS" | "EARNED" }[];
  earned: Expiry;
  issued?: Expiry;
  group?: { id: string; name: string };
  rank?: number;
  limits: Limit[];
  notes: Record<string, string>;
}

export interface Customer {
  id: string;
  email: string;
  mobile: string;
  externalId: string;
  cardNumber: string;
}

type Happening =
  | { kind: "earned"; customer: string; badge: string; at: number }
  | {
      kind: "issued";
      customer: string;
      badge: string;
      at: number;
      issue: string;
      by: string;
      reference: string;
      cause: number;
      revoked: number;
    };

export interface World {
  now: number;
  badges: Badge[];
  customers: Customer[];
  happenings: Happening[];
}

const seconds: Record<Unit, number> = { DAYS: 86_400, WEEKS: 7 * 86_400, MONTHS: 30 * 86_400 };

const expiryOf = (expiry: Expiry) => {
  if (expiry.kind === "never") return { expiryType: "NEVER" };
  if (expiry.kind === "after") return { expiryType: "RELATIVE", relativeExpirytype: expiry.unit, value: expiry.count };
  const fixed = expiry.kind === "on";
  return {
    expiryType: "ABSOLUTE",
    type: fixed ? "FIXED_DATE" : "WITH_BADGE_META",
    expiresOn: fixed ? expiry.date : null,
    expireWithBadgeMeta: !fixed,
  };
};

/** When something that began then ends. */
function endOf(expiry: Expiry | undefined, began: number, badge: Badge): number {
  if (expiry === undefined || expiry.kind === "with-badge") return badge.expires;
  if (expiry.kind === "never") return Number.POSITIVE_INFINITY;
  return expiry.kind === "on" ? expiry.date : began + expiry.count * seconds[expiry.unit];
}

function limitOf(limit: Limit, now: number, earns: number[]) {
  const within = (from: number, to: number) => earns.filter((at) => at >= from && at < to).length;
  const counted = (currentEarnCount: number | null) => ({
    currentEarnCount,
    currentEarnCountDays: null,
    currentEarnCountWeeks: null,
    currentEarnCountMonths: null,
  });
  const nothing = {
    constraintLevel: limit.of,
    rollType: null,
    refreshRate: null,
    durationType: null,
    cycleStatus: null,
    startDayOfTheWeek: null,
    rollValue: null,
    maxEarnLimit: limit.most,
    fixedWindowCycle: null,
    fixedWindowReferenceId: null,
  };
  if (limit.kind === "overall")
    return { ...nothing, constraintType: "OVERALL", earnConstraintBlockStatistics: counted(earns.length) };
  if (limit.kind === "rolling")
    return {
      ...nothing,
      constraintType: "ROLLING_WINDOW",
      rollType: limit.unit,
      rollValue: limit.last,
      earnConstraintBlockStatistics: counted(within(now - limit.last * seconds[limit.unit], now + 1)),
    };
  const length = limit.every * seconds[limit.unit];
  const begun = now >= limit.from;
  const start = limit.from + Math.floor((now - limit.from) / length) * length;
  return {
    ...nothing,
    constraintType: "FIXED_WINDOW",
    refreshRate: limit.every,
    durationType: limit.unit,
    cycleStatus: begun ? "ACTIVE" : null,
    startDayOfTheWeek: limit.weekday ?? null,
    earnConstraintBlockStatistics: counted(begun ? within(start, start + length) : null),
    fixedWindowCycle: begun ? { startDate: start, endDate: start + length } : null,
    fixedWindowReferenceId: limit.reference,
  };
}

/** The badge as it stands for the customer. */
export function badgeFor({ now, happenings }: World, badge: Badge, customer: Customer, statistics: boolean) {
  const own = happenings.filter((one) => one.badge === badge.id && one.customer === customer.id);
  const earned = own.filter((one) => one.kind === "earned").map(({ at }) => at);
  const earnedByAll = happenings.filter((one) => one.badge === badge.id && one.kind === "earned").map(({ at }) => at);
  const issuals = own.filter((one) => one.kind === "issued");
  const limits = (of: Limit["of"], earns: number[]) =>
    badge.limits.filter((limit) => limit.of === of).map((limit) => limitOf(limit, now, earns));
  return {
    id: badge.id,
    name: badge.name,
    description: badge.description,
    createdOn: badge.created,
    lastUpdatedOn: badge.updated,
    startsOn: badge.starts,
    expiresOn: badge.expires,
    action: badge.switchedOn ? "ACTIVATED" : "DE_ACTIVATED",
    badgeType: badge.enrolment ? "ISSUE_EARN" : "EARN",
    badgeStatus: now < badge.starts ? "UPCOMING" : now < badge.expires ? "LIVE" : "EXPIRED",
    owner: badge.owners,
    claimedBy: [],
    images: badge.images.map(({ name, file, url, shows }) => ({ name, fileSvcHandle: file, url, tag: shows })),
    earnExpiry: expiryOf(badge.earned),
    ...(badge.issued && { issueExpiry: expiryOf(badge.issued) }),
    ...(badge.group && { badgeGroupId: badge.group.id, badgeGroupName: badge.group.name }),
    ...(badge.rank !== undefined && { badgeRank: badge.rank }),
    ...(statistics && {
      customerConstraints: limits("CUSTOMER", earned),
      badgeConstraints: limits("BADGE", earnedByAll),
      issualDetails: {
        issuedCount: issuals.length,
        issuals: issuals.map((one) => ({
          issuedOn: one.at,
          issuedStatus: "REVOKED",
          issueExpiresOn: endOf(badge.issued, one.at, badge),
          issueId: one.issue,
          ownerType: one.by,
          ownerReferenceId: one.reference,
          revokedOn: one.revoked,
          issueEventDate: one.cause,
        })),
      },
      earnDetails: { earnCount: earned.length, earns: earned.map((at) => ({ earnedOn: at })) },
    }),
    ...(issuals.length > 0 && { issuedStatus: "REVOKED" }),
    activeEarnedCount: earned.filter((at) => endOf(badge.earned, at, badge) > now).length,
    ...(earned.length > 0 && { lastEarnedOn: Math.max(...earned) }),
    customFields: badge.notes,
  };
}
