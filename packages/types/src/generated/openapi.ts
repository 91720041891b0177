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
         * @description Retrieves one badge as it stands for one customer: what the badge is, whether and until when it can be issued and
         *     earned, and, when statistics are asked for, the limits on earning it and what the customer has been issued and has
         *     earned. For example: a user has completed 1000 steps and earned a badge for it; this shows that badge. The page also
         *     calls it the Explode API. It answers for badges that the customer has not earned, too.
         *
         *     Needs Basic or OAuth authentication, and the default access group. The answer is one object: there is no pagination
         *     and no batch form. The page states no rate limit.
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
         * @description The kinds of identifier by which a customer can be found.
         * @enum {string}
         */
        CustomerIdentifier: "email" | "mobile" | "externalId" | "cardNumber";
        /**
         * @description A point in time in epoch seconds, with a fraction. The wire has several spellings: `1716803487`, `1713841339.861`,
         *     `1719900534.389096`, `1728281937.271000000`, `1.703883200896E9`. A double keeps micro-seconds, not all nine digits.
         */
        Timestamp: number;
        /**
         * @description Whether a badge is switched on.
         *
         *     The platform adds values without notice: any other string is possible, too.
         * @enum {string}
         */
        BadgeAction: "ACTIVATED" | "DE_ACTIVATED" | (string & {});
        /**
         * @description How a badge reaches a customer: an `EARN` badge is given directly, an `ISSUE_EARN` badge needs enrolment first
         *     (the meaning is not stated on the endpoint's page; platform-wide convention).
         *
         *     The platform adds values without notice: any other string is possible, too.
         * @enum {string}
         */
        BadgeType: "EARN" | "ISSUE_EARN" | (string & {});
        /**
         * @description Where a badge is in its life.
         *
         *     The platform adds values without notice: any other string is possible, too.
         * @enum {string}
         */
        BadgeStatus: "UPCOMING" | "LIVE" | "EXPIRED" | (string & {});
        /**
         * @description A module of the platform, in the wire's `Title_Case`. `Membercare` is not on the endpoint's page; platform-wide
         *     convention.
         *
         *     The platform adds values without notice: any other string is possible, too.
         * @enum {string}
         */
        OwnerModule: "Loyalty" | "Loyalty_Promotion" | "Referral_Campaigns" | "Journeys" | "Audience_Campaigns" | "Rewards_Catalog" | "Goodwill_Module" | "Milestones" | "Historical_Import" | "Membercare" | (string & {});
        /**
         * @description The state of a badge that an image shows. `IN_PROGRESS` is not stated on the endpoint's page; platform-wide convention.
         *
         *     The platform adds values without notice: any other string is possible, too.
         * @enum {string}
         */
        ImageTag: "UN_EARNED" | "IN_PROGRESS" | "EARNED" | (string & {});
        /** @description An image of the badge, for one state of the customer's progress. */
        BadgeImage: {
            /** @description Name of the image. */
            name: string;
            /** @description File-service handle of the image file. */
            fileSvcHandle: string;
            /** @description URL of the image. Two examples carry a placeholder, so no URL syntax is required. */
            url: string;
            /** @description The state that the image shows. */
            tag: components["schemas"]["ImageTag"];
        };
        /**
         * @description The unit of a period.
         *
         *     The platform adds values without notice: any other string is possible, too.
         * @enum {string}
         */
        PeriodUnit: "DAYS" | "WEEKS" | "MONTHS" | (string & {});
        /** @description Expires a number of days, weeks or months after the badge was issued. */
        RelativeExpiry: {
            /**
             * @description Tells a relative expiry from the others.
             * @constant
             */
            expiryType: "RELATIVE";
            /** @description The unit of `value`. The small `t` is the wire's spelling. */
            relativeExpirytype: components["schemas"]["PeriodUnit"];
            /** @description How many units after the issual. */
            value: number;
        };
        /**
         * @description What an absolute expiry takes its date from, a date of its own or the badge.
         *
         *     The platform adds values without notice: any other string is possible, too.
         * @enum {string}
         */
        AbsoluteExpiryType: "FIXED_DATE" | "WITH_BADGE_META" | (string & {});
        /** @description Expires at a fixed date, or together with the badge. */
        AbsoluteExpiry: {
            /**
             * @description Tells an absolute expiry from the others.
             * @constant
             */
            expiryType: "ABSOLUTE";
            /** @description What the date is taken from. */
            type: components["schemas"]["AbsoluteExpiryType"];
            /** @description When it expires; null when it expires with the badge. */
            expiresOn: components["schemas"]["Timestamp"] | null;
            /** @description Whether it expires together with the badge. */
            expireWithBadgeMeta: boolean;
        };
        /** @description Never expires. No public document shows such an object whole, so anything beside the tag is left open. */
        NeverExpiry: {
            /**
             * @description Tells this from an expiry with a date.
             * @constant
             */
            expiryType: "NEVER";
        } & {
            [key: string]: unknown;
        };
        /** @description When something expires, told apart by `expiryType`. */
        Expiry: components["schemas"]["RelativeExpiry"] | components["schemas"]["AbsoluteExpiry"] | components["schemas"]["NeverExpiry"];
        /**
         * @description Where an issual is in its life. Other values than `REVOKED` exist; no public document of this endpoint shows one.
         *
         *     The platform adds values without notice: any other string is possible, too.
         * @enum {string}
         */
        IssuedStatus: "REVOKED" | (string & {});
        /** @description What every answer says about the badge. */
        BadgeDetails: {
            /** @description Unique identifier of the badge, the `badgeId` of the request. */
            id: string;
            /** @description Name of the badge. */
            name: string;
            /** @description Description of the badge. */
            description: string;
            /** @description When the badge was created. */
            createdOn: components["schemas"]["Timestamp"];
            /** @description When the badge was last updated. */
            lastUpdatedOn: components["schemas"]["Timestamp"];
            /** @description When the badge starts. */
            startsOn: components["schemas"]["Timestamp"];
            /** @description When the badge expires. */
            expiresOn: components["schemas"]["Timestamp"];
            /** @description Whether the badge is switched on. */
            action: components["schemas"]["BadgeAction"];
            /** @description How the badge reaches a customer. */
            badgeType: components["schemas"]["BadgeType"];
            /** @description Where the badge is in its life, at the time of the request. */
            badgeStatus: components["schemas"]["BadgeStatus"];
            /** @description The modules that own the badge; a set, in no particular order. */
            owner: components["schemas"]["OwnerModule"][];
            /** @description The modules that have claimed the badge. No public document shows an entry, so its shape is left open. */
            claimedBy: unknown[];
            /** @description Whether the badge is currently active. Listed in the page's table; no example carries it. */
            isActive?: boolean;
            /** @description The images associated with the badge. */
            images: components["schemas"]["BadgeImage"][];
            /** @description How long the badge lasts once it is earned. */
            earnExpiry: components["schemas"]["Expiry"];
            /** @description How long the badge lasts once it is issued. */
            issueExpiry?: components["schemas"]["Expiry"];
            /** @description Identifier of the group that the badge belongs to, absent when it belongs to none. */
            badgeGroupId?: string;
            /** @description Name of the group that the badge belongs to, absent when it belongs to none. */
            badgeGroupName?: string;
            /** @description Rank of the badge. */
            badgeRank?: number;
            /** @description Status of the badge's issuance to the customer. Shown only together with an issual. */
            issuedStatus?: components["schemas"]["IssuedStatus"];
            /** @description Count of currently active earned badges. */
            activeEarnedCount: number;
            /** @description When the badge was last earned. Listed in the page's table; no example carries it. */
            lastEarnedOn?: components["schemas"]["Timestamp"];
            /** @description Free-form fields of the badge. Keys are free text, values are always strings. */
            customFields: {
                [key: string]: string;
            };
        };
        /** @description A badge as answered without `includeStatistics=true`, without any of the statistics. */
        CustomerBadge: components["schemas"]["BadgeDetails"] & {
            customerConstraints?: never;
            badgeConstraints?: never;
            issualDetails?: never;
            earnDetails?: never;
        };
        /**
         * @description Whose earns a constraint counts, one customer's or everybody's.
         *
         *     The platform adds values without notice: any other string is possible, too.
         * @enum {string}
         */
        ConstraintLevel: "CUSTOMER" | "BADGE" | (string & {});
        /** @description How much of a limit is used up. */
        ConstraintStatistics: {
            /** @description Earns counted against the limit; null before the first cycle of a fixed window begins. */
            currentEarnCount: number | null;
            /** @description Earns counted within a window of days. Every example says null. */
            currentEarnCountDays: number | null;
            /** @description Earns counted within a window of weeks. Every example says null. */
            currentEarnCountWeeks: number | null;
            /** @description Earns counted within a window of months. Every example says null. */
            currentEarnCountMonths: number | null;
        };
        /**
         * @description Limits of a customer's rolling windows. The only example that carries it says null, and no public document shows it
         *     otherwise, so its shape is left open.
         */
        RollingWindowLimits: {
            [key: string]: unknown;
        } | null;
        /** @description A limit over the whole life of the badge. It has neither a roll nor a duration. */
        OverallConstraint: {
            /** @description Whose earns the limit counts. */
            constraintLevel: components["schemas"]["ConstraintLevel"];
            /**
             * @description Tells an overall limit from the others.
             * @constant
             */
            constraintType: "OVERALL";
            /** @description Always null for an overall limit. */
            rollType: null;
            /** @description Always null for an overall limit. */
            refreshRate: null;
            /** @description Always null for an overall limit. */
            durationType: null;
            /** @description Always null for an overall limit. */
            cycleStatus: null;
            /** @description Always null for an overall limit. */
            startDayOfTheWeek: null;
            /** @description Always null for an overall limit. */
            rollValue: null;
            /** @description How often the badge can be earned. */
            maxEarnLimit: number;
            /** @description How much of the limit is used up. */
            earnConstraintBlockStatistics: components["schemas"]["ConstraintStatistics"];
            /** @description Always null for an overall limit. */
            fixedWindowCycle: null;
            /** @description Always null for an overall limit. */
            fixedWindowReferenceId: null;
            /** @description Limits of rolling windows. One example carries it, and says null. */
            rollingWindowLimits?: components["schemas"]["RollingWindowLimits"];
        };
        /**
         * @description Where the cycle of a fixed window is. Other values than `ACTIVE` exist; no public document shows one.
         *
         *     The platform adds values without notice: any other string is possible, too.
         * @enum {string}
         */
        CycleStatus: "ACTIVE" | (string & {});
        /**
         * @description A day of the week (not stated on the endpoint's page; platform-wide convention).
         *
         *     The platform adds values without notice: any other string is possible, too.
         * @enum {string}
         */
        DayOfTheWeek: "MONDAY" | "TUESDAY" | "WEDNESDAY" | "THURSDAY" | "FRIDAY" | "SATURDAY" | "SUNDAY" | (string & {});
        /** @description One cycle of a fixed window. */
        FixedWindowCycle: {
            /** @description When the cycle begins. */
            startDate: components["schemas"]["Timestamp"];
            /**
             * @description When the cycle ends; absent when the enrolment never expires (not stated on the endpoint's page; platform-wide
             *     convention).
             */
            endDate?: components["schemas"]["Timestamp"];
        };
        /** @description A limit within each cycle of a window that begins anew after a number of days, weeks or months. */
        FixedWindowConstraint: {
            /** @description Whose earns the limit counts. */
            constraintLevel: components["schemas"]["ConstraintLevel"];
            /**
             * @description Tells a fixed window from the others.
             * @constant
             */
            constraintType: "FIXED_WINDOW";
            /** @description Always null for a fixed window. */
            rollType: null;
            /**
             * @description After how many units of `durationType` the window begins anew. Given with `DAYS`; a window of weeks or months may lack
             *     it (not stated on the endpoint's page; platform-wide convention).
             */
            refreshRate?: number | null;
            /** @description The unit of the window's length. */
            durationType: components["schemas"]["PeriodUnit"];
            /** @description Where the cycle is; null where there is none. */
            cycleStatus: components["schemas"]["CycleStatus"] | null;
            /** @description The day on which a window of weeks begins, else null. */
            startDayOfTheWeek: components["schemas"]["DayOfTheWeek"] | null;
            /** @description Always null for a fixed window. */
            rollValue: null;
            /** @description How often the badge can be earned within a cycle. */
            maxEarnLimit: number;
            /** @description How much of the limit is used up. */
            earnConstraintBlockStatistics: components["schemas"]["ConstraintStatistics"];
            /** @description The cycle; null before the first one begins (not stated on the endpoint's page; platform-wide convention). */
            fixedWindowCycle: components["schemas"]["FixedWindowCycle"] | null;
            /**
             * @description Refers to the window's definition. It recurs across badges and organisations, so it is no key (not stated on the
             *     endpoint's page; platform-wide convention).
             */
            fixedWindowReferenceId: string;
            /** @description Limits of rolling windows. One example carries it, and says null. */
            rollingWindowLimits?: components["schemas"]["RollingWindowLimits"];
        };
        /** @description A limit on what all customers together earn within the past days, weeks or months: one entry per `rollType`. */
        BadgeRollingWindowConstraint: {
            /**
             * @description Tells the badge's rolling window from a customer's.
             * @constant
             */
            constraintLevel: "BADGE";
            /**
             * @description Tells a rolling window from the others.
             * @constant
             */
            constraintType: "ROLLING_WINDOW";
            /** @description The unit of `rollValue`. */
            rollType: components["schemas"]["PeriodUnit"];
            /** @description Always null for a rolling window. */
            refreshRate: null;
            /** @description Always null for a rolling window. */
            durationType: null;
            /** @description Always null for a rolling window. */
            cycleStatus: null;
            /** @description Always null for a rolling window. */
            startDayOfTheWeek: null;
            /** @description How many units of `rollType` the window reaches back. */
            rollValue: number;
            /** @description How often the badge can be earned within the window. */
            maxEarnLimit: number;
            /** @description How much of the limit is used up. */
            earnConstraintBlockStatistics: components["schemas"]["ConstraintStatistics"];
            /** @description Always null for a rolling window. */
            fixedWindowCycle: null;
            /** @description Always null for a rolling window. */
            fixedWindowReferenceId: null;
            /** @description Limits of rolling windows. One example carries it, and says null. */
            rollingWindowLimits?: components["schemas"]["RollingWindowLimits"];
        };
        /**
         * @description A limit on what one customer earns within the past days, weeks or months. No public document shows one: sibling endpoints
         *     carry its windows in one object, which is probably what `rollingWindowLimits` is for. So nothing but the tags is demanded
         *     (not stated on the endpoint's page; platform-wide convention).
         */
        CustomerRollingWindowConstraint: {
            /**
             * @description Tells a customer's rolling window from the badge's.
             * @constant
             */
            constraintLevel: "CUSTOMER";
            /**
             * @description Tells a rolling window from the others.
             * @constant
             */
            constraintType: "ROLLING_WINDOW";
            /** @description The unit of `rollValue`. */
            rollType?: components["schemas"]["PeriodUnit"] | null;
            /** @description Null in every rolling window shown. */
            refreshRate?: null;
            /** @description Null in every rolling window shown. */
            durationType?: null;
            /** @description Null in every rolling window shown. */
            cycleStatus?: null;
            /** @description Null in every rolling window shown. */
            startDayOfTheWeek?: null;
            /** @description How many units of `rollType` the window reaches back. */
            rollValue?: number | null;
            /** @description How often the badge can be earned within the window. */
            maxEarnLimit?: number | null;
            /** @description How much of the limit is used up. */
            earnConstraintBlockStatistics?: components["schemas"]["ConstraintStatistics"];
            /** @description Null in every rolling window shown. */
            fixedWindowCycle?: null;
            /** @description Null in every rolling window shown. */
            fixedWindowReferenceId?: null;
            /** @description The customer's windows, probably, in a shape that no public document shows. */
            rollingWindowLimits?: components["schemas"]["RollingWindowLimits"];
        };
        /**
         * @description A limit on how often the badge can be earned, told apart by `constraintType`: over its whole life, within each cycle of a
         *     fixed window, or within the past days, weeks or months. Several fixed windows may stand in one list (an active one, an
         *     upcoming one, past ones); at the level of the badge a rolling window is one entry per `rollType` (not stated on the
         *     endpoint's page; platform-wide convention).
         */
        EarnConstraint: components["schemas"]["OverallConstraint"] | components["schemas"]["FixedWindowConstraint"] | components["schemas"]["BadgeRollingWindowConstraint"] | components["schemas"]["CustomerRollingWindowConstraint"];
        /** @description One issue of the badge to the customer. */
        Issual: {
            /** @description When the badge was issued. */
            issuedOn: components["schemas"]["Timestamp"];
            /** @description Where the issual is in its life. */
            issuedStatus: components["schemas"]["IssuedStatus"];
            /** @description When the issual expires. */
            issueExpiresOn: components["schemas"]["Timestamp"];
            /** @description Unique identifier of the issual. */
            issueId: string;
            /** @description The module that issued the badge. */
            ownerType: components["schemas"]["OwnerModule"];
            /** @description The issuing module's own reference. */
            ownerReferenceId: string;
            /** @description When the issual was revoked; absent unless it was. */
            revokedOn?: components["schemas"]["Timestamp"];
            /** @description When the event happened that led to the issual. */
            issueEventDate: components["schemas"]["Timestamp"];
        };
        /** @description The issuance of the badge to the customer. */
        IssualDetails: {
            /** @description How often the badge has been issued to the customer. */
            issuedCount: number;
            /** @description Each issual. */
            issuals: components["schemas"]["Issual"][];
        };
        /** @description What the customer has earned. */
        EarnDetails: {
            /** @description How often the customer has earned the badge. */
            earnCount: number;
            /** @description Each earn. No public document shows an entry, so its shape is left open. */
            earns: unknown[];
        };
        /** @description What `includeStatistics=true` adds, all of it or none. */
        BadgeStatistics: {
            /** @description The limits on how often this customer can earn the badge. */
            customerConstraints: components["schemas"]["EarnConstraint"][];
            /** @description The limits on how often the badge can be earned by all customers together. */
            badgeConstraints: components["schemas"]["EarnConstraint"][];
            /** @description How often the badge has been issued to the customer, and each issual. */
            issualDetails: components["schemas"]["IssualDetails"];
            /** @description How often the customer has earned the badge, and each earn. */
            earnDetails: components["schemas"]["EarnDetails"];
        };
        /** @description A badge as answered to `includeStatistics=true`, with all of the statistics. */
        CustomerBadgeWithStatistics: components["schemas"]["BadgeDetails"] & components["schemas"]["BadgeStatistics"];
        /** @description One reason why the platform did not do what it was asked (not stated on the endpoint's page; platform-wide convention). */
        ApiError: {
            /** @description The platform's business code. It is not the HTTP status. */
            code: number;
            /** @description The reason, in words. */
            message: string;
            /** @description What the error refers to, where the platform says. */
            reference: string | null;
        };
        /** @description Something to notice about a request that was answered (not stated on the endpoint's page; platform-wide convention). */
        ApiWarning: {
            /** @description The platform's business code. */
            code: number;
            /** @description What to notice, in words. */
            message: string;
        };
        /** @description The envelope of a success. */
        CustomerBadgeResponse: {
            /** @description The badge, with statistics when the request asked for them and without any otherwise. */
            data: components["schemas"]["CustomerBadge"] | components["schemas"]["CustomerBadgeWithStatistics"];
            /** @description Empty on success. Sibling endpoints say null (not stated on the endpoint's page; platform-wide convention). */
            errors: components["schemas"]["ApiError"][] | null;
            /**
             * @description What the platform wants noticed about a request it has answered. Sibling endpoints say null where there is nothing
             *     (not stated on the endpoint's page; platform-wide convention).
             */
            warnings: components["schemas"]["ApiWarning"][] | null;
        };
        /** @description The envelope of a failure; several errors may come at once (not stated on the endpoint's page; platform-wide convention). */
        ErrorResponse: {
            /** @description Always null in a failure. */
            data: null;
            /** @description What went wrong. */
            errors: components["schemas"]["ApiError"][];
            /** @description What else to notice, or null. */
            warnings: components["schemas"]["ApiWarning"][] | null;
        };
        /** @description One reason why the gateway refused (not stated on the endpoint's page; platform-wide convention). */
        GatewayError: {
            /**
             * @description Always false, for a failure.
             * @constant
             */
            status: false;
            /** @description The gateway's business code. It is not the HTTP status. */
            code: number;
            /** @description The reason, in words. */
            message: string;
        };
        /**
         * @description The envelope of a failure at the gateway, before the endpoint is reached: it has no `data` (not stated on the endpoint's
         *     page; platform-wide convention).
         */
        GatewayErrorResponse: {
            /** @description What went wrong. */
            errors: components["schemas"]["GatewayError"][];
            /** @description What else to notice, or null. */
            warnings: components["schemas"]["ApiWarning"][] | null;
        };
    };
    responses: {
        /** @description The request cannot be answered as it is asked. Not stated on the endpoint's page; platform-wide convention. */
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
         * @description The credentials are missing or wrong. Not stated on the endpoint's page; platform-wide convention. No public
         *     document shows the body, so its shape is left open.
         */
        Unauthorized: {
            headers: {
                "X-CAP-REQUEST-ID": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": unknown;
            };
        };
        /**
         * @description The gateway refuses: the credentials lack the access group, for example. Not stated on the endpoint's page;
         *     platform-wide convention.
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
        /** @description There is no such badge, or no such customer. Not stated on the endpoint's page; platform-wide convention. */
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
         * @description Too many requests. Not stated on the endpoint's page; platform-wide convention. No rate-limit header and no
         *     `Retry-After` is documented; honour one if it comes.
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
         * @description The platform, its gateway or the CDN in front of them failed. The CDN's 502, 503, 504, 520 and 521 can come as HTML
         *     or without a body. Not stated on the endpoint's page; platform-wide convention.
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
         * @description Unique ID of the customer, or, with the header `X-CAP-CUSTOMER-IDENTIFIER`, the customer's email, mobile number, external
         *     ID or card number.
         */
        CustomerId: string;
        /** @description Unique ID of the badge. */
        BadgeId: string;
        /** @description Set true to retrieve customer and badge constraints, and earn and issue badge details. */
        IncludeStatistics: boolean;
        /** @description What `customerId` holds, when it is not the customer's unique ID. */
        CustomerIdentifier: components["schemas"]["CustomerIdentifier"];
    };
    requestBodies: never;
    headers: {
        /**
         * @description Identifies this exchange in the platform's logs; quote it in a support request. Not stated on the endpoint's page;
         *     platform-wide convention. An answer of the CDN in front may lack it.
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
/** Expires a number of days, weeks or months after the badge was issued. */
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
                /** @description Set true to retrieve customer and badge constraints, and earn and issue badge details. */
                includeStatistics?: components["parameters"]["IncludeStatistics"];
            };
            header?: {
                /** @description What `customerId` holds, when it is not the customer's unique ID. */
                "X-CAP-CUSTOMER-IDENTIFIER"?: components["parameters"]["CustomerIdentifier"];
            };
            path: {
                /**
                 * @description Unique ID of the customer, or, with the header `X-CAP-CUSTOMER-IDENTIFIER`, the customer's email, mobile number, external
                 *     ID or card number.
                 */
                customerId: components["parameters"]["CustomerId"];
                /** @description Unique ID of the badge. */
                badgeId: components["parameters"]["BadgeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The badge as it stands for the customer. */
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
