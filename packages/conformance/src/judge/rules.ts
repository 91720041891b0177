import type { Json, JsonObject, Scenario } from "@badge-contract/spec";
import type { CustomerBadgeResponse, EarnConstraint, operations } from "@badge-contract/types";
import type { Finding } from "./findings.ts";
import { brief, formatPath, type Path } from "./json.ts";

/** A relation that a schema cannot say. */
export interface Rule {
  id: string;
  /** What must hold, as a sentence. */
  says: string;
  operationId: keyof operations;
  check(body: CustomerBadgeResponse, request: Scenario["request"]): Fault[];
  /** A body that breaks the rule and no schema, made from one that keeps both; undefined where it has nothing to break. */
  plant(body: CustomerBadgeResponse, request: Scenario["request"]): CustomerBadgeResponse | undefined;
}

interface Fault {
  path: Path;
  expected: string;
  found: unknown;
}

type Data = CustomerBadgeResponse["data"];
type WithStatistics = Extract<Data, { issualDetails: object }>;

const asked = (request: Scenario["request"]) => request.query.includeStatistics === "true";
const hasStatistics = (data: Data): data is WithStatistics => data.issualDetails !== undefined;
const constraints = (data: Data) =>
  hasStatistics(data)
    ? (["customerConstraints", "badgeConstraints"] as const).flatMap((list) =>
        data[list].map((constraint, index) => ({ list, constraint, path: ["data", list, index] as Path })),
      )
    : [];
const issuals = (data: Data) =>
  hasStatistics(data)
    ? data.issualDetails.issuals.map((issual, index) => ({
        issual,
        path: ["data", "issualDetails", "issuals", index] as Path,
      }))
    : [];

/** Changes a copy of the body; undefined when the change says that there was nothing to change. */
function changed(
  body: CustomerBadgeResponse,
  change: (data: Data, copy: CustomerBadgeResponse) => boolean | undefined,
) {
  const copy = structuredClone(body);
  return change(copy.data, copy) === true ? copy : undefined;
}

const inOrder = (
  path: Path,
  [early, from]: [string, number | undefined],
  [late, to]: [string, number | null | undefined],
): Fault[] =>
  from !== undefined && typeof to === "number" && from > to
    ? [{ path: [...path, late], expected: `no earlier than ${early} (${from})`, found: to }]
    : [];

const sameLength = (path: Path, name: string, count: number, list: unknown[]): Fault[] =>
  count === list.length ? [] : [{ path, expected: `${list.length}, the length of ${name}`, found: count }];

const expiries = (data: Data) =>
  (["earnExpiry", "issueExpiry"] as const).flatMap((name) => {
    const expiry = data[name];
    return expiry?.expiryType === "ABSOLUTE" ? [{ expiry, path: ["data", name] as Path }] : [];
  });

const operationId = "getCustomerBadge";

