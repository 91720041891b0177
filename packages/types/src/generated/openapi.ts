// Generated from the OpenAPI document by `pnpm generate`. Do not edit.

export interface paths {
    "/api_gateway/v1/badges/management/{customerId}/badge/{badgeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get individual badge details of a customer
         *
         * Retrieves one badge for one customer: its details, its status, and how long it can be issued and earned. With
         * `includeStatistics=true`, also the limits on earning it, and how often the customer was issued and has earned it.
         * For example, a user has completed 1000 steps and earned a badge for it; this shows that badge. The page also calls
         * it the Explode API. It also answers for badges that the customer has not earned.
         *
         * Needs Basic or OAuth authentication, and the default access group. The answer is one object: there is no pagination
         * and no batch form. The page states no rate limit.
         */
        get: operations["getCustomerBadge"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * The kinds of identifier by which a customer can be found.
         * @enum {string}
         */
        CustomerIdentifier: "email" | "mobile" | "externalId" | "cardNumber";
        /**
         * A point in time in epoch seconds, with a fraction. The wire has several spellings: `1716803487`, `1713841339.861`,
         * `1719900534.389096`, `1728281937.271000000`, `1.703883200896E9`. A double keeps micro-seconds, not all nine digits.
         *
         * `epochSecondsToDate` of `@badge-contract/client` makes a `Date` of it.
         */
        Timestamp: number;
        /**
         * Whether a badge is switched on.
         *
         * The platform adds values without notice: any other string is possible, too.
         * @enum {string}
         */
        BadgeAction: "ACTIVATED" | "DE_ACTIVATED" | (string & {});
        /**
         * How a badge reaches a customer: an `EARN` badge is given directly, an `ISSUE_EARN` badge needs enrolment first
         * (the meaning is not stated on the endpoint's page; platform-wide convention).
         *
         * The platform adds values without notice: any other string is possible, too.
         * @enum {string}
         */
        BadgeType: "EARN" | "ISSUE_EARN" | (string & {});
        /**
         * Where a badge is in its life.
         *
         * The platform adds values without notice: any other string is possible, too.
         * @enum {string}
         */
        BadgeStatus: "UPCOMING" | "LIVE" | "EXPIRED" | (string & {});
        /**
         * A module of the platform, in the wire's `Title_Case`. `Membercare` is not on the endpoint's page; platform-wide
         * convention.
         *
         * The platform adds values without notice: any other string is possible, too.
         * @enum {string}
         */
        OwnerModule: "Loyalty" | "Loyalty_Promotion" | "Referral_Campaigns" | "Journeys" | "Audience_Campaigns" | "Rewards_Catalog" | "Goodwill_Module" | "Milestones" | "Historical_Import" | "Membercare" | (string & {});
        /**
         * The state of a badge that an image shows. `IN_PROGRESS` is not stated on the endpoint's page; platform-wide convention.
         *
         * The platform adds values without notice: any other string is possible, too.
         * @enum {string}
         */
        ImageTag: "UN_EARNED" | "IN_PROGRESS" | "EARNED" | (string & {});
        /** An image of the badge, for one state of the customer's progress. */
        BadgeImage: {
            /** Name of the image. */
            name: string;
            /** File-service handle of the image file. */
            fileSvcHandle: string;
            /** URL of the image. Two examples carry a placeholder, so no URL syntax is required. */
            url: string;
            /**
             * The state that the image shows.
             * The state of a badge that an image shows. `IN_PROGRESS` is not stated on the endpoint's page; platform-wide convention.
             *
             * The platform adds values without notice: any other string is possible, too.
             */
            tag: components["schemas"]["ImageTag"];
        };
        /**
         * The unit of a period.
         *
         * The platform adds values without notice: any other string is possible, too.
         * @enum {string}
         */
        PeriodUnit: "DAYS" | "WEEKS" | "MONTHS" | (string & {});
        /** Expires a number of days, weeks or months after the badge was issued; as `earnExpiry`, after it was earned. */
        RelativeExpiry: {
            /**
             * Tells a relative expiry from the others.
             * @constant
             */
            expiryType: "RELATIVE";
            /**
             * The unit of `value`. The small `t` is the wire's spelling.
             * The unit of a period.
             *
             * The platform adds values without notice: any other string is possible, too.
             */
            relativeExpirytype: components["schemas"]["PeriodUnit"];
            /** How many units after the issual, or after the earn. */
            value: number;
        };
        /**
         * What an absolute expiry takes its date from, a date of its own or the badge.
         *
         * The platform adds values without notice: any other string is possible, too.
         * @enum {string}
         */
        AbsoluteExpiryType: "FIXED_DATE" | "WITH_BADGE_META" | (string & {});
        /** Expires at a fixed date, or together with the badge. */
        AbsoluteExpiry: {
            /**
             * Tells an absolute expiry from the others.
             * @constant
             */
            expiryType: "ABSOLUTE";
            /**
             * What the date is taken from.
             * What an absolute expiry takes its date from, a date of its own or the badge.
             *
             * The platform adds values without notice: any other string is possible, too.
             */
            type: components["schemas"]["AbsoluteExpiryType"];
            /**
             * When it expires; null when it expires with the badge.
             * A point in time in epoch seconds, with a fraction. The wire has several spellings: `1716803487`, `1713841339.861`,
             * `1719900534.389096`, `1728281937.271000000`, `1.703883200896E9`. A double keeps micro-seconds, not all nine digits.
             *
             * `epochSecondsToDate` of `@badge-contract/client` makes a `Date` of it.
             */
            expiresOn: components["schemas"]["Timestamp"] | null;
            /** Whether it expires together with the badge. */
            expireWithBadgeMeta: boolean;
        } & (unknown & unknown);
        /** Never expires. No public document shows such an object whole, so anything beside the tag is left open. */
        NeverExpiry: {
            /**
             * Tells this from an expiry with a date.
             * @constant
             */
            expiryType: "NEVER";
        } & {
            [key: string]: unknown;
        };
        /** When something expires, told apart by `expiryType`. */
        Expiry: components["schemas"]["RelativeExpiry"] | components["schemas"]["AbsoluteExpiry"] | components["schemas"]["NeverExpiry"];
        /**
         * Where an issual is in its life. Other values than `REVOKED` exist; no public document of this endpoint shows one.
         *
         * The platform adds values without notice: any other string is possible, too.
         * @enum {string}
         */
        IssuedStatus: "REVOKED" | (string & {});
        /** What every answer says about the badge. */
        BadgeDetails: {
            /** Unique identifier of the badge, the `badgeId` of the request. */
            id: string;
            /** Name of the badge. */
            name: string;
            /** Description of the badge. */
            description: string;
            /**
             * When the badge was created.
             * A point in time in epoch seconds, with a fraction. The wire has several spellings: `1716803487`, `1713841339.861`,
             * `1719900534.389096`, `1728281937.271000000`, `1.703883200896E9`. A double keeps micro-seconds, not all nine digits.
             *
             * `epochSecondsToDate` of `@badge-contract/client` makes a `Date` of it.
             */
            createdOn: components["schemas"]["Timestamp"];
            /**
             * When the badge was last updated.
             * A point in time in epoch seconds, with a fraction. The wire has several spellings: `1716803487`, `1713841339.861`,
             * `1719900534.389096`, `1728281937.271000000`, `1.703883200896E9`. A double keeps micro-seconds, not all nine digits.
             *
             * `epochSecondsToDate` of `@badge-contract/client` makes a `Date` of it.
             */
            lastUpdatedOn: components["schemas"]["Timestamp"];
            /**
             * When the badge starts.
             * A point in time in epoch seconds, with a fraction. The wire has several spellings: `1716803487`, `1713841339.861`,
             * `1719900534.389096`, `1728281937.271000000`, `1.703883200896E9`. A double keeps micro-seconds, not all nine digits.
             *
             * `epochSecondsToDate` of `@badge-contract/client` makes a `Date` of it.
             */
            startsOn: components["schemas"]["Timestamp"];
            /**
             * When the badge expires.
             * A point in time in epoch seconds, with a fraction. The wire has several spellings: `1716803487`, `1713841339.861`,
             * `1719900534.389096`, `1728281937.271000000`, `1.703883200896E9`. A double keeps micro-seconds, not all nine digits.
             *
             * `epochSecondsToDate` of `@badge-contract/client` makes a `Date` of it.
             */
            expiresOn: components["schemas"]["Timestamp"];
            /**
             * Whether the badge is switched on.
             * Whether a badge is switched on.
             *
             * The platform adds values without notice: any other string is possible, too.
             */
            action: components["schemas"]["BadgeAction"];
            /**
             * How the badge reaches a customer.
             * How a badge reaches a customer: an `EARN` badge is given directly, an `ISSUE_EARN` badge needs enrolment first
             * (the meaning is not stated on the endpoint's page; platform-wide convention).
             *
             * The platform adds values without notice: any other string is possible, too.
             */
            badgeType: components["schemas"]["BadgeType"];
            /**
             * Where the badge is in its life, at the time of the request.
             * Where a badge is in its life.
             *
             * The platform adds values without notice: any other string is possible, too.
             */
            badgeStatus: components["schemas"]["BadgeStatus"];
            /** The modules that own the badge; a set, in no particular order. */
            owner: components["schemas"]["OwnerModule"][];
            /** The modules that have claimed the badge. No public document shows an entry, so its shape is left open. */
            claimedBy: unknown[];
            /** Whether the badge is currently active. Listed in the page's table; no example carries it. */
            isActive?: boolean;
            /** The images associated with the badge. */
            images: components["schemas"]["BadgeImage"][];
            /**
             * How long the badge lasts once it is earned.
             * When something expires, told apart by `expiryType`.
             */
            earnExpiry: components["schemas"]["Expiry"];
            /**
             * How long the badge lasts once it is issued.
             * When something expires, told apart by `expiryType`.
             */
            issueExpiry?: components["schemas"]["Expiry"];
            /** Identifier of the group that the badge belongs to, absent when it belongs to none. */
            badgeGroupId?: string;
            /** Name of the group that the badge belongs to, absent when it belongs to none. */
            badgeGroupName?: string;
            /** Rank of the badge. */
            badgeRank?: number;
            /**
             * Status of the badge's issuance to the customer. Shown only together with an issual.
             * Where an issual is in its life. Other values than `REVOKED` exist; no public document of this endpoint shows one.
             *
             * The platform adds values without notice: any other string is possible, too.
             */
            issuedStatus?: components["schemas"]["IssuedStatus"];
            /** Count of currently active earned badges. */
            activeEarnedCount: number;
            /**
             * When the badge was last earned. Listed in the page's table; no example carries it.
             * A point in time in epoch seconds, with a fraction. The wire has several spellings: `1716803487`, `1713841339.861`,
             * `1719900534.389096`, `1728281937.271000000`, `1.703883200896E9`. A double keeps micro-seconds, not all nine digits.
             *
             * `epochSecondsToDate` of `@badge-contract/client` makes a `Date` of it.
             */
            lastEarnedOn?: components["schemas"]["Timestamp"];
            /** Free-form fields of the badge. Keys are free text, values are always strings. */
            customFields: {
                [key: string]: string;
            };
        };
        /** A badge as answered without `includeStatistics=true`, without any of the statistics. */
        CustomerBadge: components["schemas"]["BadgeDetails"] & {
            customerConstraints?: never;
            badgeConstraints?: never;
            issualDetails?: never;
            earnDetails?: never;
        };
        /**
         * Whose earns a constraint counts, one customer's or everybody's.
         *
         * The platform adds values without notice: any other string is possible, too.
         * @enum {string}
         */
        ConstraintLevel: "CUSTOMER" | "BADGE" | (string & {});
        /** How much of a limit is used up. */
        ConstraintStatistics: {
            /** Earns counted against the limit; null before the first cycle of a fixed window begins. */
            currentEarnCount: number | null;
            /** Earns counted within a window of days. Every example says null. */
            currentEarnCountDays: number | null;
            /** Earns counted within a window of weeks. Every example says null. */
            currentEarnCountWeeks: number | null;
            /** Earns counted within a window of months. Every example says null. */
            currentEarnCountMonths: number | null;
        };
        /**
         * Limits of a customer's rolling windows. The only example that carries it says null, and no public document shows it
         * otherwise, so its shape is left open.
         */
        RollingWindowLimits: {
            [key: string]: unknown;
        } | null;
        /** A limit over the whole life of the badge. It has neither a roll nor a duration. */
        OverallConstraint: {
            /**
             * Whose earns the limit counts.
             * Whose earns a constraint counts, one customer's or everybody's.
             *
             * The platform adds values without notice: any other string is possible, too.
             */
            constraintLevel: components["schemas"]["ConstraintLevel"];
            /**
             * Tells an overall limit from the others.
             * @constant
             */
            constraintType: "OVERALL";
            /** Always null for an overall limit. */
            rollType: null;
            /** Always null for an overall limit. */
            refreshRate: null;
            /** Always null for an overall limit. */
            durationType: null;
            /** Always null for an overall limit. */
            cycleStatus: null;
            /** Always null for an overall limit. */
            startDayOfTheWeek: null;
            /** Always null for an overall limit. */
            rollValue: null;
            /** How often the badge can be earned. */
            maxEarnLimit: number;
            /**
             * How much of the limit is used up.
             * How much of a limit is used up.
             */
            earnConstraintBlockStatistics: components["schemas"]["ConstraintStatistics"];
            /** Always null for an overall limit. */
            fixedWindowCycle: null;
            /** Always null for an overall limit. */
            fixedWindowReferenceId: null;
            /**
             * Limits of rolling windows. One example carries it, and says null.
             * Limits of a customer's rolling windows. The only example that carries it says null, and no public document shows it
             * otherwise, so its shape is left open.
             */
            rollingWindowLimits?: components["schemas"]["RollingWindowLimits"];
        };
        /**
         * Where the cycle of a fixed window is. Other values than `ACTIVE` exist; no public document shows one.
         *
         * The platform adds values without notice: any other string is possible, too.
         * @enum {string}
         */
        CycleStatus: "ACTIVE" | (string & {});
        /**
         * A day of the week (not stated on the endpoint's page; platform-wide convention).
         *
         * The platform adds values without notice: any other string is possible, too.
         * @enum {string}
         */
        DayOfTheWeek: "MONDAY" | "TUESDAY" | "WEDNESDAY" | "THURSDAY" | "FRIDAY" | "SATURDAY" | "SUNDAY" | (string & {});
        /** One cycle of a fixed window. */
        FixedWindowCycle: {
            /**
             * When the cycle begins.
             * A point in time in epoch seconds, with a fraction. The wire has several spellings: `1716803487`, `1713841339.861`,
             * `1719900534.389096`, `1728281937.271000000`, `1.703883200896E9`. A double keeps micro-seconds, not all nine digits.
             *
             * `epochSecondsToDate` of `@badge-contract/client` makes a `Date` of it.
             */
            startDate: components["schemas"]["Timestamp"];
            /**
             * When the cycle ends; absent when the enrolment never expires (not stated on the endpoint's page; platform-wide
             * convention).
             * A point in time in epoch seconds, with a fraction. The wire has several spellings: `1716803487`, `1713841339.861`,
             * `1719900534.389096`, `1728281937.271000000`, `1.703883200896E9`. A double keeps micro-seconds, not all nine digits.
             *
             * `epochSecondsToDate` of `@badge-contract/client` makes a `Date` of it.
             */
            endDate?: components["schemas"]["Timestamp"];
        };
        /** A limit within each cycle of a window that begins anew after a number of days, weeks or months. */
        FixedWindowConstraint: {
            /**
             * Whose earns the limit counts.
             * Whose earns a constraint counts, one customer's or everybody's.
             *
             * The platform adds values without notice: any other string is possible, too.
             */
            constraintLevel: components["schemas"]["ConstraintLevel"];
            /**
             * Tells a fixed window from the others.
             * @constant
             */
            constraintType: "FIXED_WINDOW";
            /** Always null for a fixed window. */
            rollType: null;
            /**
             * After how many units of `durationType` the window begins anew. Given with `DAYS`; a window of weeks or months may lack
             * it (not stated on the endpoint's page; platform-wide convention). Both windows that the page shows say 3 `DAYS`, and
             * their cycles last exactly two: take the length of a cycle from `fixedWindowCycle`.
             * Can be null.
             */
            refreshRate?: number | null;
            /**
             * The unit of the window's length.
             * The unit of a period.
             *
             * The platform adds values without notice: any other string is possible, too.
             */
            durationType: components["schemas"]["PeriodUnit"];
            /**
             * Where the cycle is; null where there is none.
             * Where the cycle of a fixed window is. Other values than `ACTIVE` exist; no public document shows one.
             *
             * The platform adds values without notice: any other string is possible, too.
             */
            cycleStatus: components["schemas"]["CycleStatus"] | null;
            /**
             * The day on which a window of weeks begins, else null.
             * A day of the week (not stated on the endpoint's page; platform-wide convention).
             *
             * The platform adds values without notice: any other string is possible, too.
             */
            startDayOfTheWeek: components["schemas"]["DayOfTheWeek"] | null;
            /** Always null for a fixed window. */
            rollValue: null;
            /** How often the badge can be earned within a cycle. */
            maxEarnLimit: number;
            /**
             * How much of the limit is used up.
             * How much of a limit is used up.
             */
            earnConstraintBlockStatistics: components["schemas"]["ConstraintStatistics"];
            /**
             * The cycle; null before the first one begins (not stated on the endpoint's page; platform-wide convention).
             * One cycle of a fixed window.
             */
            fixedWindowCycle: components["schemas"]["FixedWindowCycle"] | null;
            /**
             * Refers to the window's definition. It recurs across badges and organisations, so it is no key (not stated on the
             * endpoint's page; platform-wide convention).
             */
            fixedWindowReferenceId: string;
            /**
             * Limits of rolling windows. One example carries it, and says null.
             * Limits of a customer's rolling windows. The only example that carries it says null, and no public document shows it
             * otherwise, so its shape is left open.
             */
            rollingWindowLimits?: components["schemas"]["RollingWindowLimits"];
        };
        /** A limit on what all customers together earn within the past days, weeks or months: one entry per `rollType`. */
        BadgeRollingWindowConstraint: {
            /**
             * Tells the badge's rolling window from a customer's.
             * @constant
             */
            constraintLevel: "BADGE";
            /**
             * Tells a rolling window from the others.
             * @constant
             */
            constraintType: "ROLLING_WINDOW";
            /**
             * The unit of `rollValue`.
             * The unit of a period.
             *
             * The platform adds values without notice: any other string is possible, too.
             */
            rollType: components["schemas"]["PeriodUnit"];
            /** Always null for a rolling window. */
            refreshRate: null;
            /** Always null for a rolling window. */
            durationType: null;
            /** Always null for a rolling window. */
            cycleStatus: null;
            /** Always null for a rolling window. */
            startDayOfTheWeek: null;
            /** How many units of `rollType` the window reaches back. */
            rollValue: number;
            /** How often the badge can be earned within the window. */
            maxEarnLimit: number;
            /**
             * How much of the limit is used up.
             * How much of a limit is used up.
             */
            earnConstraintBlockStatistics: components["schemas"]["ConstraintStatistics"];
            /** Always null for a rolling window. */
            fixedWindowCycle: null;
            /** Always null for a rolling window. */
            fixedWindowReferenceId: null;
            /**
             * Limits of rolling windows. One example carries it, and says null.
             * Limits of a customer's rolling windows. The only example that carries it says null, and no public document shows it
             * otherwise, so its shape is left open.
             */
            rollingWindowLimits?: components["schemas"]["RollingWindowLimits"];
        };
        /**
         * A limit on what one customer earns within the past days, weeks or months. No public document shows one: sibling endpoints
         * carry its windows in one object, which is probably what `rollingWindowLimits` is for. So nothing but the tags is demanded
         * (not stated on the endpoint's page; platform-wide convention).
         */
        CustomerRollingWindowConstraint: {
            /**
             * Tells a customer's rolling window from the badge's.
             * @constant
             */
            constraintLevel: "CUSTOMER";
            /**
             * Tells a rolling window from the others.
             * @constant
             */
            constraintType: "ROLLING_WINDOW";
            /**
             * The unit of `rollValue`.
             * Can be null.
             * The unit of a period.
             *
             * The platform adds values without notice: any other string is possible, too.
             */
            rollType?: components["schemas"]["PeriodUnit"] | null;
            /** Null in every rolling window shown. */
            refreshRate?: null;
            /** Null in every rolling window shown. */
            durationType?: null;
            /** Null in every rolling window shown. */
            cycleStatus?: null;
            /** Null in every rolling window shown. */
            startDayOfTheWeek?: null;
            /**
             * How many units of `rollType` the window reaches back.
             * Can be null.
             */
            rollValue?: number | null;
            /**
             * How often the badge can be earned within the window.
             * Can be null.
             */
            maxEarnLimit?: number | null;
            /**
             * How much of the limit is used up.
             * How much of a limit is used up.
             */
            earnConstraintBlockStatistics?: components["schemas"]["ConstraintStatistics"];
            /** Null in every rolling window shown. */
            fixedWindowCycle?: null;
            /** Null in every rolling window shown. */
            fixedWindowReferenceId?: null;
            /**
             * The customer's windows, probably, in a shape that no public document shows.
             * Limits of a customer's rolling windows. The only example that carries it says null, and no public document shows it
             * otherwise, so its shape is left open.
             */
            rollingWindowLimits?: components["schemas"]["RollingWindowLimits"];
        };
        /**
         * A limit on how often the badge can be earned, told apart by `constraintType`: over its whole life, within each cycle of a
         * fixed window, or within the past days, weeks or months. Several fixed windows may stand in one list (an active one, an
         * upcoming one, past ones); at the level of the badge a rolling window is one entry per `rollType` (not stated on the
         * endpoint's page; platform-wide convention).
         */
        EarnConstraint: components["schemas"]["OverallConstraint"] | components["schemas"]["FixedWindowConstraint"] | components["schemas"]["BadgeRollingWindowConstraint"] | components["schemas"]["CustomerRollingWindowConstraint"];
        /** One issue of the badge to the customer. */
        Issual: {
            /**
             * When the badge was issued.
             * A point in time in epoch seconds, with a fraction. The wire has several spellings: `1716803487`, `1713841339.861`,
             * `1719900534.389096`, `1728281937.271000000`, `1.703883200896E9`. A double keeps micro-seconds, not all nine digits.
             *
             * `epochSecondsToDate` of `@badge-contract/client` makes a `Date` of it.
             */
            issuedOn: components["schemas"]["Timestamp"];
            /**
             * Where the issual is in its life.
             * Where an issual is in its life. Other values than `REVOKED` exist; no public document of this endpoint shows one.
             *
             * The platform adds values without notice: any other string is possible, too.
             */
            issuedStatus: components["schemas"]["IssuedStatus"];
            /**
             * When the issual expires. One that never expires has no date; no public document shows whether as null or by absence.
             * A point in time in epoch seconds, with a fraction. The wire has several spellings: `1716803487`, `1713841339.861`,
             * `1719900534.389096`, `1728281937.271000000`, `1.703883200896E9`. A double keeps micro-seconds, not all nine digits.
             *
             * `epochSecondsToDate` of `@badge-contract/client` makes a `Date` of it.
             */
            issueExpiresOn?: components["schemas"]["Timestamp"] | null;
            /** Unique identifier of the issual. */
            issueId: string;
            /**
             * The module that issued the badge.
             * A module of the platform, in the wire's `Title_Case`. `Membercare` is not on the endpoint's page; platform-wide
             * convention.
             *
             * The platform adds values without notice: any other string is possible, too.
             */
            ownerType: components["schemas"]["OwnerModule"];
            /** The issuing module's own reference. */
            ownerReferenceId: string;
            /**
             * When the issual was revoked; absent unless it was.
             * A point in time in epoch seconds, with a fraction. The wire has several spellings: `1716803487`, `1713841339.861`,
             * `1719900534.389096`, `1728281937.271000000`, `1.703883200896E9`. A double keeps micro-seconds, not all nine digits.
             *
             * `epochSecondsToDate` of `@badge-contract/client` makes a `Date` of it.
             */
            revokedOn?: components["schemas"]["Timestamp"];
            /**
             * When the event happened that led to the issual.
             * A point in time in epoch seconds, with a fraction. The wire has several spellings: `1716803487`, `1713841339.861`,
             * `1719900534.389096`, `1728281937.271000000`, `1.703883200896E9`. A double keeps micro-seconds, not all nine digits.
             *
             * `epochSecondsToDate` of `@badge-contract/client` makes a `Date` of it.
             */
            issueEventDate: components["schemas"]["Timestamp"];
        };
        /** The issuance of the badge to the customer. */
        IssualDetails: {
            /** How often the badge has been issued to the customer. */
            issuedCount: number;
            /** Each issual. */
            issuals: components["schemas"]["Issual"][];
        };
        /** What the customer has earned. */
        EarnDetails: {
            /** How often the customer has earned the badge. */
            earnCount: number;
            /** Each earn. No public document shows an entry, so its shape is left open. */
            earns: unknown[];
        };
        /** What `includeStatistics=true` adds, all of it or none. */
        BadgeStatistics: {
            /** The limits on how often this customer can earn the badge. */
            customerConstraints: components["schemas"]["EarnConstraint"][];
            /** The limits on how often the badge can be earned by all customers together. */
            badgeConstraints: components["schemas"]["EarnConstraint"][];
            /**
             * How often the badge has been issued to the customer, and each issual.
             * The issuance of the badge to the customer.
             */
            issualDetails: components["schemas"]["IssualDetails"];
            /**
             * How often the customer has earned the badge, and each earn.
             * What the customer has earned.
             */
            earnDetails: components["schemas"]["EarnDetails"];
        };
        /** A badge as answered to `includeStatistics=true`, with all of the statistics. */
        CustomerBadgeWithStatistics: components["schemas"]["BadgeDetails"] & components["schemas"]["BadgeStatistics"];
        /** One reason why the platform did not do what it was asked (not stated on the endpoint's page; platform-wide convention). */
        ApiError: {
            /** The platform's business code. It is not the HTTP status. */
            code: number;
            /** The reason, in words. */
            message: string;
            /**
             * What the error refers to, where the platform says.
             * Can be null.
             */
            reference: string | null;
        };
        /** Something to notice about a request that was answered (not stated on the endpoint's page; platform-wide convention). */
        ApiWarning: {
            /** The platform's business code. */
            code: number;
            /** What to notice, in words. */
            message: string;
        };
        /** The envelope of a success. */
        CustomerBadgeResponse: {
            /** The badge, with statistics when the request asked for them and without any otherwise. */
            data: components["schemas"]["CustomerBadge"] | components["schemas"]["CustomerBadgeWithStatistics"];
            /** Empty on success. Sibling endpoints say null (not stated on the endpoint's page; platform-wide convention). */
            errors: components["schemas"]["ApiError"][] | null;
            /**
             * What the platform wants noticed about a request it has answered. Sibling endpoints say null where there is nothing
             * (not stated on the endpoint's page; platform-wide convention).
             */
            warnings: components["schemas"]["ApiWarning"][] | null;
        };
        /** The envelope of a failure; several errors may come at once (not stated on the endpoint's page; platform-wide convention). */
        ErrorResponse: {
            /** Always null in a failure. */
            data: null;
            /** What went wrong. */
            errors: components["schemas"]["ApiError"][];
            /** What else to notice, or null. */
            warnings: components["schemas"]["ApiWarning"][] | null;
        };
        /** One reason why the gateway refused (not stated on the endpoint's page; platform-wide convention). */
        GatewayError: {
            /**
             * Always false, for a failure.
             * @constant
             */
            status: false;
            /** The gateway's business code. It is not the HTTP status. */
            code: number;
            /** The reason, in words. */
            message: string;
        };
        /**
         * The envelope of a failure at the gateway, before the endpoint is reached: it has no `data` (not stated on the endpoint's
         * page; platform-wide convention).
         */
        GatewayErrorResponse: {
            /** What went wrong. */
            errors: components["schemas"]["GatewayError"][];
            /** What else to notice, or null. */
            warnings: components["schemas"]["ApiWarning"][] | null;
        };
    };
    responses: {
        /** The request cannot be answered as it is asked. Not stated on the endpoint's page; platform-wide convention. */
        BadRequest: {
            headers: {
                "X-CAP-REQUEST-ID": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /**
         * The credentials are missing or wrong. Not stated on the endpoint's page; platform-wide convention. No public
         * document shows the body, so it may be anything: JSON, a page, or nothing at all.
         */
        Unauthorized: {
            headers: {
                "X-CAP-REQUEST-ID": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": unknown;
                "*/*": unknown;
            };
        };
        /**
         * The gateway refuses: the credentials lack the access group, for example. Not stated on the endpoint's page;
         * platform-wide convention.
         */
        Forbidden: {
            headers: {
                "X-CAP-REQUEST-ID": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GatewayErrorResponse"];
            };
        };
        /** There is no such badge, or no such customer. Not stated on the endpoint's page; platform-wide convention. */
        NotFound: {
            headers: {
                "X-CAP-REQUEST-ID": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /**
         * Too many requests. Not stated on the endpoint's page; platform-wide convention. No rate-limit header and no
         * `Retry-After` is documented; honour one if it comes.
         */
        TooManyRequests: {
            headers: {
                "X-CAP-REQUEST-ID": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"] | components["schemas"]["GatewayErrorResponse"];
            };
        };
        /**
         * The platform, its gateway or the CDN in front of them failed. The CDN's 502, 503, 504, 520 and 521 can come as HTML
         * or without a body. Not stated on the endpoint's page; platform-wide convention.
         */
        ServerError: {
            headers: {
                "X-CAP-REQUEST-ID": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"] | components["schemas"]["GatewayErrorResponse"];
                "text/html": string;
            };
        };
    };
    parameters: {
        /**
         * Unique ID of the customer, or, with the header `X-CAP-CUSTOMER-IDENTIFIER`, the customer's email, mobile number, external
         * ID or card number.
         */
        CustomerId: string;
        /** Unique ID of the badge. */
        BadgeId: string;
        /** Set true to retrieve customer and badge constraints, and earn and issue badge details. */
        IncludeStatistics: boolean;
        /** What `customerId` holds, when it is not the customer's unique ID. */
        CustomerIdentifier: components["schemas"]["CustomerIdentifier"];
    };
    requestBodies: never;
    headers: {
        /**
         * Identifies this exchange in the platform's logs; quote it in a support request. Not stated on the endpoint's page;
         * platform-wide convention. An answer of the CDN in front may lack it.
         * @example 1f0c7f0a3c5b4e6d9a8b7c6d5e4f3a2b
         */
        RequestId: string;
    };
    pathItems: never;
}
/** The kinds of identifier by which a customer can be found. */
export type CustomerIdentifier = components['schemas']['CustomerIdentifier'];
/**
 * A point in time in epoch seconds, with a fraction. The wire has several spellings: `1716803487`, `1713841339.861`,
 * `1719900534.389096`, `1728281937.271000000`, `1.703883200896E9`. A double keeps micro-seconds, not all nine digits.
 *
 * `epochSecondsToDate` of `@badge-contract/client` makes a `Date` of it.
 */
export type Timestamp = components['schemas']['Timestamp'];
/**
 * Whether a badge is switched on.
 *
 * The platform adds values without notice: any other string is possible, too.
 */
export type BadgeAction = components['schemas']['BadgeAction'];
/**
 * How a badge reaches a customer: an `EARN` badge is given directly, an `ISSUE_EARN` badge needs enrolment first
 * (the meaning is not stated on the endpoint's page; platform-wide convention).
 *
 * The platform adds values without notice: any other string is possible, too.
 */
export type BadgeType = components['schemas']['BadgeType'];
/**
 * Where a badge is in its life.
 *
 * The platform adds values without notice: any other string is possible, too.
 */
export type BadgeStatus = components['schemas']['BadgeStatus'];
/**
 * A module of the platform, in the wire's `Title_Case`. `Membercare` is not on the endpoint's page; platform-wide
 * convention.
 *
 * The platform adds values without notice: any other string is possible, too.
 */
export type OwnerModule = components['schemas']['OwnerModule'];
/**
 * The state of a badge that an image shows. `IN_PROGRESS` is not stated on the endpoint's page; platform-wide convention.
 *
 * The platform adds values without notice: any other string is possible, too.
 */
export type ImageTag = components['schemas']['ImageTag'];
/** An image of the badge, for one state of the customer's progress. */
export type BadgeImage = components['schemas']['BadgeImage'];
/**
 * The unit of a period.
 *
 * The platform adds values without notice: any other string is possible, too.
 */
export type PeriodUnit = components['schemas']['PeriodUnit'];
/** Expires a number of days, weeks or months after the badge was issued; as `earnExpiry`, after it was earned. */
export type RelativeExpiry = components['schemas']['RelativeExpiry'];
/**
 * What an absolute expiry takes its date from, a date of its own or the badge.
 *
 * The platform adds values without notice: any other string is possible, too.
 */
export type AbsoluteExpiryType = components['schemas']['AbsoluteExpiryType'];
/** Expires at a fixed date, or together with the badge. */
export type AbsoluteExpiry = components['schemas']['AbsoluteExpiry'];
/** Never expires. No public document shows such an object whole, so anything beside the tag is left open. */
export type NeverExpiry = components['schemas']['NeverExpiry'];
/** When something expires, told apart by `expiryType`. */
export type Expiry = components['schemas']['Expiry'];
/**
 * Where an issual is in its life. Other values than `REVOKED` exist; no public document of this endpoint shows one.
 *
 * The platform adds values without notice: any other string is possible, too.
 */
export type IssuedStatus = components['schemas']['IssuedStatus'];
/** What every answer says about the badge. */
export type BadgeDetails = components['schemas']['BadgeDetails'];
/** A badge as answered without `includeStatistics=true`, without any of the statistics. */
export type CustomerBadge = components['schemas']['CustomerBadge'];
/**
 * Whose earns a constraint counts, one customer's or everybody's.
 *
 * The platform adds values without notice: any other string is possible, too.
 */
export type ConstraintLevel = components['schemas']['ConstraintLevel'];
/** How much of a limit is used up. */
export type ConstraintStatistics = components['schemas']['ConstraintStatistics'];
/**
 * Limits of a customer's rolling windows. The only example that carries it says null, and no public document shows it
 * otherwise, so its shape is left open.
 */
export type RollingWindowLimits = components['schemas']['RollingWindowLimits'];
/** A limit over the whole life of the badge. It has neither a roll nor a duration. */
export type OverallConstraint = components['schemas']['OverallConstraint'];
/**
 * Where the cycle of a fixed window is. Other values than `ACTIVE` exist; no public document shows one.
 *
 * The platform adds values without notice: any other string is possible, too.
 */
export type CycleStatus = components['schemas']['CycleStatus'];
/**
 * A day of the week (not stated on the endpoint's page; platform-wide convention).
 *
 * The platform adds values without notice: any other string is possible, too.
 */
export type DayOfTheWeek = components['schemas']['DayOfTheWeek'];
/** One cycle of a fixed window. */
export type FixedWindowCycle = components['schemas']['FixedWindowCycle'];
/** A limit within each cycle of a window that begins anew after a number of days, weeks or months. */
export type FixedWindowConstraint = components['schemas']['FixedWindowConstraint'];
/** A limit on what all customers together earn within the past days, weeks or months: one entry per `rollType`. */
export type BadgeRollingWindowConstraint = components['schemas']['BadgeRollingWindowConstraint'];
/**
 * A limit on what one customer earns within the past days, weeks or months. No public document shows one: sibling endpoints
 * carry its windows in one object, which is probably what `rollingWindowLimits` is for. So nothing but the tags is demanded
 * (not stated on the endpoint's page; platform-wide convention).
 */
export type CustomerRollingWindowConstraint = components['schemas']['CustomerRollingWindowConstraint'];
/**
 * A limit on how often the badge can be earned, told apart by `constraintType`: over its whole life, within each cycle of a
 * fixed window, or within the past days, weeks or months. Several fixed windows may stand in one list (an active one, an
 * upcoming one, past ones); at the level of the badge a rolling window is one entry per `rollType` (not stated on the
 * endpoint's page; platform-wide convention).
 */
export type EarnConstraint = components['schemas']['EarnConstraint'];
/** One issue of the badge to the customer. */
export type Issual = components['schemas']['Issual'];
/** The issuance of the badge to the customer. */
export type IssualDetails = components['schemas']['IssualDetails'];
/** What the customer has earned. */
export type EarnDetails = components['schemas']['EarnDetails'];
/** What `includeStatistics=true` adds, all of it or none. */
export type BadgeStatistics = components['schemas']['BadgeStatistics'];
/** A badge as answered to `includeStatistics=true`, with all of the statistics. */
export type CustomerBadgeWithStatistics = components['schemas']['CustomerBadgeWithStatistics'];
/** One reason why the platform did not do what it was asked (not stated on the endpoint's page; platform-wide convention). */
export type ApiError = components['schemas']['ApiError'];
/** Something to notice about a request that was answered (not stated on the endpoint's page; platform-wide convention). */
export type ApiWarning = components['schemas']['ApiWarning'];
/** The envelope of a success. */
export type CustomerBadgeResponse = components['schemas']['CustomerBadgeResponse'];
/** The envelope of a failure; several errors may come at once (not stated on the endpoint's page; platform-wide convention). */
export type ErrorResponse = components['schemas']['ErrorResponse'];
/** One reason why the gateway refused (not stated on the endpoint's page; platform-wide convention). */
export type GatewayError = components['schemas']['GatewayError'];
/**
 * The envelope of a failure at the gateway, before the endpoint is reached: it has no `data` (not stated on the endpoint's
 * page; platform-wide convention).
 */
export type GatewayErrorResponse = components['schemas']['GatewayErrorResponse'];
export type ResponseBadRequest = components['responses']['BadRequest'];
export type ResponseUnauthorized = components['responses']['Unauthorized'];
export type ResponseForbidden = components['responses']['Forbidden'];
export type ResponseNotFound = components['responses']['NotFound'];
export type ResponseTooManyRequests = components['responses']['TooManyRequests'];
export type ResponseServerError = components['responses']['ServerError'];
export type ParameterCustomerId = components['parameters']['CustomerId'];
export type ParameterBadgeId = components['parameters']['BadgeId'];
export type ParameterIncludeStatistics = components['parameters']['IncludeStatistics'];
export type ParameterCustomerIdentifier = components['parameters']['CustomerIdentifier'];
export type HeaderRequestId = components['headers']['RequestId'];
export type $defs = Record<string, never>;
export interface operations {
    getCustomerBadge: {
        parameters: {
            query?: {
                /** Set true to retrieve customer and badge constraints, and earn and issue badge details. */
                includeStatistics?: components["parameters"]["IncludeStatistics"];
            };
            header?: {
                /** What `customerId` holds, when it is not the customer's unique ID. */
                "X-CAP-CUSTOMER-IDENTIFIER"?: components["parameters"]["CustomerIdentifier"];
            };
            path: {
                /**
                 * Unique ID of the customer, or, with the header `X-CAP-CUSTOMER-IDENTIFIER`, the customer's email, mobile number, external
                 * ID or card number.
                 */
                customerId: components["parameters"]["CustomerId"];
                /** Unique ID of the badge. */
                badgeId: components["parameters"]["BadgeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The badge as it stands for the customer. */
            200: {
                headers: {
                    "X-CAP-REQUEST-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerBadgeResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
}
