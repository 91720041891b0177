// Generated from the OpenAPI document by `pnpm generate`. Do not edit.

import { type BodyOf, fixture } from "../fixture.js";

/** Rolling window with includeStatistics=true */
export const rollingWindowWithStatistics = /*#__PURE__*/ fixture({
  "name": "rollingWindowWithStatistics",
  "operationId": "getCustomerBadge",
  "documented": true,
  "summary": "Rolling window with includeStatistics=true",
  "request": {
    "method": "GET",
    "url": "/api_gateway/v1/badges/management/381921157/badge/662724bb8fe258516a88fde2?includeStatistics=true",
    "path": {
      "customerId": "381921157",
      "badgeId": "662724bb8fe258516a88fde2"
    },
    "query": {
      "includeStatistics": true
    },
    "headers": {},
    "cookies": {}
  },
  "response": {
    "status": 200,
    "mediaType": "application/json",
    "headers": {
      "X-CAP-REQUEST-ID": "1f0c7f0a3c5b4e6d9a8b7c6d5e4f3a2b"
    },
    "body": {
  "data": {
    "id": "662724bb8fe258516a88fde2",
    "name": "OGBadge2",
    "description": "Moving window",
    "createdOn": 1713841339.861,
    "lastUpdatedOn": 1713841339.861,
    "startsOn": 1707523237.192,
    "expiresOn": 1715299237.192,
    "action": "ACTIVATED",
    "badgeType": "EARN",
    "badgeStatus": "EXPIRED",
    "owner": [
      "Loyalty"
    ],
    "claimedBy": [],
    "images": [
      {
        "name": "string",
        "fileSvcHandle": "string",
        "url": "string",
        "tag": "UN_EARNED"
      }
    ],
    "earnExpiry": {
      "expiryType": "RELATIVE",
      "relativeExpirytype": "DAYS",
      "value": 2
    },
    "issueExpiry": {
      "expiryType": "RELATIVE",
      "relativeExpirytype": "DAYS",
      "value": 2
    },
    "customerConstraints": [
      {
        "constraintLevel": "CUSTOMER",
        "constraintType": "OVERALL",
        "rollType": null,
        "refreshRate": null,
        "durationType": null,
        "cycleStatus": null,
        "startDayOfTheWeek": null,
        "rollValue": null,
        "maxEarnLimit": 100,
        "earnConstraintBlockStatistics": {
          "currentEarnCount": 0,
          "currentEarnCountDays": null,
          "currentEarnCountWeeks": null,
          "currentEarnCountMonths": null
        },
        "fixedWindowCycle": null,
        "fixedWindowReferenceId": null
      }
    ],
    "badgeConstraints": [
      {
        "constraintLevel": "BADGE",
        "constraintType": "OVERALL",
        "rollType": null,
        "refreshRate": null,
        "durationType": null,
        "cycleStatus": null,
        "startDayOfTheWeek": null,
        "rollValue": null,
        "maxEarnLimit": 1000,
        "earnConstraintBlockStatistics": {
          "currentEarnCount": 0,
          "currentEarnCountDays": null,
          "currentEarnCountWeeks": null,
          "currentEarnCountMonths": null
        },
        "fixedWindowCycle": null,
        "fixedWindowReferenceId": null
      }
    ],
    "issualDetails": {
      "issuedCount": 0,
      "issuals": []
    },
    "earnDetails": {
      "earnCount": 0,
      "earns": []
    },
    "activeEarnedCount": 0,
    "customFields": {}
  },
  "errors": [],
  "warnings": []
} satisfies BodyOf<"getCustomerBadge", 200, "application/json">
  }
});

/** Fixed window with includeStatistics=true */
export const fixedWindowWithStatistics = /*#__PURE__*/ fixture({
  "name": "fixedWindowWithStatistics",
  "operationId": "getCustomerBadge",
  "documented": true,
  "summary": "Fixed window with includeStatistics=true",
  "request": {
    "method": "GET",
    "url": "/api_gateway/v1/badges/management/381921157/badge/662749408fe258516a88fe89?includeStatistics=true",
    "path": {
      "customerId": "381921157",
      "badgeId": "662749408fe258516a88fe89"
    },
    "query": {
      "includeStatistics": true
    },
    "headers": {},
    "cookies": {}
  },
  "response": {
    "status": 200,
    "mediaType": "application/json",
    "headers": {
      "X-CAP-REQUEST-ID": "1f0c7f0a3c5b4e6d9a8b7c6d5e4f3a2b"
    },
    "body": {
  "data": {
    "id": "662749408fe258516a88fe89",
    "name": "BADGE123",
    "description": "Purchase 5 pet products in 3 months and get a pet grooming voucher",
    "createdOn": 1713850688.811,
    "lastUpdatedOn": 1713850688.811,
    "startsOn": 1716803487,
    "expiresOn": 1726804000,
    "action": "DE_ACTIVATED",
    "badgeType": "EARN",
    "badgeStatus": "LIVE",
    "owner": [
      "Milestones",
      "Loyalty"
    ],
    "claimedBy": [],
    "images": [],
    "earnExpiry": {
      "expiryType": "ABSOLUTE",
      "type": "WITH_BADGE_META",
      "expiresOn": null,
      "expireWithBadgeMeta": true
    },
    "badgeRank": 1,
    "customerConstraints": [
      {
        "constraintLevel": "CUSTOMER",
        "constraintType": "FIXED_WINDOW",
        "rollType": null,
        "refreshRate": 3,
        "durationType": "DAYS",
        "cycleStatus": "ACTIVE",
        "startDayOfTheWeek": null,
        "rollValue": null,
        "maxEarnLimit": 1,
        "earnConstraintBlockStatistics": {
          "currentEarnCount": 0,
          "currentEarnCountDays": null,
          "currentEarnCountWeeks": null,
          "currentEarnCountMonths": null
        },
        "fixedWindowCycle": {
          "startDate": 1719900534.389096,
          "endDate": 1720073334.389096
        },
        "fixedWindowReferenceId": "e6791ec9-e92f-34af-bdc3-be2607fdf82c"
      }
    ],
    "badgeConstraints": [
      {
        "constraintLevel": "BADGE",
        "constraintType": "FIXED_WINDOW",
        "rollType": null,
        "refreshRate": 3,
        "durationType": "DAYS",
        "cycleStatus": "ACTIVE",
        "startDayOfTheWeek": null,
        "rollValue": null,
        "maxEarnLimit": 2,
        "earnConstraintBlockStatistics": {
          "currentEarnCount": 0,
          "currentEarnCountDays": null,
          "currentEarnCountWeeks": null,
          "currentEarnCountMonths": null
        },
        "fixedWindowCycle": {
          "startDate": 1719900534.389096,
          "endDate": 1720073334.389096
        },
        "fixedWindowReferenceId": "a1350b49-eb8e-3500-9e43-01f5493c91c1"
      }
    ],
    "issualDetails": {
      "issuedCount": 0,
      "issuals": []
    },
    "earnDetails": {
      "earnCount": 0,
      "earns": []
    },
    "activeEarnedCount": 0,
    "customFields": {}
  },
  "errors": [],
  "warnings": []
} satisfies BodyOf<"getCustomerBadge", 200, "application/json">
  }
});