export const rules: Rule[] = [
  {
    id: "statistics-when-asked",
    operationId,
    says: "Statistics are there exactly when includeStatistics=true asked for them.",
    check: ({ data }, request) =>
      hasStatistics(data) === asked(request)
        ? []
        : [
            {
              path: ["data"],
              expected: asked(request) ? "statistics, which were asked for" : "no statistics, which were not asked for",
              found: hasStatistics(data) ? "statistics" : "none",
            },
          ],
    plant: (body) =>
      changed(body, (data, copy) => {
        if (!hasStatistics(data)) return false;
        const { customerConstraints, badgeConstraints, issualDetails, earnDetails, ...rest } = data;
        copy.data = rest;
        return true;
      }),
  },
  {
    id: "badge-asked-for",
    operationId,
    says: "data.id is the badgeId of the request.",
    check: ({ data }, { path }) =>
      data.id === path.badgeId ? [] : [{ path: ["data", "id"], expected: brief(path.badgeId), found: data.id }],
    plant: (body) =>
      changed(body, (data) => {
        data.id = "000000000000000000000000";
        return true;
      }),
  },
  {
    id: "issued-count",
    operationId,
    says: "issuedCount counts the issuals.",
    check: ({ data }) =>
      hasStatistics(data)
        ? sameLength(
            ["data", "issualDetails", "issuedCount"],
            "issuals",
            data.issualDetails.issuedCount,
            data.issualDetails.issuals,
          )
        : [],
    plant: (body) =>
      changed(body, (data) => {
        if (hasStatistics(data)) data.issualDetails.issuedCount += 1;
        return hasStatistics(data);
      }),
  },
  {
    id: "earn-count",
    operationId,
    says: "earnCount counts the earns.",
    check: ({ data }) =>
      hasStatistics(data)
        ? sameLength(["data", "earnDetails", "earnCount"], "earns", data.earnDetails.earnCount, data.earnDetails.earns)
        : [],
    plant: (body) =>
      changed(body, (data) => {
        if (hasStatistics(data)) data.earnDetails.earnCount += 1;
        return hasStatistics(data);
      }),
  },
  {
    id: "constraint-level",
    operationId,
    says: "A constraint stands in the list of its level.",
    check: ({ data }) =>
      constraints(data).flatMap(({ list, constraint, path }) => {
        const [level, other] = list === "customerConstraints" ? ["CUSTOMER", "BADGE"] : ["BADGE", "CUSTOMER"];
        // A level that the platform adds belongs to neither list as far as anybody knows.
        return constraint.constraintLevel !== other
          ? []
          : [{ path: [...path, "constraintLevel"], expected: brief(level), found: constraint.constraintLevel }];
      }),
    plant: (body) =>
      changed(body, (data) => {
        const [first] = hasStatistics(data) ? data.badgeConstraints : [];
        if (first?.constraintType !== "OVERALL") return false;
        first.constraintLevel = "CUSTOMER";
        return true;
      }),
  },
  {
    id: "one-window-per-roll",
    operationId,
    says: "Among the badge's constraints each rollType has one rolling window.",
    check: ({ data }) => {
      const rolls = constraints(data).filter(
        ({ list, constraint }) => list === "badgeConstraints" && constraint.constraintType === "ROLLING_WINDOW",
      );
      return rolls.flatMap(({ constraint, path }, index) =>
        rolls.slice(0, index).some((other) => other.constraint.rollType === constraint.rollType)
          ? [
              {
                path: [...path, "rollType"],
                expected: "a rollType that no window before it has",
                found: constraint.rollType,
              },
            ]
          : [],
      );
    },
    plant: (body) =>
      changed(body, (data) => {
        const rolling = constraints(data).find(
          ({ list, constraint }) => list === "badgeConstraints" && constraint.constraintType === "ROLLING_WINDOW",
        );
        if (rolling && hasStatistics(data))
          data.badgeConstraints.push(structuredClone(rolling.constraint) as EarnConstraint);
        return rolling !== undefined;
      }),
  },
  {
    id: "no-earns-before-the-first-cycle",
    operationId,
    says: "Before the first cycle of a fixed window begins, nothing is counted in it.",
    check: ({ data }) =>
      constraints(data).flatMap(({ constraint, path }) =>
        constraint.constraintType === "FIXED_WINDOW" &&
        constraint.fixedWindowCycle === null &&
        constraint.earnConstraintBlockStatistics.currentEarnCount !== null
          ? [
              {
                path: [...path, "earnConstraintBlockStatistics", "currentEarnCount"],
                expected: "null, as fixedWindowCycle is null",
                found: constraint.earnConstraintBlockStatistics.currentEarnCount,
              },
            ]
          : [],
      ),
    plant: (body) =>
      changed(body, (data) => {
        const waiting = constraints(data).find(
          ({ constraint }) => constraint.constraintType === "FIXED_WINDOW" && constraint.fixedWindowCycle === null,
        )?.constraint;
        if (waiting?.constraintType !== "FIXED_WINDOW") return false;
        waiting.earnConstraintBlockStatistics.currentEarnCount = 0;
        return true;
      }),
  },
  {
    id: "badge-dates",
    operationId,
    says: "A badge starts before it expires, and is created before it is updated.",
    check: ({ data }) => [
      ...inOrder(["data"], ["startsOn", data.startsOn], ["expiresOn", data.expiresOn]),
      ...inOrder(["data"], ["createdOn", data.createdOn], ["lastUpdatedOn", data.lastUpdatedOn]),
    ],
    plant: (body) =>
      changed(body, (data) => {
        data.expiresOn = data.startsOn - 1;
        return true;
      }),
  },
  {
    id: "cycle-dates",
    operationId,
    says: "A cycle begins before it ends.",
    check: ({ data }) =>
      constraints(data).flatMap(({ constraint, path }) =>
        constraint.constraintType === "FIXED_WINDOW" && constraint.fixedWindowCycle
          ? inOrder(
              [...path, "fixedWindowCycle"],
              ["startDate", constraint.fixedWindowCycle.startDate],
              ["endDate", constraint.fixedWindowCycle.endDate],
            )
          : [],
      ),
    plant: (body) =>
      changed(body, (data) => {
        const running = constraints(data).flatMap(({ constraint }) =>
          constraint.constraintType === "FIXED_WINDOW" && constraint.fixedWindowCycle
            ? [constraint.fixedWindowCycle]
            : [],
        )[0];
        if (running) running.endDate = running.startDate - 1;
        return running !== undefined;
      }),
  },
  {
    id: "issual-dates",
    operationId,
    says: "A badge is issued after the event that led to it, and revoked or expired after that.",
    check: ({ data }) =>
      issuals(data).flatMap(({ issual, path }) => [
        ...inOrder(path, ["issueEventDate", issual.issueEventDate], ["issuedOn", issual.issuedOn]),
        ...inOrder(path, ["issuedOn", issual.issuedOn], ["revokedOn", issual.revokedOn]),
        ...inOrder(path, ["issuedOn", issual.issuedOn], ["issueExpiresOn", issual.issueExpiresOn]),
      ]),
    plant: (body) =>
      changed(body, (data) => {
        const [first] = issuals(data);
        if (first) first.issual.issueExpiresOn = first.issual.issuedOn - 1;
        return first !== undefined;
      }),
  },
  {
    id: "revoked-when",
    operationId,
    says: "A revoked issual says when it was revoked.",
    check: ({ data }) =>
      issuals(data).flatMap(({ issual, path }) =>
        issual.issuedStatus === "REVOKED" && issual.revokedOn === undefined
          ? [{ path: [...path, "revokedOn"], expected: "to be there, as issuedStatus is REVOKED", found: undefined }]
          : [],
      ),
    plant: (body) =>
      changed(body, (data) => {
        const revoked = issuals(data).find(({ issual }) => issual.issuedStatus === "REVOKED")?.issual;
        delete revoked?.revokedOn;
        return revoked !== undefined;
      }),
  },
  {
    id: "absolute-expiry",
    operationId,
    says: "A FIXED_DATE expiry has a date of its own, a WITH_BADGE_META expiry has the badge's.",
    check: ({ data }) =>
      expiries(data).flatMap(({ expiry, path }) => {
        const fixed = expiry.type === "FIXED_DATE";
        if (!fixed && expiry.type !== "WITH_BADGE_META") return [];
        return [
          ...((expiry.expiresOn !== null) === fixed
            ? []
            : [
                {
                  path: [...path, "expiresOn"],
                  expected: `${fixed ? "a date" : "null"}, as type is ${expiry.type}`,
                  found: expiry.expiresOn,
                },
              ]),
          ...(expiry.expireWithBadgeMeta === !fixed
            ? []
            : [
                {
                  path: [...path, "expireWithBadgeMeta"],
                  expected: `${!fixed}, as type is ${expiry.type}`,
                  found: expiry.expireWithBadgeMeta,
                },
              ]),
        ];
      }),
    plant: (body) =>
      changed(body, (data) => {
        const [first] = expiries(data);
        if (first) first.expiry.expireWithBadgeMeta = !first.expiry.expireWithBadgeMeta;
        return first !== undefined;
      }),
  },
  {
    id: "no-errors-in-a-success",
    operationId,
    says: "A success carries no errors.",
    check: ({ errors }) =>
      errors === null || errors.length === 0 ? [] : [{ path: ["errors"], expected: "[] or null", found: errors }],
    plant: (body) =>
      changed(body, (_, copy) => {
        copy.errors = [{ code: 1, message: "planted", reference: null }];
        return true;
      }),
  },
];

/** The rules that speak of this answer. They read only what the schema promises: judge the schema first. */
export const rulesFor = ({ operation, response }: Pick<Scenario, "operation" | "response">) =>
  response.status >= 200 && response.status < 300 ? rules.filter((rule) => rule.operationId === operation.id) : [];

/** What the body breaks of the rules that speak of it. */
export function brokenRules(
  scenario: Pick<Scenario, "operation" | "response" | "request">,
  body: Json,
): (Finding & { rule: string })[] {
  return rulesFor(scenario).flatMap((rule) =>
    rule.check(body as unknown as CustomerBadgeResponse, scenario.request).map(({ path, expected, found }) => ({
      rule: rule.id,
      verdict: "breach" as const,
      path: formatPath(path),
      expected: `${expected} (${rule.says})`,
      found: brief(found as JsonObject),
    })),
  );
}
