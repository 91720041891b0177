import type { CustomerBadge, CustomerBadgeWithStatistics } from "@badge-contract/types";
import { customerByEmail, customerByMobile } from "./generated/scenarios.js";
import { merged, type Overrides } from "./overrides.js";
import { hexDigits, randomNumbers } from "./random.js";

/** A validator with the interface of Standard Schema v1, such as those of `@badge-contract/validators`. */
export interface Checker {
  readonly "~standard": { readonly validate: (value: unknown) => Checked | Promise<Checked> };
}
interface Checked {
  readonly issues?: readonly Problem[] | undefined;
}
interface Problem {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

export interface CustomerBadgeOptions<Statistics extends boolean = boolean> {
  /** Another seed, another badge; the same seed, the same badge. @default 1 */
  seed?: number;
  /** Whether the badge has the form that `includeStatistics=true` returns. @default false */
  includeStatistics?: Statistics;
  /** Checks the finished badge. @default none: the types are the only check */
  strict?: Checker;
}

/**
 * Makes a valid badge: that of the scenario `customerByMobile`, or with statistics `customerByEmail`, but the seed
 * decides the id, the rank and the times.
 *
 * @throws TypeError with the JSON path of each fault, if the badge is not what `strict` asks for
 */
export function customerBadge(
  overrides: Overrides<CustomerBadgeWithStatistics> | undefined,
  options: CustomerBadgeOptions<true> & { includeStatistics: true },
): CustomerBadgeWithStatistics;
export function customerBadge(
  overrides?: Overrides<CustomerBadge>,
  options?: CustomerBadgeOptions<false>,
): CustomerBadge;
export function customerBadge(
  overrides: Overrides<CustomerBadge> | Overrides<CustomerBadgeWithStatistics> = {},
  { seed = 1, includeStatistics = false, strict }: CustomerBadgeOptions = {},
) {
  const { body } = (includeStatistics ? customerByEmail : customerByMobile).response;
  const badge = merged(merged(body.data, seeded(body.data, randomNumbers(seed))), overrides);
  if (strict) check(badge, strict);
  return badge;
}

/** The parts that the seed decides. A shift by whole days keeps the order of the times and their fractions. */
function seeded(
  { createdOn, lastUpdatedOn, startsOn, expiresOn }: CustomerBadge | CustomerBadgeWithStatistics,
  random: () => number,
) {
  const id = hexDigits(random, 24);
  const badgeRank = 1 + Math.floor(random() * 10);
  const shift = Math.floor(random() * 365) * 86_400;
  const later = (time: number) => Math.round((time + shift) * 1e6) / 1e6;
  return {
    id,
    badgeRank,
    createdOn: later(createdOn),
    lastUpdatedOn: later(lastUpdatedOn),
    startsOn: later(startsOn),
    expiresOn: later(expiresOn),
  };
}

function check(badge: unknown, { "~standard": { validate } }: Checker): void {
  const result = validate(badge);
  if (result instanceof Promise) throw new TypeError("strict needs a validator that answers at once, not a promise");
  if (!result.issues) return;
  const lines = result.issues.map(({ path = [], message }) => `${jsonPath(path)}: ${message}`);
  throw new TypeError(`The overrides make the badge invalid.\n  ${lines.join("\n  ")}`);
}

const jsonPath = (path: NonNullable<Problem["path"]>) =>
  path.reduce<string>((text, step) => {
    const key = typeof step === "object" ? step.key : step;
    return typeof key === "number" ? `${text}[${key}]` : `${text}.${String(key)}`;
  }, "$");