/** Fixed window with includeStatistics=false */
export const fixedWindow = /*#__PURE__*/ fixture({
  "name": "fixedWindow",
  "operationId": "getCustomerBadge",
  "documented": true,
  "summary": "Fixed window with includeStatistics=false",
  "request": {
    "method": "GET",
    "url": "/api_gateway/v1/badges/management/381921157/badge/662749408fe258516a88fe89?includeStatistics=false",
    "path": {
      "customerId": "381921157",
      "badgeId": "662749408fe258516a88fe89"
    },
    "query": {
      "includeStatistics": false
    },
    "headers": {},
    "cookies": {}
  },
  "response": {
    "status": 200,
    "mediaType": "application/json",
    "headers": {
      "X-CAP-REQUEST-ID": "1f0c7f0a3c5b4e6d9a8b7c6d5e4f3a2b"
    },
    "body": {
  "data": {
    "id": "662749408fe258516a88fe89",
    "name": "BADGE123",
    "description": "Purchase 5 pet products in 3 months and get a pet grooming voucher",
    "createdOn": 1713850688.811,
    "lastUpdatedOn": 1713850688.811,
    "startsOn": 1716803487,
    "expiresOn": 1726804000,
    "action": "DE_ACTIVATED",
    "badgeType": "EARN",
    "badgeStatus": "LIVE",
    "owner": [
      "Milestones",
      "Loyalty"
    ],
    "claimedBy": [],
    "images": [],
    "earnExpiry": {
      "expiryType": "ABSOLUTE",
      "type": "WITH_BADGE_META",
      "expiresOn": null,
      "expireWithBadgeMeta": true
    },
    "badgeRank": 1,
    "activeEarnedCount": 0,
    "customFields": {}
  },
  "errors": [],
  "warnings": []
} satisfies BodyOf<"getCustomerBadge", 200, "application/json">
  }
});

/** Rolling window with includeStatistics=false */
export const rollingWindow = /*#__PURE__*/ fixture({
  "name": "rollingWindow",
  "operationId": "getCustomerBadge",
  "documented": true,
  "summary": "Rolling window with includeStatistics=false",
  "request": {
    "method": "GET",
    "url": "/api_gateway/v1/badges/management/381921157/badge/662724bb8fe258516a88fde2?includeStatistics=false",
    "path": {
      "customerId": "381921157",
      "badgeId": "662724bb8fe258516a88fde2"
    },
    "query": {
      "includeStatistics": false
    },
    "headers": {},
    "cookies": {}
  },
  "response": {
    "status": 200,
    "mediaType": "application/json",
    "headers": {
      "X-CAP-REQUEST-ID": "1f0c7f0a3c5b4e6d9a8b7c6d5e4f3a2b"
    },
    "body": {
  "data": {
    "id": "662724bb8fe258516a88fde2",
    "name": "OGBadge2",
    "description": "Moving window",
    "createdOn": 1713841339.861,
    "lastUpdatedOn": 1713841339.861,
    "startsOn": 1707523237.192,
    "expiresOn": 1715299237.192,
    "action": "ACTIVATED",
    "badgeType": "EARN",
    "badgeStatus": "EXPIRED",
    "owner": [
      "Loyalty"
    ],
    "claimedBy": [],
    "images": [
      {
        "name": "string",
        "fileSvcHandle": "string",
        "url": "string",
        "tag": "UN_EARNED"
      }
    ],
    "earnExpiry": {
      "expiryType": "RELATIVE",
      "relativeExpirytype": "DAYS",
      "value": 2
    },
    "issueExpiry": {
      "expiryType": "RELATIVE",
      "relativeExpirytype": "DAYS",
      "value": 2
    },
    "activeEarnedCount": 0,
    "customFields": {}
  },
  "errors": [],
  "warnings": []
} satisfies BodyOf<"getCustomerBadge", 200, "application/json">
  }
});

/** Filter by Group ID */
export const badgeGroup = /*#__PURE__*/ fixture({
  "name": "badgeGroup",
  "operationId": "getCustomerBadge",
  "documented": true,
  "summary": "Filter by Group ID",
  "request": {
    "method": "GET",
    "url": "/api_gateway/v1/badges/management/381921157/badge/66cfffb195551c6e7d962a8a",
    "path": {
      "customerId": "381921157",
      "badgeId": "66cfffb195551c6e7d962a8a"
    },
    "query": {},
    "headers": {},
    "cookies": {}
  },
  "response": {
    "status": 200,
    "mediaType": "application/json",
    "headers": {
      "X-CAP-REQUEST-ID": "1f0c7f0a3c5b4e6d9a8b7c6d5e4f3a2b"
    },
    "body": {
  "data": {
    "id": "66cfffb195551c6e7d962a8a",
    "name": "Copy of Test 2",
    "description": "Test 2",
    "createdOn": 1724907441.472,
    "lastUpdatedOn": 1724907441.472,
    "startsOn": 1725129000,
    "expiresOn": 1727634600,
    "action": "ACTIVATED",
    "badgeType": "ISSUE_EARN",
    "badgeStatus": "UPCOMING",
    "owner": [
      "Loyalty_Promotion",
      "Milestones",
      "Rewards_Catalog",
      "Goodwill_Module",
      "Loyalty",
      "Audience_Campaigns",
      "Journeys",
      "Referral_Campaigns"
    ],
    "claimedBy": [],
    "images": [],
    "earnExpiry": {
      "expiryType": "ABSOLUTE",
      "type": "FIXED_DATE",
      "expiresOn": 1727375400,
      "expireWithBadgeMeta": false
    },
    "issueExpiry": {
      "expiryType": "ABSOLUTE",
      "type": "FIXED_DATE",
      "expiresOn": 1756319400,
      "expireWithBadgeMeta": false
    },
    "badgeGroupId": "6628a81728b59f41667acd23",
    "badgeGroupName": "group_1",
    "badgeRank": 2,
    "activeEarnedCount": 0,
    "customFields": {
      "tets-3": "2024-06-13 14:20:42",
      "test-19": "2024-06-11 14:24:43",
      "test-16": "2024-06-10 14:24:06",
      "msd-1": "true",
      "HiNikhil": "Helo",
      "test-23456": "2024-06-11 16:48:22",
      "AKV": "hi1",
      "test-21": "2024-06-06 14:25:14",
      "ka_test_1": "false",
      "test-789": "true"
    }
  },
  "errors": [],
  "warnings": []
} satisfies BodyOf<"getCustomerBadge", 200, "application/json">
  }
});

