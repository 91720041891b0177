import { isDeepStrictEqual } from "node:util";
import type { BadgeClientErrorKind } from "@badge-contract/client";
import { readSpec, type Scenario, scenariosOf } from "@badge-contract/spec";
import type { Report } from "./runtimes.ts";

const { scenarios } = scenariosOf(readSpec());
const documented = scenarios.filter(({ documented, operation }) => documented && operation.id === "getCustomerBadge");
export const documentedCount = documented.length;

/** Complete by type, so that a new kind of the client must be tried here, too. */
const kinds: Record<BadgeClientErrorKind, true> = {
  http: true,
  network: true,
  timeout: true,
  aborted: true,
  "unexpected-response": true,
  contract: true,
  "invalid-request": true,
};
export const allKinds = Object.keys(kinds);

/** The identifiers in requests. They appear in URLs and must appear in no error. */
const identifiers = [...new Set(documented.flatMap(({ request }) => Object.values(request.path)))];

/** The kinds of error that occurred as expected. */
export const kindsSeen = ({ kinds }: Report): string[] =>
  allKinds.filter((kind) => Object.entries(kinds).some(([name, seen]) => name.startsWith(kind) && seen.kind === kind));

const badgeOf = ({ response }: Scenario) => (response.value as { data: unknown }).data;

/** How many calls returned the document's badge. */
export const rightCalls = (calls: Report["calls"]): number =>
  documented.filter((scenario) => isDeepStrictEqual(calls[scenario.key]?.badge, badgeOf(scenario))).length;

/** The faults in a runtime's report, in sentences. */
export function faultsOf(report: Report): string[] {
  const rounds = Object.entries({
    calls: report.calls,
    "in process": report.inProcess,
    "own server": report.ownServer,
  });
  const wrongCalls = rounds.flatMap(([round, calls]) =>
    calls === undefined
      ? []
      : documented.flatMap((scenario) => {
          const { key } = scenario;
          const { badge, guarded, drift } = calls[key] ?? {};
          if (!isDeepStrictEqual(badge, badgeOf(scenario)))
            return [`${round}, ${key}: got ${JSON.stringify(badge)?.slice(0, 300)}`];
          return guarded && drift === 0 ? [] : [`${round}, ${key}: the validators refuse the documented badge`];
        }),
  );
  const wrongKinds = Object.entries(report.kinds).flatMap(([name, { kind, text }]) => {
    const leak = identifiers.find((identifier) => text.includes(identifier));
    return [
      ...(name.startsWith(kind) ? [] : [`${name}: got ${kind} (${text.slice(0, 300)})`]),
      ...(leak === undefined ? [] : [`${name}: the error holds the identifier ${leak} (${text.slice(0, 300)})`]),
    ];
  });
  const wrongByPath = [...documented, ...scenarios.filter(({ key }) => key === "badgeNotFound")]
    .filter(({ key, response: { status, value } }) => !isDeepStrictEqual(report.byPath[key], { status, body: value }))
    .map(({ key }) => `badges.http, ${key}: got ${JSON.stringify(report.byPath[key])?.slice(0, 300)}`);
  const seen = kindsSeen(report);
  const missing = allKinds.filter((kind) => !seen.includes(kind)).map((kind) => `${kind} was not seen`);
  return [...wrongCalls, ...wrongByPath, ...wrongKinds, ...missing];
}
