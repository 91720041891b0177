import { isDeepStrictEqual } from "node:util";
import type { BadgeClientErrorKind } from "@badge-contract/client";
import { readSpec, scenariosOf } from "@badge-contract/spec-reader";
import type { Report } from "./runtimes.ts";

const { scenarios } = scenariosOf(readSpec());
const documented = scenarios.filter((scenario) => scenario.documented);
export const documentedCount = documented.length;

/** Complete by type: a kind that the client gains has to be tried here, too. */
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

/** Identifiers that were asked about: they stand in a URL, and in no error. */
const identifiers = [...new Set(documented.flatMap(({ request }) => Object.values(request.path)))];

/** The kinds of error that were seen when they should be. */
export const kindsSeen = ({ kinds }: Report): string[] =>
  allKinds.filter((kind) => Object.entries(kinds).some(([name, seen]) => name.startsWith(kind) && seen.kind === kind));

/** What is wrong with what a runtime reports, in sentences. */
export function faultsOf(report: Report): string[] {
  const rounds = Object.entries({
    calls: report.calls,
    "in process": report.inProcess,
    "own server": report.ownServer,
  });
  const wrongCalls = rounds.flatMap(([round, calls]) =>
    calls === undefined
      ? []
      : documented.flatMap(({ key, response }) => {
          const { badge, guarded, drift } = calls[key] ?? {};
          const { data } = response.value as { data: unknown };
          if (!isDeepStrictEqual(badge, data)) return [`${round}, ${key}: got ${JSON.stringify(badge)?.slice(0, 300)}`];
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
  const seen = kindsSeen(report);
  const missing = allKinds.filter((kind) => !seen.includes(kind)).map((kind) => `${kind} was not seen`);
  return [...wrongCalls, ...wrongKinds, ...missing];
}