/** With issueId and includeStatistics=true */
export const issuedBadgeWithStatistics = /*#__PURE__*/ fixture({
  "name": "issuedBadgeWithStatistics",
  "operationId": "getCustomerBadge",
  "documented": true,
  "summary": "With issueId and includeStatistics=true",
  "request": {
    "method": "GET",
    "url": "/api_gateway/v1/badges/management/381921157/badge/67037d51d33ceb2ad0a69b1b?includeStatistics=true",
    "path": {
      "customerId": "381921157",
      "badgeId": "67037d51d33ceb2ad0a69b1b"
    },
    "query": {
      "includeStatistics": true
    },
    "headers": {},
    "cookies": {}
  },
  "response": {
    "status": 200,
    "mediaType": "application/json",
    "headers": {
      "X-CAP-REQUEST-ID": "1f0c7f0a3c5b4e6d9a8b7c6d5e4f3a2b"
    },
    "body": {
  "data": {
    "id": "67037d51d33ceb2ad0a69b1b",
    "name": "Badge Issue earn283",
    "description": "Make 5 transactions",
    "createdOn": 1728281937.271,
    "lastUpdatedOn": 1728281937.271,
    "startsOn": 1721520000,
    "expiresOn": 1730957428,
    "action": "ACTIVATED",
    "badgeType": "ISSUE_EARN",
    "badgeStatus": "LIVE",
    "owner": [
      "Referral_Campaigns",
      "Rewards_Catalog",
      "Goodwill_Module",
      "Historical_Import",
      "Loyalty_Promotion",
      "Milestones",
      "Journeys",
      "Loyalty",
      "Audience_Campaigns"
    ],
    "claimedBy": [],
    "images": [
      {
        "name": "Issued",
        "fileSvcHandle": "qwer-8634-8938",
        "url": "https://firebasestorage.googleapis.com/v0/b/createbadges.appspot.com/o/images%2Fsuccess1.jpg?alt=media&token=66b2f0bc-9c55-4e33-a5e9-c6be96d94f2d",
        "tag": "EARNED"
      }
    ],
    "earnExpiry": {
      "expiryType": "RELATIVE",
      "relativeExpirytype": "WEEKS",
      "value": 2
    },
    "issueExpiry": {
      "expiryType": "ABSOLUTE",
      "type": "FIXED_DATE",
      "expiresOn": 1926235957,
      "expireWithBadgeMeta": false
    },
    "badgeRank": 3,
    "customerConstraints": [
      {
        "constraintLevel": "CUSTOMER",
        "constraintType": "FIXED_WINDOW",
        "rollType": null,
        "refreshRate": 3,
        "durationType": "DAYS",
        "cycleStatus": "ACTIVE",
        "startDayOfTheWeek": null,
        "rollValue": null,
        "maxEarnLimit": 2,
        "earnConstraintBlockStatistics": {
          "currentEarnCount": 0,
          "currentEarnCountDays": null,
          "currentEarnCountWeeks": null,
          "currentEarnCountMonths": null
        },
        "fixedWindowCycle": {
          "startDate": 1728282321.257903,
          "endDate": 1728455121.257903
        },
        "fixedWindowReferenceId": "e6791ec9-e92f-34af-bdc3-be2607fdf82c",
        "rollingWindowLimits": null
      }
    ],
    "badgeConstraints": [
      {
        "constraintLevel": "BADGE",
        "constraintType": "OVERALL",
        "rollType": null,
        "refreshRate": null,
        "durationType": null,
        "cycleStatus": null,
        "startDayOfTheWeek": null,
        "rollValue": null,
        "maxEarnLimit": 10000,
        "earnConstraintBlockStatistics": {
          "currentEarnCount": 0,
          "currentEarnCountDays": null,
          "currentEarnCountWeeks": null,
          "currentEarnCountMonths": null
        },
        "fixedWindowCycle": null,
        "fixedWindowReferenceId": null,
        "rollingWindowLimits": null
      },
      {
        "constraintLevel": "BADGE",
        "constraintType": "ROLLING_WINDOW",
        "rollType": "WEEKS",
        "refreshRate": null,
        "durationType": null,
        "cycleStatus": null,
        "startDayOfTheWeek": null,
        "rollValue": 1,
        "maxEarnLimit": 3000,
        "earnConstraintBlockStatistics": {
          "currentEarnCount": 0,
          "currentEarnCountDays": null,
          "currentEarnCountWeeks": null,
          "currentEarnCountMonths": null
        },
        "fixedWindowCycle": null,
        "fixedWindowReferenceId": null,
        "rollingWindowLimits": null
      },
      {
        "constraintLevel": "BADGE",
        "constraintType": "ROLLING_WINDOW",
        "rollType": "DAYS",
        "refreshRate": null,
        "durationType": null,
        "cycleStatus": null,
        "startDayOfTheWeek": null,
        "rollValue": 1,
        "maxEarnLimit": 300,
        "earnConstraintBlockStatistics": {
          "currentEarnCount": 0,
          "currentEarnCountDays": null,
          "currentEarnCountWeeks": null,
          "currentEarnCountMonths": null
        },
        "fixedWindowCycle": null,
        "fixedWindowReferenceId": null,
        "rollingWindowLimits": null
      }
    ],
    "issualDetails": {
      "issuedCount": 1,
      "issuals": [
        {
          "issuedOn": 1728281969.3,
          "issuedStatus": "REVOKED",
          "issueExpiresOn": 1926235957,
          "issueId": "67037d71d33ceb2ad0a69b1c",
          "ownerType": "Loyalty",
          "ownerReferenceId": "123456789",
          "revokedOn": 1728282201.451,
          "issueEventDate": 1728279028
        }
      ]
    },
    "issuedStatus": "REVOKED",
    "earnDetails": {
      "earnCount": 0,
      "earns": []
    },
    "activeEarnedCount": 0,
    "customFields": {
      "Terms and Condition": "<Enter your terms and condition here>"
    }
  },
  "errors": [],
  "warnings": []
} satisfies BodyOf<"getCustomerBadge", 200, "application/json">,
    "text": "{\"data\":{\"id\":\"67037d51d33ceb2ad0a69b1b\",\"name\":\"Badge Issue earn283\",\"description\":\"Make 5 transactions\",\"createdOn\":1728281937.271000000,\"lastUpdatedOn\":1728281937.271000000,\"startsOn\":1721520000.000000000,\"expiresOn\":1730957428.000000000,\"action\":\"ACTIVATED\",\"badgeType\":\"ISSUE_EARN\",\"badgeStatus\":\"LIVE\",\"owner\":[\"Referral_Campaigns\",\"Rewards_Catalog\",\"Goodwill_Module\",\"Historical_Import\",\"Loyalty_Promotion\",\"Milestones\",\"Journeys\",\"Loyalty\",\"Audience_Campaigns\"],\"claimedBy\":[],\"images\":[{\"name\":\"Issued\",\"fileSvcHandle\":\"qwer-8634-8938\",\"url\":\"https://firebasestorage.googleapis.com/v0/b/createbadges.appspot.com/o/images%2Fsuccess1.jpg?alt=media&token=66b2f0bc-9c55-4e33-a5e9-c6be96d94f2d\",\"tag\":\"EARNED\"}],\"earnExpiry\":{\"expiryType\":\"RELATIVE\",\"relativeExpirytype\":\"WEEKS\",\"value\":2},\"issueExpiry\":{\"expiryType\":\"ABSOLUTE\",\"type\":\"FIXED_DATE\",\"expiresOn\":1926235957.000000000,\"expireWithBadgeMeta\":false},\"badgeRank\":3,\"customerConstraints\":[{\"constraintLevel\":\"CUSTOMER\",\"constraintType\":\"FIXED_WINDOW\",\"rollType\":null,\"refreshRate\":3,\"durationType\":\"DAYS\",\"cycleStatus\":\"ACTIVE\",\"startDayOfTheWeek\":null,\"rollValue\":null,\"maxEarnLimit\":2,\"earnConstraintBlockStatistics\":{\"currentEarnCount\":0,\"currentEarnCountDays\":null,\"currentEarnCountWeeks\":null,\"currentEarnCountMonths\":null},\"fixedWindowCycle\":{\"startDate\":1728282321.257903000,\"endDate\":1728455121.257903000},\"fixedWindowReferenceId\":\"e6791ec9-e92f-34af-bdc3-be2607fdf82c\",\"rollingWindowLimits\":null}],\"badgeConstraints\":[{\"constraintLevel\":\"BADGE\",\"constraintType\":\"OVERALL\",\"rollType\":null,\"refreshRate\":null,\"durationType\":null,\"cycleStatus\":null,\"startDayOfTheWeek\":null,\"rollValue\":null,\"maxEarnLimit\":10000,\"earnConstraintBlockStatistics\":{\"currentEarnCount\":0,\"currentEarnCountDays\":null,\"currentEarnCountWeeks\":null,\"currentEarnCountMonths\":null},\"fixedWindowCycle\":null,\"fixedWindowReferenceId\":null,\"rollingWindowLimits\":null},{\"constraintLevel\":\"BADGE\",\"constraintType\":\"ROLLING_WINDOW\",\"rollType\":\"WEEKS\",\"refreshRate\":null,\"durationType\":null,\"cycleStatus\":null,\"startDayOfTheWeek\":null,\"rollValue\":1,\"maxEarnLimit\":3000,\"earnConstraintBlockStatistics\":{\"currentEarnCount\":0,\"currentEarnCountDays\":null,\"currentEarnCountWeeks\":null,\"currentEarnCountMonths\":null},\"fixedWindowCycle\":null,\"fixedWindowReferenceId\":null,\"rollingWindowLimits\":null},{\"constraintLevel\":\"BADGE\",\"constraintType\":\"ROLLING_WINDOW\",\"rollType\":\"DAYS\",\"refreshRate\":null,\"durationType\":null,\"cycleStatus\":null,\"startDayOfTheWeek\":null,\"rollValue\":1,\"maxEarnLimit\":300,\"earnConstraintBlockStatistics\":{\"currentEarnCount\":0,\"currentEarnCountDays\":null,\"currentEarnCountWeeks\":null,\"currentEarnCountMonths\":null},\"fixedWindowCycle\":null,\"fixedWindowReferenceId\":null,\"rollingWindowLimits\":null}],\"issualDetails\":{\"issuedCount\":1,\"issuals\":[{\"issuedOn\":1728281969.300000000,\"issuedStatus\":\"REVOKED\",\"issueExpiresOn\":1926235957.000000000,\"issueId\":\"67037d71d33ceb2ad0a69b1c\",\"ownerType\":\"Loyalty\",\"ownerReferenceId\":\"123456789\",\"revokedOn\":1728282201.451000000,\"issueEventDate\":1728279028.000000000}]},\"issuedStatus\":\"REVOKED\",\"earnDetails\":{\"earnCount\":0,\"earns\":[]},\"activeEarnedCount\":0,\"customFields\":{\"Terms and Condition\":\"<Enter your terms and condition here>\"}},\"errors\":[],\"warnings\":[]}"
  }
});

