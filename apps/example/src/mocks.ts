import { createResponder, type Fixture, scenarios, withBody } from "@badge-contract/mocks";

/** A state of the page in development: the customer, the badge, and the platform's answer. */
export interface State {
  label: string;
  customer: string;
  badge: string;
  fixture: Fixture;
  sequence?: "network-error"[];
  latencyMs?: number;
}

const { earnedBadgeWithStatistics: earned, issuedBadgeWithStatistics: issued } = scenarios;
const { createdOn, lastUpdatedOn, startsOn, expiresOn, lastEarnedOn = 0 } = earned.response.body.data;

const stateOf = (label: string, fixture: Fixture, more: Partial<State> = {}): State => ({
  label,
  customer: String(fixture.request.path.customerId),
  badge: String(fixture.request.path.badgeId),
  fixture,
  ...more,
});

const inMilliseconds = {
  createdOn: createdOn * 1000,
  lastUpdatedOn: lastUpdatedOn * 1000,
  startsOn: startsOn * 1000,
  expiresOn: expiresOn * 1000,
  lastEarnedOn: lastEarnedOn * 1000,
};
const added = { badgeStatus: "PAUSED_FOR_NOW", customerConstraints: [{ constraintType: "PER_MOON" }] };

const made: State[] = [
  stateOf("Expired, but its status is LIVE", withBody(earned, { data: { expiresOn: 1730957428 } })),
  stateOf("Times in milliseconds", withBody(earned, { data: inMilliseconds })),
  stateOf("Values that the contract does not know", withBody(earned, { data: added as never })),
  stateOf("A slow answer", earned, { latencyMs: 4000 }),
  stateOf("No network", earned, { sequence: ["network-error", "network-error", "network-error"] }),
];

const all = Object.values<Fixture>(scenarios);
const asksWith = ({ request }: Fixture) => request.query.includeStatistics === true;
const shown = all.filter(
  (one) =>
    asksWith(one) || !all.some((other) => asksWith(other) && other.request.path.badgeId === one.request.path.badgeId),
);

/** The page begins with the first. */
export const states: State[] = [
  ...[earned, issued].map((fixture) => stateOf(labelOf(fixture), fixture)),
  ...made,
  ...shown.filter((one) => one !== earned && one !== issued).map((fixture) => stateOf(labelOf(fixture), fixture)),
];

function labelOf({ summary, response }: Fixture): string {
  const text = summary.replace(/^Authored: /, "");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${response.status === 200 ? "" : ` (${response.status})`}`;
}

const respondAs = ({ fixture, sequence = [], latencyMs = 400 }: State) =>
  createResponder({ match: "badge", scenarios: [fixture, ...all], sequence, latencyMs });

let respond = respondAs(states[0] as State);

export function choose(state: State): void {
  respond = respondAs(state);
}

/** Replaces the network. */
export const fetchMock = (url: string, init: RequestInit): Promise<Response> => respond(new Request(url, init));
