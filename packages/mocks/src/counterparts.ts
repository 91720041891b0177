import { type Fixture, frozen } from "./fixture.js";
import { answering } from "./overrides.js";

const switched = "includeStatistics";
const members = ["customerConstraints", "badgeConstraints", "issualDetails", "earnDetails"];

type Badge = Record<string, unknown>;
type Envelope = { readonly data: Badge };

const badgeOf = ({ operationId, response }: Fixture): Badge | undefined =>
  operationId === "getCustomerBadge" && response.status === 200 ? (response.body as Envelope).data : undefined;

const hasStatistics = ({ request }: Fixture) => String(request.query[switched]) === "true";

const sameAddress = ({ request: one }: Fixture, { request: other }: Fixture) =>
  JSON.stringify([one.path, one.headers]) === JSON.stringify([other.path, other.headers]);

/**
 * The statistics of a badge without any limit or issual. Its earned count is kept. No document shows an entry of
 * `earns`.
 */
function statisticsOf({ activeEarnedCount }: Badge) {
  const earnCount = Number(activeEarnedCount);
  return {
    customerConstraints: [],
    badgeConstraints: [],
    issualDetails: { issuedCount: 0, issuals: [] },
    earnDetails: { earnCount, earns: Array.from({ length: earnCount }, () => ({})) },
  };
}

/**
 * If a request has a documented answer only with statistics or only without, makes the other one from the same badge,
 * so that the two agree.
 */
export function counterparts(scenarios: readonly Fixture[]): Fixture[] {
  const badges = scenarios.filter((fixture) => badgeOf(fixture) !== undefined);
  return badges.flatMap((fixture) => {
    const alike = badges.filter((other) => sameAddress(fixture, other));
    if (alike.some((other) => hasStatistics(other) !== hasStatistics(fixture)) || alike[0] !== fixture) return [];
    const badge = badgeOf(fixture) as Badge;
    return [hasStatistics(fixture) ? without(fixture, badge) : added(fixture, badge)];
  });
}

function without(fixture: Fixture, badge: Badge): Fixture {
  const { [switched]: _, ...query } = fixture.request.query;
  const kept = Object.fromEntries(Object.entries(badge).filter(([name]) => !members.includes(name)));
  return derived(fixture, "WithoutStatistics", query, kept);
}

function added(fixture: Fixture, badge: Badge): Fixture {
  const query = { ...fixture.request.query, [switched]: true };
  return derived(fixture, "WithStatistics", query, { ...badge, ...statisticsOf(badge) });
}

function derived(fixture: Fixture, suffix: string, query: Fixture["request"]["query"], data: Badge): Fixture {
  const { request, response } = fixture;
  const [path] = request.url.split("?");
  const asked = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`);
  return frozen({
    ...answering(fixture, { ...(response.body as Envelope), data }),
    name: `${fixture.name.replace(/WithStatistics$/, "")}${suffix}`,
    documented: false,
    summary: `Derived from ${fixture.name}`,
    request: { ...request, url: asked.length > 0 ? `${path}?${asked.join("&")}` : (path as string), query },
  });
}