/** Authored: a badge that never expires once earned, relative months once issued */
export const neverExpires = /*#__PURE__*/ fixture({
  "name": "neverExpires",
  "operationId": "getCustomerBadge",
  "documented": false,
  "summary": "Authored: a badge that never expires once earned, relative months once issued",
  "request": {
    "method": "GET",
    "url": "/api_gateway/v1/badges/management/381921157/badge/65ae47103c2f9e39583095a4",
    "path": {
      "customerId": "381921157",
      "badgeId": "65ae47103c2f9e39583095a4"
    },
    "query": {},
    "headers": {},
    "cookies": {}
  },
  "response": {
    "status": 200,
    "mediaType": "application/json",
    "headers": {
      "X-CAP-REQUEST-ID": "1f0c7f0a3c5b4e6d9a8b7c6d5e4f3a2b"
    },
    "body": {
  "data": {
    "id": "65ae47103c2f9e39583095a4",
    "name": "Founding member",
    "description": "Joined in the first year",
    "createdOn": 1703883200.896,
    "lastUpdatedOn": 1703883200.896,
    "startsOn": 1703883200,
    "expiresOn": 1956343800,
    "action": "ACTIVATED",
    "badgeType": "ISSUE_EARN",
    "badgeStatus": "LIVE",
    "owner": [
      "Membercare"
    ],
    "claimedBy": [],
    "images": [
      {
        "name": "Halfway",
        "fileSvcHandle": "founding-in-progress",
        "url": "https://example.com/badges/founding-in-progress.png",
        "tag": "IN_PROGRESS"
      }
    ],
    "earnExpiry": {
      "expiryType": "NEVER"
    },
    "issueExpiry": {
      "expiryType": "RELATIVE",
      "relativeExpirytype": "MONTHS",
      "value": 6
    },
    "badgeRank": 4,
    "isActive": true,
    "activeEarnedCount": 1,
    "lastEarnedOn": 1717171717.5,
    "customFields": {}
  },
  "errors": null,
  "warnings": null
} satisfies BodyOf<"getCustomerBadge", 200, "application/json">,
    "text": "{\"data\":{\"id\":\"65ae47103c2f9e39583095a4\",\"name\":\"Founding member\",\"description\":\"Joined in the first year\",\"createdOn\":1.703883200896E9,\"lastUpdatedOn\":1703883200.896,\"startsOn\":1703883200,\"expiresOn\":1956343800,\"action\":\"ACTIVATED\",\"badgeType\":\"ISSUE_EARN\",\"badgeStatus\":\"LIVE\",\"owner\":[\"Membercare\"],\"claimedBy\":[],\"images\":[{\"name\":\"Halfway\",\"fileSvcHandle\":\"founding-in-progress\",\"url\":\"https://example.com/badges/founding-in-progress.png\",\"tag\":\"IN_PROGRESS\"}],\"earnExpiry\":{\"expiryType\":\"NEVER\"},\"issueExpiry\":{\"expiryType\":\"RELATIVE\",\"relativeExpirytype\":\"MONTHS\",\"value\":6},\"badgeRank\":4,\"isActive\":true,\"activeEarnedCount\":1,\"lastEarnedOn\":1717171717.5,\"customFields\":{}},\"errors\":null,\"warnings\":null}"
  }
});

