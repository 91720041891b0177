// What a careful person would write for the 200 response, yes or no only: the measure of what generated code costs.
type Members = Record<string, unknown>;

const object = (value: unknown): value is Members =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const text = (value: unknown) => typeof value === "string";
const number = Number.isFinite;
const integer = Number.isInteger;
const orNull = (test: (value: unknown) => boolean, value: unknown) => value === null || test(value);
const optional = (test: (value: unknown) => boolean, value: unknown) => value === undefined || test(value);
const list = (value: unknown, test: (value: unknown) => boolean) =>
  Array.isArray(value) && value.every((item) => test(item));
const nothing = (value: unknown) => value === null;

const image = (v: unknown) => object(v) && text(v.name) && text(v.fileSvcHandle) && text(v.url) && text(v.tag);

function expiry(v: unknown): boolean {
  if (!object(v) || !text(v.expiryType)) return false;
  if (v.expiryType === "RELATIVE") return text(v.relativeExpirytype) && integer(v.value);
  if (v.expiryType === "ABSOLUTE")
    return text(v.type) && orNull(number, v.expiresOn) && typeof v.expireWithBadgeMeta === "boolean";
  return true;
}

function details(v: Members): boolean {
  if (!text(v.id) || !text(v.name) || !text(v.description)) return false;
  if (!number(v.createdOn) || !number(v.lastUpdatedOn) || !number(v.startsOn) || !number(v.expiresOn)) return false;
  if (!text(v.action) || !text(v.badgeType) || !text(v.badgeStatus) || !integer(v.activeEarnedCount)) return false;
  if (!list(v.owner, text) || new Set(v.owner as string[]).size !== (v.owner as string[]).length) return false;
  if (!Array.isArray(v.claimedBy) || !list(v.images, image) || !expiry(v.earnExpiry)) return false;
  if (!optional(expiry, v.issueExpiry) || !optional(text, v.badgeGroupId) || !optional(text, v.badgeGroupName))
    return false;
  if (!optional(integer, v.badgeRank) || !optional(text, v.issuedStatus) || !optional(number, v.lastEarnedOn))
    return false;
  if (v.isActive !== undefined && typeof v.isActive !== "boolean") return false;
  return object(v.customFields) && Object.values(v.customFields).every(text);
}

const counts = (v: unknown) =>
  object(v) &&
  orNull(integer, v.currentEarnCount) &&
  orNull(integer, v.currentEarnCountDays) &&
  orNull(integer, v.currentEarnCountWeeks) &&
  orNull(integer, v.currentEarnCountMonths);
const cycle = (v: unknown) => object(v) && number(v.startDate) && optional(number, v.endDate);
const limits = (v: unknown) => v === undefined || v === null || object(v);

function customerRollingWindow(v: Members): boolean {
  const empty = [
    v.refreshRate,
    v.durationType,
    v.cycleStatus,
    v.startDayOfTheWeek,
    v.fixedWindowCycle,
    v.fixedWindowReferenceId,
  ];
  if (!empty.every((one) => one === undefined || one === null)) return false;
  if (!optional((one) => orNull(text, one), v.rollType) || !optional(counts, v.earnConstraintBlockStatistics))
    return false;
  return (
    [v.rollValue, v.maxEarnLimit].every((one) => optional((two) => orNull(integer, two), one)) &&
    limits(v.rollingWindowLimits)
  );
}

function constraint(v: unknown): boolean {
  if (!object(v) || !text(v.constraintType)) return false;
  const { constraintType: type, constraintLevel: level } = v;
  if (type === "ROLLING_WINDOW") {
    if (level === "CUSTOMER") return customerRollingWindow(v);
    if (level !== "BADGE") return level !== undefined;
  } else if (type !== "OVERALL" && type !== "FIXED_WINDOW") return true;
  if (
    !text(level) ||
    !integer(v.maxEarnLimit) ||
    !counts(v.earnConstraintBlockStatistics) ||
    !limits(v.rollingWindowLimits)
  )
    return false;
  if (type === "FIXED_WINDOW") {
    if (!nothing(v.rollType) || !nothing(v.rollValue) || !text(v.durationType) || !text(v.fixedWindowReferenceId))
      return false;
    if (!orNull(text, v.cycleStatus) || !orNull(text, v.startDayOfTheWeek) || !orNull(cycle, v.fixedWindowCycle))
      return false;
    return v.durationType === "DAYS" ? integer(v.refreshRate) : optional((one) => orNull(integer, one), v.refreshRate);
  }
  const empty =
    nothing(v.refreshRate) && nothing(v.durationType) && nothing(v.cycleStatus) && nothing(v.startDayOfTheWeek);
  if (!empty || !nothing(v.fixedWindowCycle) || !nothing(v.fixedWindowReferenceId)) return false;
  return type === "OVERALL" ? nothing(v.rollType) && nothing(v.rollValue) : text(v.rollType) && integer(v.rollValue);
}

const issual = (v: unknown) =>
  object(v) &&
  number(v.issuedOn) &&
  text(v.issuedStatus) &&
  number(v.issueExpiresOn) &&
  text(v.issueId) &&
  text(v.ownerType) &&
  text(v.ownerReferenceId) &&
  optional(number, v.revokedOn) &&
  number(v.issueEventDate);

const statistics = ({ customerConstraints, badgeConstraints, issualDetails, earnDetails }: Members) =>
  list(customerConstraints, constraint) &&
  list(badgeConstraints, constraint) &&
  object(issualDetails) &&
  integer(issualDetails.issuedCount) &&
  list(issualDetails.issuals, issual) &&
  object(earnDetails) &&
  integer(earnDetails.earnCount) &&
  Array.isArray(earnDetails.earns);

const none = ({ customerConstraints, badgeConstraints, issualDetails, earnDetails }: Members) =>
  customerConstraints === undefined &&
  badgeConstraints === undefined &&
  issualDetails === undefined &&
  earnDetails === undefined;

const warning = (v: unknown) => object(v) && integer(v.code) && text(v.message);
const error = (v: unknown) => object(v) && warning(v) && orNull(text, v.reference);

export const handWritten = (v: unknown): boolean =>
  object(v) &&
  object(v.data) &&
  details(v.data) &&
  (none(v.data) || statistics(v.data)) &&
  orNull((errors) => list(errors, error), v.errors) &&
  orNull((warnings) => list(warnings, warning), v.warnings);
