import type { Customer, World } from "./domain.ts";

const day = 86_400;
const now = 1_760_000_000.5;

/** Somebody whose ids must not appear in any report. */
export const tom: Customer = {
  id: "381900042",
  email: "tom+canary@example.com",
  mobile: "919812345678",
  externalId: "EXT/canary 7",
  cardNumber: "4000777712341234",
};
const becky: Customer = {
  id: "381900043",
  email: "becky@example.com",
  mobile: "919812345679",
  externalId: "EXT/8",
  cardNumber: "4000777712341235",
};

export const badgeIds = {
  /** Has one of everything. */
  walker: "68e6a0000000000000000001",
  founder: "68e6a0000000000000000002",
  upcoming: "68e6a0000000000000000003",
};

export const world: World = {
  now,
  customers: [tom, becky],
  badges: [
    {
      id: badgeIds.walker,
      name: "Thousand steps",
      description: "Walk a thousand steps",
      created: now - 90 * day,
      updated: now - 80 * day + 0.25,
      starts: now - 60 * day,
      expires: now + 300 * day,
      switchedOn: true,
      enrolment: true,
      owners: ["Milestones", "Loyalty"],
      images: [{ name: "Done", file: "steps-done", url: "https://example.com/steps.png", shows: "EARNED" }],
      earned: { kind: "on", date: now + 200 * day },
      issued: { kind: "with-badge" },
      group: { id: "68e6a00000000000000000aa", name: "Sports" },
      rank: 3,
      limits: [
        { of: "CUSTOMER", most: 2, kind: "fixed", every: 3, unit: "DAYS", from: now - 40 * day, reference: "w-1" },
        {
          of: "CUSTOMER",
          most: 9,
          kind: "fixed",
          every: 1,
          unit: "WEEKS",
          from: now + day,
          reference: "w-2",
          weekday: "MONDAY",
        },
        { of: "CUSTOMER", most: 20, kind: "rolling", last: 1, unit: "MONTHS" },
        { of: "BADGE", most: 10_000, kind: "overall" },
        { of: "BADGE", most: 300, kind: "rolling", last: 1, unit: "DAYS" },
        { of: "BADGE", most: 3_000, kind: "rolling", last: 1, unit: "WEEKS" },
      ],
      notes: { "Told by": "Aunt Polly" },
    },
    {
      id: badgeIds.founder,
      name: "Founder",
      description: "Joined in the first year",
      created: now - 900 * day,
      updated: now - 900 * day,
      starts: now - 900 * day,
      expires: now - 10 * day,
      switchedOn: false,
      enrolment: false,
      owners: ["Membercare"],
      images: [],
      earned: { kind: "never" },
      limits: [{ of: "CUSTOMER", most: 1, kind: "overall" }],
      notes: {},
    },
    {
      id: badgeIds.upcoming,
      name: "Winter",
      description: "Three visits in winter",
      created: now - day,
      updated: now - day,
      starts: now + 20 * day,
      expires: now + 90 * day,
      switchedOn: true,
      enrolment: false,
      owners: ["Journeys", "Rewards_Catalog"],
      images: [],
      earned: { kind: "after", count: 2, unit: "WEEKS" },
      limits: [],
      notes: {},
    },
  ],
  happenings: [
    { kind: "earned", customer: tom.id, badge: badgeIds.walker, at: now - 30 * day },
    { kind: "earned", customer: tom.id, badge: badgeIds.walker, at: now - 0.5 * day },
    { kind: "earned", customer: becky.id, badge: badgeIds.walker, at: now - 2 * day },
    { kind: "earned", customer: tom.id, badge: badgeIds.founder, at: now - 800 * day },
    {
      kind: "issued",
      customer: tom.id,
      badge: badgeIds.walker,
      at: now - 50 * day + 0.3,
      issue: "68e6a00000000000000000f1",
      by: "Loyalty",
      reference: "123456789",
      cause: now - 50 * day,
      revoked: now - 45 * day,
    },
  ],
};