/** Authored: a customer's rolling window, with as few members as the document requires */
export const customerRollingWindow = /*#__PURE__*/ fixture({
  "name": "customerRollingWindow",
  "operationId": "getCustomerBadge",
  "documented": false,
  "summary": "Authored: a customer's rolling window, with as few members as the document requires",
  "request": {
    "method": "GET",
    "url": "/api_gateway/v1/badges/management/381921157/badge/6700000000000000000000c1?includeStatistics=true",
    "path": {
      "customerId": "381921157",
      "badgeId": "6700000000000000000000c1"
    },
    "query": {
      "includeStatistics": true
    },
    "headers": {},
    "cookies": {}
  },
  "response": {
    "status": 200,
    "mediaType": "application/json",
    "headers": {
      "X-CAP-REQUEST-ID": "1f0c7f0a3c5b4e6d9a8b7c6d5e4f3a2b"
    },
    "body": {
  "data": {
    "id": "6700000000000000000000c1",
    "name": "Weekend walker",
    "description": "Walk on three weekends out of any eight weeks",
    "createdOn": 1728000000,
    "lastUpdatedOn": 1728000000,
    "startsOn": 1728000000,
    "expiresOn": 1956343800,
    "action": "ACTIVATED",
    "badgeType": "EARN",
    "badgeStatus": "LIVE",
    "owner": [
      "Loyalty"
    ],
    "claimedBy": [],
    "images": [],
    "earnExpiry": {
      "expiryType": "RELATIVE",
      "relativeExpirytype": "DAYS",
      "value": 30
    },
    "badgeRank": 5,
    "customerConstraints": [
      {
        "constraintLevel": "CUSTOMER",
        "constraintType": "ROLLING_WINDOW",
        "rollType": "WEEKS",
        "rollValue": 8,
        "maxEarnLimit": 3,
        "earnConstraintBlockStatistics": {
          "currentEarnCount": 1,
          "currentEarnCountDays": null,
          "currentEarnCountWeeks": 1,
          "currentEarnCountMonths": null
        }
      },
      {
        "constraintLevel": "CUSTOMER",
        "constraintType": "ROLLING_WINDOW",
        "rollType": null,
        "rollValue": null,
        "maxEarnLimit": null
      }
    ],
    "badgeConstraints": [
      {
        "constraintLevel": "BADGE",
        "constraintType": "ROLLING_WINDOW",
        "rollType": "MONTHS",
        "refreshRate": null,
        "durationType": null,
        "cycleStatus": null,
        "startDayOfTheWeek": null,
        "rollValue": 1,
        "maxEarnLimit": 5000,
        "earnConstraintBlockStatistics": {
          "currentEarnCount": 12,
          "currentEarnCountDays": null,
          "currentEarnCountWeeks": null,
          "currentEarnCountMonths": null
        },
        "fixedWindowCycle": null,
        "fixedWindowReferenceId": null
      }
    ],
    "issualDetails": {
      "issuedCount": 0,
      "issuals": []
    },
    "earnDetails": {
      "earnCount": 1,
      "earns": [
        {}
      ]
    },
    "activeEarnedCount": 1,
    "customFields": {}
  },
  "errors": [],
  "warnings": [
    {
      "code": 1000,
      "message": "Statistics are as of the last completed hour"
    }
  ]
} satisfies BodyOf<"getCustomerBadge", 200, "application/json">
  }
});

/** Authored: fixed windows of weeks and months, one whose first cycle has not begun, one whose cycle has no end */
export const fixedWindowNotBegun = /*#__PURE__*/ fixture({
  "name": "fixedWindowNotBegun",
  "operationId": "getCustomerBadge",
  "documented": false,
  "summary": "Authored: fixed windows of weeks and months, one whose first cycle has not begun, one whose cycle has no end",
  "request": {
    "method": "GET",
    "url": "/api_gateway/v1/badges/management/381921157/badge/6700000000000000000000c2?includeStatistics=true",
    "path": {
      "customerId": "381921157",
      "badgeId": "6700000000000000000000c2"
    },
    "query": {
      "includeStatistics": true
    },
    "headers": {},
    "cookies": {}
  },
  "response": {
    "status": 200,
    "mediaType": "application/json",
    "headers": {
      "X-CAP-REQUEST-ID": "1f0c7f0a3c5b4e6d9a8b7c6d5e4f3a2b"
    },
    "body": {
  "data": {
    "id": "6700000000000000000000c2",
    "name": "Monday regular",
    "description": "Visit on five Mondays",
    "createdOn": 1728000000,
    "lastUpdatedOn": 1728000000.25,
    "startsOn": 1728000000,
    "expiresOn": 1956343800,
    "action": "ACTIVATED",
    "badgeType": "ISSUE_EARN",
    "badgeStatus": "LIVE",
    "owner": [
      "Journeys",
      "Loyalty"
    ],
    "claimedBy": [],
    "images": [],
    "earnExpiry": {
      "expiryType": "NEVER"
    },
    "issueExpiry": {
      "expiryType": "NEVER"
    },
    "badgeRank": 6,
    "customerConstraints": [
      {
        "constraintLevel": "CUSTOMER",
        "constraintType": "FIXED_WINDOW",
        "rollType": null,
        "refreshRate": null,
        "durationType": "WEEKS",
        "cycleStatus": null,
        "startDayOfTheWeek": "MONDAY",
        "rollValue": null,
        "maxEarnLimit": 5,
        "earnConstraintBlockStatistics": {
          "currentEarnCount": null,
          "currentEarnCountDays": null,
          "currentEarnCountWeeks": null,
          "currentEarnCountMonths": null
        },
        "fixedWindowCycle": null,
        "fixedWindowReferenceId": "0b7f5a8e-6f0e-3d55-9a59-4f6f2f0d3c11"
      }
    ],
    "badgeConstraints": [
      {
        "constraintLevel": "BADGE",
        "constraintType": "FIXED_WINDOW",
        "rollType": null,
        "durationType": "MONTHS",
        "cycleStatus": "ACTIVE",
        "startDayOfTheWeek": null,
        "rollValue": null,
        "maxEarnLimit": 1000,
        "earnConstraintBlockStatistics": {
          "currentEarnCount": 3,
          "currentEarnCountDays": null,
          "currentEarnCountWeeks": null,
          "currentEarnCountMonths": null
        },
        "fixedWindowCycle": {
          "startDate": 1728000000.5
        },
        "fixedWindowReferenceId": "1c8a6b9f-7a1f-3e66-8b6a-5a7a3a1e4d22"
      }
    ],
    "issualDetails": {
      "issuedCount": 0,
      "issuals": []
    },
    "earnDetails": {
      "earnCount": 0,
      "earns": []
    },
    "activeEarnedCount": 0,
    "customFields": {}
  },
  "errors": [],
  "warnings": []
} satisfies BodyOf<"getCustomerBadge", 200, "application/json">
  }
});

/** Authored: a badge that was earned twice, with progress in its limits */
export const earnedBadgeWithStatistics = /*#__PURE__*/ fixture({
  "name": "earnedBadgeWithStatistics",
  "operationId": "getCustomerBadge",
  "documented": false,
  "summary": "Authored: a badge that was earned twice, with progress in its limits",
  "request": {
    "method": "GET",
    "url": "/api_gateway/v1/badges/management/381921157/badge/6700000000000000000000c3?includeStatistics=true",
    "path": {
      "customerId": "381921157",
      "badgeId": "6700000000000000000000c3"
    },
    "query": {
      "includeStatistics": true
    },
    "headers": {},
    "cookies": {}
  },
  "response": {
    "status": 200,
    "mediaType": "application/json",
    "headers": {
      "X-CAP-REQUEST-ID": "1f0c7f0a3c5b4e6d9a8b7c6d5e4f3a2b"
    },
    "body": {
  "data": {
    "id": "6700000000000000000000c3",
    "name": "Sunday runner",
    "description": "Run ten kilometres on a Sunday",
    "createdOn": 1728000000.125,
    "lastUpdatedOn": 1728000000.125,
    "startsOn": 1728000000,
    "expiresOn": 1956343800,
    "action": "ACTIVATED",
    "badgeType": "EARN",
    "badgeStatus": "LIVE",
    "owner": [
      "Loyalty"
    ],
    "claimedBy": [],
    "images": [
      {
        "name": "Not yet",
        "fileSvcHandle": "sunday-runner-un-earned",
        "url": "https://example.com/badges/sunday-runner-un-earned.png",
        "tag": "UN_EARNED"
      },
      {
        "name": "Earned",
        "fileSvcHandle": "sunday-runner-earned",
        "url": "https://example.com/badges/sunday-runner-earned.png",
        "tag": "EARNED"
      }
    ],
    "earnExpiry": {
      "expiryType": "RELATIVE",
      "relativeExpirytype": "MONTHS",
      "value": 3
    },
    "badgeRank": 8,
    "customerConstraints": [
      {
        "constraintLevel": "CUSTOMER",
        "constraintType": "OVERALL",
        "rollType": null,
        "refreshRate": null,
        "durationType": null,
        "cycleStatus": null,
        "startDayOfTheWeek": null,
        "rollValue": null,
        "maxEarnLimit": 10,
        "earnConstraintBlockStatistics": {
          "currentEarnCount": 2,
          "currentEarnCountDays": null,
          "currentEarnCountWeeks": null,
          "currentEarnCountMonths": null
        },
        "fixedWindowCycle": null,
        "fixedWindowReferenceId": null
      },
      {
        "constraintLevel": "CUSTOMER",
        "constraintType": "FIXED_WINDOW",
        "rollType": null,
        "refreshRate": 7,
        "durationType": "DAYS",
        "cycleStatus": "ACTIVE",
        "startDayOfTheWeek": null,
        "rollValue": null,
        "maxEarnLimit": 1,
        "earnConstraintBlockStatistics": {
          "currentEarnCount": 1,
          "currentEarnCountDays": null,
          "currentEarnCountWeeks": null,
          "currentEarnCountMonths": null
        },
        "fixedWindowCycle": {
          "startDate": 1732406400.25,
          "endDate": 1733011200.25
        },
        "fixedWindowReferenceId": "2d9b7ca0-8b2a-3f77-9c7b-6b8b4b2f5e33"
      }
    ],
    "badgeConstraints": [
      {
        "constraintLevel": "BADGE",
        "constraintType": "OVERALL",
        "rollType": null,
        "refreshRate": null,
        "durationType": null,
        "cycleStatus": null,
        "startDayOfTheWeek": null,
        "rollValue": null,
        "maxEarnLimit": 10000,
        "earnConstraintBlockStatistics": {
          "currentEarnCount": 4321,
          "currentEarnCountDays": null,
          "currentEarnCountWeeks": null,
          "currentEarnCountMonths": null
        },
        "fixedWindowCycle": null,
        "fixedWindowReferenceId": null
      },
      {
        "constraintLevel": "BADGE",
        "constraintType": "ROLLING_WINDOW",
        "rollType": "MONTHS",
        "refreshRate": null,
        "durationType": null,
        "cycleStatus": null,
        "startDayOfTheWeek": null,
        "rollValue": 1,
        "maxEarnLimit": 3000,
        "earnConstraintBlockStatistics": {
          "currentEarnCount": 812,
          "currentEarnCountDays": null,
          "currentEarnCountWeeks": null,
          "currentEarnCountMonths": null
        },
        "fixedWindowCycle": null,
        "fixedWindowReferenceId": null
      }
    ],
    "issualDetails": {
      "issuedCount": 0,
      "issuals": []
    },
    "earnDetails": {
      "earnCount": 2,
      "earns": [
        {},
        {}
      ]
    },
    "activeEarnedCount": 2,
    "lastEarnedOn": 1732440000.5,
    "customFields": {}
  },
  "errors": [],
  "warnings": []
} satisfies BodyOf<"getCustomerBadge", 200, "application/json">
  }
});

/** Authored: a customer found by email, with statistics, the second call on the page */
export const customerByEmail = /*#__PURE__*/ fixture({
  "name": "customerByEmail",
  "operationId": "getCustomerBadge",
  "documented": false,
  "summary": "Authored: a customer found by email, with statistics, the second call on the page",
  "request": {
    "method": "GET",
    "url": "/api_gateway/v1/badges/management/tom.sawyer%40capillarytech.com/badge/6656aa8846bd1129b0ae1241?includeStatistics=true",
    "path": {
      "customerId": "tom.sawyer@capillarytech.com",
      "badgeId": "6656aa8846bd1129b0ae1241"
    },
    "query": {
      "includeStatistics": true
    },
    "headers": {
      "X-CAP-CUSTOMER-IDENTIFIER": "email"
    },
    "cookies": {}
  },
  "response": {
    "status": 200,
    "mediaType": "application/json",
    "headers": {
      "X-CAP-REQUEST-ID": "1f0c7f0a3c5b4e6d9a8b7c6d5e4f3a2b"
    },
    "body": {
  "data": {
    "id": "6656aa8846bd1129b0ae1241",
    "name": "Thousand steps",
    "description": "Complete 1000 steps",
    "createdOn": 1716955784.112,
    "lastUpdatedOn": 1716955784.112,
    "startsOn": 1716955200,
    "expiresOn": 1956343800,
    "action": "ACTIVATED",
    "badgeType": "EARN",
    "badgeStatus": "LIVE",
    "owner": [
      "Loyalty"
    ],
    "claimedBy": [],
    "images": [],
    "earnExpiry": {
      "expiryType": "ABSOLUTE",
      "type": "WITH_BADGE_META",
      "expiresOn": null,
      "expireWithBadgeMeta": true
    },
    "badgeRank": 7,
    "customerConstraints": [],
    "badgeConstraints": [],
    "issualDetails": {
      "issuedCount": 0,
      "issuals": []
    },
    "earnDetails": {
      "earnCount": 1,
      "earns": [
        {}
      ]
    },
    "activeEarnedCount": 1,
    "customFields": {}
  },
  "errors": [],
  "warnings": []
} satisfies BodyOf<"getCustomerBadge", 200, "application/json">
  }
});

/** Authored: a customer found by mobile number */
export const customerByMobile = /*#__PURE__*/ fixture({
  "name": "customerByMobile",
  "operationId": "getCustomerBadge",
  "documented": false,
  "summary": "Authored: a customer found by mobile number",
  "request": {
    "method": "GET",
    "url": "/api_gateway/v1/badges/management/919999999999/badge/6656aa8846bd1129b0ae1241",
    "path": {
      "customerId": "919999999999",
      "badgeId": "6656aa8846bd1129b0ae1241"
    },
    "query": {},
    "headers": {
      "X-CAP-CUSTOMER-IDENTIFIER": "mobile"
    },
    "cookies": {}
  },
  "response": {
    "status": 200,
    "mediaType": "application/json",
    "headers": {
      "X-CAP-REQUEST-ID": "1f0c7f0a3c5b4e6d9a8b7c6d5e4f3a2b"
    },
    "body": {
  "data": {
    "id": "6656aa8846bd1129b0ae1241",
    "name": "Thousand steps",
    "description": "Complete 1000 steps",
    "createdOn": 1716955784.112,
    "lastUpdatedOn": 1716955784.112,
    "startsOn": 1716955200,
    "expiresOn": 1956343800,
    "action": "ACTIVATED",
    "badgeType": "EARN",
    "badgeStatus": "LIVE",
    "owner": [
      "Loyalty"
    ],
    "claimedBy": [],
    "images": [],
    "earnExpiry": {
      "expiryType": "ABSOLUTE",
      "type": "WITH_BADGE_META",
      "expiresOn": null,
      "expireWithBadgeMeta": true
    },
    "badgeRank": 7,
    "activeEarnedCount": 2,
    "customFields": {}
  },
  "errors": [],
  "warnings": []
} satisfies BodyOf<"getCustomerBadge", 200, "application/json">
  }
});

/** Authored: a customer found by external ID, one that must be escaped in a URL */
export const customerByExternalId = /*#__PURE__*/ fixture({
  "name": "customerByExternalId",
  "operationId": "getCustomerBadge",
  "documented": false,
  "summary": "Authored: a customer found by external ID, one that must be escaped in a URL",
  "request": {
    "method": "GET",
    "url": "/api_gateway/v1/badges/management/EXT%2F2024%20007/badge/6656aa8846bd1129b0ae1241",
    "path": {
      "customerId": "EXT/2024 007",
      "badgeId": "6656aa8846bd1129b0ae1241"
    },
    "query": {},
    "headers": {
      "X-CAP-CUSTOMER-IDENTIFIER": "externalId"
    },
    "cookies": {}
  },
  "response": {
    "status": 200,
    "mediaType": "application/json",
    "headers": {
      "X-CAP-REQUEST-ID": "1f0c7f0a3c5b4e6d9a8b7c6d5e4f3a2b"
    },
    "body": {
  "data": {
    "id": "6656aa8846bd1129b0ae1241",
    "name": "Thousand steps",
    "description": "Complete 1000 steps",
    "createdOn": 1716955784.112,
    "lastUpdatedOn": 1716955784.112,
    "startsOn": 1716955200,
    "expiresOn": 1956343800,
    "action": "ACTIVATED",
    "badgeType": "EARN",
    "badgeStatus": "LIVE",
    "owner": [
      "Loyalty"
    ],
    "claimedBy": [],
    "images": [],
    "earnExpiry": {
      "expiryType": "ABSOLUTE",
      "type": "WITH_BADGE_META",
      "expiresOn": null,
      "expireWithBadgeMeta": true
    },
    "badgeRank": 7,
    "activeEarnedCount": 3,
    "customFields": {}
  },
  "errors": [],
  "warnings": []
} satisfies BodyOf<"getCustomerBadge", 200, "application/json">
  }
});

/** Authored: a customer found by card number */
export const customerByCardNumber = /*#__PURE__*/ fixture({
  "name": "customerByCardNumber",
  "operationId": "getCustomerBadge",
  "documented": false,
  "summary": "Authored: a customer found by card number",
  "request": {
    "method": "GET",
    "url": "/api_gateway/v1/badges/management/4000123412341234/badge/6656aa8846bd1129b0ae1241",
    "path": {
      "customerId": "4000123412341234",
      "badgeId": "6656aa8846bd1129b0ae1241"
    },
    "query": {},
    "headers": {
      "X-CAP-CUSTOMER-IDENTIFIER": "cardNumber"
    },
    "cookies": {}
  },
  "response": {
    "status": 200,
    "mediaType": "application/json",
    "headers": {
      "X-CAP-REQUEST-ID": "1f0c7f0a3c5b4e6d9a8b7c6d5e4f3a2b"
    },
    "body": {
  "data": {
    "id": "6656aa8846bd1129b0ae1241",
    "name": "Thousand steps",
    "description": "Complete 1000 steps",
    "createdOn": 1716955784.112,
    "lastUpdatedOn": 1716955784.112,
    "startsOn": 1716955200,
    "expiresOn": 1956343800,
    "action": "ACTIVATED",
    "badgeType": "EARN",
    "badgeStatus": "LIVE",
    "owner": [
      "Loyalty"
    ],
    "claimedBy": [],
    "images": [],
    "earnExpiry": {
      "expiryType": "ABSOLUTE",
      "type": "WITH_BADGE_META",
      "expiresOn": null,
      "expireWithBadgeMeta": true
    },
    "badgeRank": 7,
    "activeEarnedCount": 4,
    "customFields": {}
  },
  "errors": [],
  "warnings": []
} satisfies BodyOf<"getCustomerBadge", 200, "application/json">
  }
});

/** Authored: the identifier header and the customer's kind of identifier do not match */
export const invalidIdentifier = /*#__PURE__*/ fixture({
  "name": "invalidIdentifier",
  "operationId": "getCustomerBadge",
  "documented": false,
  "summary": "Authored: the identifier header and the customer's kind of identifier do not match",
  "request": {
    "method": "GET",
    "url": "/api_gateway/v1/badges/management/381921157/badge/670000000000000000000400",
    "path": {
      "customerId": "381921157",
      "badgeId": "670000000000000000000400"
    },
    "query": {},
    "headers": {
      "X-CAP-CUSTOMER-IDENTIFIER": "cardNumber"
    },
    "cookies": {}
  },
  "response": {
    "status": 400,
    "mediaType": "application/json",
    "headers": {
      "X-CAP-REQUEST-ID": "1f0c7f0a3c5b4e6d9a8b7c6d5e4f3a2b"
    },
    "body": {
  "data": null,
  "errors": [
    {
      "code": 1028,
      "message": "Invalid customer identifier type",
      "reference": null
    },
    {
      "code": 1054,
      "message": "Badge belongs to another organisation",
      "reference": "670000000000000000000400"
    }
  ],
  "warnings": null
} satisfies BodyOf<"getCustomerBadge", 400, "application/json">
  }
});

/** Authored: credentials refused; no public document shows this body */
export const unauthorized = /*#__PURE__*/ fixture({
  "name": "unauthorized",
  "operationId": "getCustomerBadge",
  "documented": false,
  "summary": "Authored: credentials refused; no public document shows this body",
  "request": {
    "method": "GET",
    "url": "/api_gateway/v1/badges/management/381921157/badge/670000000000000000000401",
    "path": {
      "customerId": "381921157",
      "badgeId": "670000000000000000000401"
    },
    "query": {},
    "headers": {},
    "cookies": {}
  },
  "response": {
    "status": 401,
    "mediaType": "application/json",
    "headers": {
      "X-CAP-REQUEST-ID": "1f0c7f0a3c5b4e6d9a8b7c6d5e4f3a2b"
    },
    "body": {
  "errors": [
    {
      "message": "Unauthorized"
    }
  ]
} satisfies BodyOf<"getCustomerBadge", 401, "application/json">
  }
});

/** Authored: the gateway refuses, in its own shape */
export const accessDenied = /*#__PURE__*/ fixture({
  "name": "accessDenied",
  "operationId": "getCustomerBadge",
  "documented": false,
  "summary": "Authored: the gateway refuses, in its own shape",
  "request": {
    "method": "GET",
    "url": "/api_gateway/v1/badges/management/381921157/badge/670000000000000000000403",
    "path": {
      "customerId": "381921157",
      "badgeId": "670000000000000000000403"
    },
    "query": {},
    "headers": {},
    "cookies": {}
  },
  "response": {
    "status": 403,
    "mediaType": "application/json",
    "headers": {
      "X-CAP-REQUEST-ID": "1f0c7f0a3c5b4e6d9a8b7c6d5e4f3a2b"
    },
    "body": {
  "warnings": [],
  "errors": [
    {
      "status": false,
      "code": 4000,
      "message": "Not authorized. Access is denied!"
    }
  ]
} satisfies BodyOf<"getCustomerBadge", 403, "application/json">
  }
});

/** Authored: no such badge */
export const badgeNotFound = /*#__PURE__*/ fixture({
  "name": "badgeNotFound",
  "operationId": "getCustomerBadge",
  "documented": false,
  "summary": "Authored: no such badge",
  "request": {
    "method": "GET",
    "url": "/api_gateway/v1/badges/management/381921157/badge/670000000000000000000404",
    "path": {
      "customerId": "381921157",
      "badgeId": "670000000000000000000404"
    },
    "query": {},
    "headers": {},
    "cookies": {}
  },
  "response": {
    "status": 404,
    "mediaType": "application/json",
    "headers": {
      "X-CAP-REQUEST-ID": "1f0c7f0a3c5b4e6d9a8b7c6d5e4f3a2b"
    },
    "body": {
  "data": null,
  "errors": [
    {
      "code": 404,
      "message": "Passed badge is not found",
      "reference": null
    }
  ],
  "warnings": null
} satisfies BodyOf<"getCustomerBadge", 404, "application/json">
  }
});

/** Authored: no such customer */
export const customerNotFound = /*#__PURE__*/ fixture({
  "name": "customerNotFound",
  "operationId": "getCustomerBadge",
  "documented": false,
  "summary": "Authored: no such customer",
  "request": {
    "method": "GET",
    "url": "/api_gateway/v1/badges/management/999999999/badge/65ae47103c2f9e39583095a4",
    "path": {
      "customerId": "999999999",
      "badgeId": "65ae47103c2f9e39583095a4"
    },
    "query": {},
    "headers": {},
    "cookies": {}
  },
  "response": {
    "status": 404,
    "mediaType": "application/json",
    "headers": {
      "X-CAP-REQUEST-ID": "1f0c7f0a3c5b4e6d9a8b7c6d5e4f3a2b"
    },
    "body": {
  "data": null,
  "errors": [
    {
      "code": 1026,
      "message": "Customer not found",
      "reference": null
    }
  ],
  "warnings": null
} satisfies BodyOf<"getCustomerBadge", 404, "application/json">
  }
});

/** Authored: too many requests; no public document shows this body */
export const tooManyRequests = /*#__PURE__*/ fixture({
  "name": "tooManyRequests",
  "operationId": "getCustomerBadge",
  "documented": false,
  "summary": "Authored: too many requests; no public document shows this body",
  "request": {
    "method": "GET",
    "url": "/api_gateway/v1/badges/management/381921157/badge/670000000000000000000429",
    "path": {
      "customerId": "381921157",
      "badgeId": "670000000000000000000429"
    },
    "query": {},
    "headers": {},
    "cookies": {}
  },
  "response": {
    "status": 429,
    "mediaType": "application/json",
    "headers": {
      "X-CAP-REQUEST-ID": "1f0c7f0a3c5b4e6d9a8b7c6d5e4f3a2b"
    },
    "body": {
  "data": null,
  "errors": [
    {
      "code": 429,
      "message": "Too many requests",
      "reference": null
    }
  ],
  "warnings": null
} satisfies BodyOf<"getCustomerBadge", 429, "application/json">
  }
});

/** Authored: the platform failed */
export const internalError = /*#__PURE__*/ fixture({
  "name": "internalError",
  "operationId": "getCustomerBadge",
  "documented": false,
  "summary": "Authored: the platform failed",
  "request": {
    "method": "GET",
    "url": "/api_gateway/v1/badges/management/381921157/badge/670000000000000000000500",
    "path": {
      "customerId": "381921157",
      "badgeId": "670000000000000000000500"
    },
    "query": {},
    "headers": {},
    "cookies": {}
  },
  "response": {
    "status": 500,
    "mediaType": "application/json",
    "headers": {
      "X-CAP-REQUEST-ID": "1f0c7f0a3c5b4e6d9a8b7c6d5e4f3a2b"
    },
    "body": {
  "data": null,
  "errors": [
    {
      "code": 999999,
      "message": "Unexpected error",
      "reference": null
    }
  ],
  "warnings": null
} satisfies BodyOf<"getCustomerBadge", 500, "application/json">
  }
});

/** Authored: the gateway cannot reach the platform */
export const serviceUnavailable = /*#__PURE__*/ fixture({
  "name": "serviceUnavailable",
  "operationId": "getCustomerBadge",
  "documented": false,
  "summary": "Authored: the gateway cannot reach the platform",
  "request": {
    "method": "GET",
    "url": "/api_gateway/v1/badges/management/381921157/badge/670000000000000000000503",
    "path": {
      "customerId": "381921157",
      "badgeId": "670000000000000000000503"
    },
    "query": {},
    "headers": {},
    "cookies": {}
  },
  "response": {
    "status": 503,
    "mediaType": "application/json",
    "headers": {
      "X-CAP-REQUEST-ID": "1f0c7f0a3c5b4e6d9a8b7c6d5e4f3a2b"
    },
    "body": {
  "warnings": [],
  "errors": [
    {
      "status": false,
      "code": 4001,
      "message": "Service is unavailable"
    }
  ]
} satisfies BodyOf<"getCustomerBadge", 503, "application/json">
  }
});

/** Authored: the CDN cannot reach the platform, and says so in HTML */
export const badGateway = /*#__PURE__*/ fixture({
  "name": "badGateway",
  "operationId": "getCustomerBadge",
  "documented": false,
  "summary": "Authored: the CDN cannot reach the platform, and says so in HTML",
  "request": {
    "method": "GET",
    "url": "/api_gateway/v1/badges/management/381921157/badge/670000000000000000000502",
    "path": {
      "customerId": "381921157",
      "badgeId": "670000000000000000000502"
    },
    "query": {},
    "headers": {},
    "cookies": {}
  },
  "response": {
    "status": 502,
    "mediaType": "text/html",
    "headers": {
      "X-CAP-REQUEST-ID": "1f0c7f0a3c5b4e6d9a8b7c6d5e4f3a2b"
    },
    "body": "<html><head><title>502 Bad Gateway</title></head><body>502 Bad Gateway</body></html>" satisfies BodyOf<"getCustomerBadge", 502, "text/html">
  }
});
