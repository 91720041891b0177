// Generated from the OpenAPI document by `pnpm generate`. Do not edit.

import { withJsonSchema } from "../json-schema-of.js";
import * as S from "./schemas.js";

const definitions = {
 "CustomerIdentifier": {
  "description": "The kinds of identifier by which a customer can be found.",
  "type": "string",
  "enum": [
   "email",
   "mobile",
   "externalId",
   "cardNumber"
  ]
 },
 "Timestamp": {
  "description": "A point in time in epoch seconds, with a fraction. The wire has several spellings: `1716803487`, `1713841339.861`,\n`1719900534.389096`, `1728281937.271000000`, `1.703883200896E9`. A double keeps micro-seconds, not all nine digits.\n",
  "type": "number"
 },
 "BadgeAction": {
  "description": "Whether a badge is switched on.",
  "type": "string"
 },
 "BadgeType": {
  "description": "How a badge reaches a customer: an `EARN` badge is given directly, an `ISSUE_EARN` badge needs enrolment first\n(the meaning is not stated on the endpoint's page; platform-wide convention).\n",
  "type": "string"
 },
 "BadgeStatus": {
  "description": "Where a badge is in its life.",
  "type": "string"
 },
 "OwnerModule": {
  "description": "A module of the platform, in the wire's `Title_Case`. `Membercare` is not on the endpoint's page; platform-wide\nconvention.\n",
  "type": "string"
 },
 "ImageTag": {
  "description": "The state of a badge that an image shows. `IN_PROGRESS` is not stated on the endpoint's page; platform-wide convention.\n",
  "type": "string"
 },
 "BadgeImage": {
  "description": "An image of the badge, for one state of the customer's progress.",
  "type": "object",
  "required": [
   "name",
   "fileSvcHandle",
   "url",
   "tag"
  ],
  "properties": {
   "name": {
    "description": "Name of the image.",
    "type": "string"
   },
   "fileSvcHandle": {
    "description": "File-service handle of the image file.",
    "type": "string"
   },
   "url": {
    "description": "URL of the image. Two examples carry a placeholder, so no URL syntax is required.",
    "type": "string"
   },
   "tag": {
    "description": "The state that the image shows.",
    "$ref": "#/$defs/ImageTag"
   }
  }
 },
 "PeriodUnit": {
  "description": "The unit of a period.",
  "type": "string"
 },
 "RelativeExpiry": {
  "description": "Expires a number of days, weeks or months after the badge was issued; as `earnExpiry`, after it was earned.\n",
  "type": "object",
  "required": [
   "expiryType",
   "relativeExpirytype",
   "value"
  ],
  "properties": {
   "expiryType": {
    "description": "Tells a relative expiry from the others.",
    "type": "string",
    "const": "RELATIVE"
   },
   "relativeExpirytype": {
    "description": "The unit of `value`. The small `t` is the wire's spelling.",
    "$ref": "#/$defs/PeriodUnit"
   },
   "value": {
    "description": "How many units after the issual, or after the earn.",
    "type": "integer",
    "minimum": 0
   }
  }
 },
 "AbsoluteExpiryType": {
  "description": "What an absolute expiry takes its date from, a date of its own or the badge.",
  "type": "string"
 },
 "AbsoluteExpiry": {
  "description": "Expires at a fixed date, or together with the badge.",
  "type": "object",
  "required": [
   "expiryType",
   "type",
   "expiresOn",
   "expireWithBadgeMeta"
  ],
  "properties": {
   "expiryType": {
    "description": "Tells an absolute expiry from the others.",
    "type": "string",
    "const": "ABSOLUTE"
   },
   "type": {
    "description": "What the date is taken from.",
    "$ref": "#/$defs/AbsoluteExpiryType"
   },
   "expiresOn": {
    "description": "When it expires; null when it expires with the badge.",
    "anyOf": [
     {
      "$ref": "#/$defs/Timestamp"
     },
     {
      "type": "null"
     }
    ]
   },
   "expireWithBadgeMeta": {
    "description": "Whether it expires together with the badge.",
    "type": "boolean"
   }
  },
  "allOf": [
   {
    "if": {
     "properties": {
      "type": {
       "const": "FIXED_DATE"
      }
     }
    },
    "then": {
     "properties": {
      "expiresOn": {
       "$ref": "#/$defs/Timestamp"
      },
      "expireWithBadgeMeta": {
       "const": false
      }
     }
    }
   },
   {
    "if": {
     "properties": {
      "type": {
       "const": "WITH_BADGE_META"
      }
     }
    },
    "then": {
     "properties": {
      "expiresOn": {
       "type": "null"
      },
      "expireWithBadgeMeta": {
       "const": true
      }
     }
    }
   }
  ]
 },
 "NeverExpiry": {
  "description": "Never expires. No public document shows such an object whole, so anything beside the tag is left open.",
  "type": "object",
  "required": [
   "expiryType"
  ],
  "properties": {
   "expiryType": {
    "description": "Tells this from an expiry with a date.",
    "type": "string",
    "const": "NEVER"
   }
  },
  "additionalProperties": true
 },
 "Expiry": {
  "description": "When something expires, told apart by `expiryType`.",
  "oneOf": [
   {
    "$ref": "#/$defs/RelativeExpiry"
   },
   {
    "$ref": "#/$defs/AbsoluteExpiry"
   },
   {
    "$ref": "#/$defs/NeverExpiry"
   },
   {
    "type": "object",
    "required": [
     "expiryType"
    ],
    "properties": {
     "expiryType": {
      "type": "string"
     }
    },
    "not": {
     "anyOf": [
      {
       "properties": {
        "expiryType": {
         "const": "RELATIVE"
        }
       }
      },
      {
       "properties": {
        "expiryType": {
         "const": "ABSOLUTE"
        }
       }
      },
      {
       "properties": {
        "expiryType": {
         "const": "NEVER"
        }
       }
      }
     ]
    }
   }
  ]
 },
 "IssuedStatus": {
  "description": "Where an issual is in its life. Other values than `REVOKED` exist; no public document of this endpoint shows one.",
  "type": "string"
 },
 "BadgeDetails": {
  "description": "What every answer says about the badge.",
  "type": "object",
  "required": [
   "id",
   "name",
   "description",
   "createdOn",
   "lastUpdatedOn",
   "startsOn",
   "expiresOn",
   "action",
   "badgeType",
   "badgeStatus",
   "owner",
   "claimedBy",
   "images",
   "earnExpiry",
   "activeEarnedCount",
   "customFields"
  ],
  "properties": {
   "id": {
    "description": "Unique identifier of the badge, the `badgeId` of the request.",
    "type": "string"
   },
   "name": {
    "description": "Name of the badge.",
    "type": "string"
   },
   "description": {
    "description": "Description of the badge.",
    "type": "string"
   },
   "createdOn": {
    "description": "When the badge was created.",
    "$ref": "#/$defs/Timestamp"
   },
   "lastUpdatedOn": {
    "description": "When the badge was last updated.",
    "$ref": "#/$defs/Timestamp"
   },
   "startsOn": {
    "description": "When the badge starts.",
    "$ref": "#/$defs/Timestamp"
   },
   "expiresOn": {
    "description": "When the badge expires.",
    "$ref": "#/$defs/Timestamp"
   },
   "action": {
    "description": "Whether the badge is switched on.",
    "$ref": "#/$defs/BadgeAction"
   },
   "badgeType": {
    "description": "How the badge reaches a customer.",
    "$ref": "#/$defs/BadgeType"
   },
   "badgeStatus": {
    "description": "Where the badge is in its life, at the time of the request.",
    "$ref": "#/$defs/BadgeStatus"
   },
   "owner": {
    "description": "The modules that own the badge; a set, in no particular order.",
    "type": "array",
    "uniqueItems": true,
    "items": {
     "$ref": "#/$defs/OwnerModule"
    }
   },
   "claimedBy": {
    "description": "The modules that have claimed the badge. No public document shows an entry, so its shape is left open.",
    "type": "array",
    "items": {}
   },
   "isActive": {
    "description": "Whether the badge is currently active. Listed in the page's table; no example carries it.",
    "type": "boolean"
   },
   "images": {
    "description": "The images associated with the badge.",
    "type": "array",
    "items": {
     "$ref": "#/$defs/BadgeImage"
    }
   },
   "earnExpiry": {
    "description": "How long the badge lasts once it is earned.",
    "$ref": "#/$defs/Expiry"
   },
   "issueExpiry": {
    "description": "How long the badge lasts once it is issued.",
    "$ref": "#/$defs/Expiry"
   },
   "badgeGroupId": {
    "description": "Identifier of the group that the badge belongs to, absent when it belongs to none.",
    "type": "string"
   },
   "badgeGroupName": {
    "description": "Name of the group that the badge belongs to, absent when it belongs to none.",
    "type": "string"
   },
   "badgeRank": {
    "description": "Rank of the badge.",
    "type": "integer",
    "minimum": 0
   },
   "issuedStatus": {
    "description": "Status of the badge's issuance to the customer. Shown only together with an issual.",
    "$ref": "#/$defs/IssuedStatus"
   },
   "activeEarnedCount": {
    "description": "Count of currently active earned badges.",
    "type": "integer",
    "minimum": 0
   },
   "lastEarnedOn": {
    "description": "When the badge was last earned. Listed in the page's table; no example carries it.",
    "$ref": "#/$defs/Timestamp"
   },
   "customFields": {
    "description": "Free-form fields of the badge. Keys are free text, values are always strings.",
    "type": "object",
    "additionalProperties": {
     "type": "string"
    }
   }
  },
  "dependentRequired": {
   "badgeGroupId": [
    "badgeGroupName"
   ],
   "badgeGroupName": [
    "badgeGroupId"
   ]
  }
 },
 "CustomerBadge": {
  "description": "A badge as answered without `includeStatistics=true`, without any of the statistics.",
  "allOf": [
   {
    "$ref": "#/$defs/BadgeDetails"
   },
   {
    "type": "object",
    "properties": {
     "customerConstraints": false,
     "badgeConstraints": false,
     "issualDetails": false,
     "earnDetails": false
    }
   }
  ]
 },
 "ConstraintLevel": {
  "description": "Whose earns a constraint counts, one customer's or everybody's.",
  "type": "string"
 },
 "ConstraintStatistics": {
  "description": "How much of a limit is used up.",
  "type": "object",
  "required": [
   "currentEarnCount",
   "currentEarnCountDays",
   "currentEarnCountWeeks",
   "currentEarnCountMonths"
  ],
  "properties": {
   "currentEarnCount": {
    "description": "Earns counted against the limit; null before the first cycle of a fixed window begins.",
    "type": [
     "integer",
     "null"
    ],
    "minimum": 0
   },
   "currentEarnCountDays": {
    "description": "Earns counted within a window of days. Every example says null.",
    "type": [
     "integer",
     "null"
    ],
    "minimum": 0
   },
   "currentEarnCountWeeks": {
    "description": "Earns counted within a window of weeks. Every example says null.",
    "type": [
     "integer",
     "null"
    ],
    "minimum": 0
   },
   "currentEarnCountMonths": {
    "description": "Earns counted within a window of months. Every example says null.",
    "type": [
     "integer",
     "null"
    ],
    "minimum": 0
   }
  }
 },
 "RollingWindowLimits": {
  "description": "Limits of a customer's rolling windows. The only example that carries it says null, and no public document shows it\notherwise, so its shape is left open.\n",
  "type": [
   "object",
   "null"
  ],
  "additionalProperties": true
 },
 "OverallConstraint": {
  "description": "A limit over the whole life of the badge. It has neither a roll nor a duration.",
  "type": "object",
  "required": [
   "constraintLevel",
   "constraintType",
   "rollType",
   "refreshRate",
   "durationType",
   "cycleStatus",
   "startDayOfTheWeek",
   "rollValue",
   "maxEarnLimit",
   "earnConstraintBlockStatistics",
   "fixedWindowCycle",
   "fixedWindowReferenceId"
  ],
  "properties": {
   "constraintLevel": {
    "description": "Whose earns the limit counts.",
    "$ref": "#/$defs/ConstraintLevel"
   },
   "constraintType": {
    "description": "Tells an overall limit from the others.",
    "type": "string",
    "const": "OVERALL"
   },
   "rollType": {
    "description": "Always null for an overall limit.",
    "type": "null"
   },
   "refreshRate": {
    "description": "Always null for an overall limit.",
    "type": "null"
   },
   "durationType": {
    "description": "Always null for an overall limit.",
    "type": "null"
   },
   "cycleStatus": {
    "description": "Always null for an overall limit.",
    "type": "null"
   },
   "startDayOfTheWeek": {
    "description": "Always null for an overall limit.",
    "type": "null"
   },
   "rollValue": {
    "description": "Always null for an overall limit.",
    "type": "null"
   },
   "maxEarnLimit": {
    "description": "How often the badge can be earned.",
    "type": "integer",
    "minimum": 0
   },
   "earnConstraintBlockStatistics": {
    "description": "How much of the limit is used up.",
    "$ref": "#/$defs/ConstraintStatistics"
   },
   "fixedWindowCycle": {
    "description": "Always null for an overall limit.",
    "type": "null"
   },
   "fixedWindowReferenceId": {
    "description": "Always null for an overall limit.",
    "type": "null"
   },
   "rollingWindowLimits": {
    "description": "Limits of rolling windows. One example carries it, and says null.",
    "$ref": "#/$defs/RollingWindowLimits"
   }
  }
 },
 "CycleStatus": {
  "description": "Where the cycle of a fixed window is. Other values than `ACTIVE` exist; no public document shows one.",
  "type": "string"
 },
 "DayOfTheWeek": {
  "description": "A day of the week (not stated on the endpoint's page; platform-wide convention).",
  "type": "string"
 },
 "FixedWindowCycle": {
  "description": "One cycle of a fixed window.",
  "type": "object",
  "required": [
   "startDate"
  ],
  "properties": {
   "startDate": {
    "description": "When the cycle begins.",
    "$ref": "#/$defs/Timestamp"
   },
   "endDate": {
    "description": "When the cycle ends; absent when the enrolment never expires (not stated on the endpoint's page; platform-wide\nconvention).\n",
    "$ref": "#/$defs/Timestamp"
   }
  }
 },
 "FixedWindowConstraint": {
  "description": "A limit within each cycle of a window that begins anew after a number of days, weeks or months.",
  "type": "object",
  "required": [
   "constraintLevel",
   "constraintType",
   "rollType",
   "durationType",
   "cycleStatus",
   "startDayOfTheWeek",
   "rollValue",
   "maxEarnLimit",
   "earnConstraintBlockStatistics",
   "fixedWindowCycle",
   "fixedWindowReferenceId"
  ],
  "properties": {
   "constraintLevel": {
    "description": "Whose earns the limit counts.",
    "$ref": "#/$defs/ConstraintLevel"
   },
   "constraintType": {
    "description": "Tells a fixed window from the others.",
    "type": "string",
    "const": "FIXED_WINDOW"
   },
   "rollType": {
    "description": "Always null for a fixed window.",
    "type": "null"
   },
   "refreshRate": {
    "description": "After how many units of `durationType` the window begins anew. Given with `DAYS`; a window of weeks or months may lack\nit (not stated on the endpoint's page; platform-wide convention). Both windows that the page shows say 3 `DAYS`, and\ntheir cycles last exactly two: take the length of a cycle from `fixedWindowCycle`.\n",
    "type": [
     "integer",
     "null"
    ],
    "minimum": 0
   },
   "durationType": {
    "description": "The unit of the window's length.",
    "$ref": "#/$defs/PeriodUnit"
   },
   "cycleStatus": {
    "description": "Where the cycle is; null where there is none.",
    "anyOf": [
     {
      "$ref": "#/$defs/CycleStatus"
     },
     {
      "type": "null"
     }
    ]
   },
   "startDayOfTheWeek": {
    "description": "The day on which a window of weeks begins, else null.",
    "anyOf": [
     {
      "$ref": "#/$defs/DayOfTheWeek"
     },
     {
      "type": "null"
     }
    ]
   },
   "rollValue": {
    "description": "Always null for a fixed window.",
    "type": "null"
   },
   "maxEarnLimit": {
    "description": "How often the badge can be earned within a cycle.",
    "type": "integer",
    "minimum": 0
   },
   "earnConstraintBlockStatistics": {
    "description": "How much of the limit is used up.",
    "$ref": "#/$defs/ConstraintStatistics"
   },
   "fixedWindowCycle": {
    "description": "The cycle; null before the first one begins (not stated on the endpoint's page; platform-wide convention).\n",
    "anyOf": [
     {
      "$ref": "#/$defs/FixedWindowCycle"
     },
     {
      "type": "null"
     }
    ]
   },
   "fixedWindowReferenceId": {
    "description": "Refers to the window's definition. It recurs across badges and organisations, so it is no key (not stated on the\nendpoint's page; platform-wide convention).\n",
    "type": "string"
   },
   "rollingWindowLimits": {
    "description": "Limits of rolling windows. One example carries it, and says null.",
    "$ref": "#/$defs/RollingWindowLimits"
   }
  },
  "if": {
   "properties": {
    "durationType": {
     "const": "DAYS"
    }
   }
  },
  "then": {
   "required": [
    "refreshRate"
   ],
   "properties": {
    "refreshRate": {
     "type": "integer"
    }
   }
  }
 },
 "BadgeRollingWindowConstraint": {
  "description": "A limit on what all customers together earn within the past days, weeks or months: one entry per `rollType`.\n",
  "type": "object",
  "required": [
   "constraintLevel",
   "constraintType",
   "rollType",
   "refreshRate",
   "durationType",
   "cycleStatus",
   "startDayOfTheWeek",
   "rollValue",
   "maxEarnLimit",
   "earnConstraintBlockStatistics",
   "fixedWindowCycle",
   "fixedWindowReferenceId"
  ],
  "properties": {
   "constraintLevel": {
    "description": "Tells the badge's rolling window from a customer's.",
    "type": "string",
    "const": "BADGE"
   },
   "constraintType": {
    "description": "Tells a rolling window from the others.",
    "type": "string",
    "const": "ROLLING_WINDOW"
   },
   "rollType": {
    "description": "The unit of `rollValue`.",
    "$ref": "#/$defs/PeriodUnit"
   },
   "refreshRate": {
    "description": "Always null for a rolling window.",
    "type": "null"
   },
   "durationType": {
    "description": "Always null for a rolling window.",
    "type": "null"
   },
   "cycleStatus": {
    "description": "Always null for a rolling window.",
    "type": "null"
   },
   "startDayOfTheWeek": {
    "description": "Always null for a rolling window.",
    "type": "null"
   },
   "rollValue": {
    "description": "How many units of `rollType` the window reaches back.",
    "type": "integer",
    "minimum": 0
   },
   "maxEarnLimit": {
    "description": "How often the badge can be earned within the window.",
    "type": "integer",
    "minimum": 0
   },
   "earnConstraintBlockStatistics": {
    "description": "How much of the limit is used up.",
    "$ref": "#/$defs/ConstraintStatistics"
   },
   "fixedWindowCycle": {
    "description": "Always null for a rolling window.",
    "type": "null"
   },
   "fixedWindowReferenceId": {
    "description": "Always null for a rolling window.",
    "type": "null"
   },
   "rollingWindowLimits": {
    "description": "Limits of rolling windows. One example carries it, and says null.",
    "$ref": "#/$defs/RollingWindowLimits"
   }
  }
 },
 "CustomerRollingWindowConstraint": {
  "description": "A limit on what one customer earns within the past days, weeks or months. No public document shows one: sibling endpoints\ncarry its windows in one object, which is probably what `rollingWindowLimits` is for. So nothing but the tags is demanded\n(not stated on the endpoint's page; platform-wide convention).\n",
  "type": "object",
  "required": [
   "constraintLevel",
   "constraintType"
  ],
  "properties": {
   "constraintLevel": {
    "description": "Tells a customer's rolling window from the badge's.",
    "type": "string",
    "const": "CUSTOMER"
   },
   "constraintType": {
    "description": "Tells a rolling window from the others.",
    "type": "string",
    "const": "ROLLING_WINDOW"
   },
   "rollType": {
    "description": "The unit of `rollValue`.",
    "anyOf": [
     {
      "$ref": "#/$defs/PeriodUnit"
     },
     {
      "type": "null"
     }
    ]
   },
   "refreshRate": {
    "description": "Null in every rolling window shown.",
    "type": "null"
   },
   "durationType": {
    "description": "Null in every rolling window shown.",
    "type": "null"
   },
   "cycleStatus": {
    "description": "Null in every rolling window shown.",
    "type": "null"
   },
   "startDayOfTheWeek": {
    "description": "Null in every rolling window shown.",
    "type": "null"
   },
   "rollValue": {
    "description": "How many units of `rollType` the window reaches back.",
    "type": [
     "integer",
     "null"
    ],
    "minimum": 0
   },
   "maxEarnLimit": {
    "description": "How often the badge can be earned within the window.",
    "type": [
     "integer",
     "null"
    ],
    "minimum": 0
   },
   "earnConstraintBlockStatistics": {
    "description": "How much of the limit is used up.",
    "$ref": "#/$defs/ConstraintStatistics"
   },
   "fixedWindowCycle": {
    "description": "Null in every rolling window shown.",
    "type": "null"
   },
   "fixedWindowReferenceId": {
    "description": "Null in every rolling window shown.",
    "type": "null"
   },
   "rollingWindowLimits": {
    "description": "The customer's windows, probably, in a shape that no public document shows.",
    "$ref": "#/$defs/RollingWindowLimits"
   }
  }
 },
 "EarnConstraint": {
  "description": "A limit on how often the badge can be earned, told apart by `constraintType`: over its whole life, within each cycle of a\nfixed window, or within the past days, weeks or months. Several fixed windows may stand in one list (an active one, an\nupcoming one, past ones); at the level of the badge a rolling window is one entry per `rollType` (not stated on the\nendpoint's page; platform-wide convention).\n",
  "oneOf": [
   {
    "$ref": "#/$defs/OverallConstraint"
   },
   {
    "$ref": "#/$defs/FixedWindowConstraint"
   },
   {
    "$ref": "#/$defs/BadgeRollingWindowConstraint"
   },
   {
    "$ref": "#/$defs/CustomerRollingWindowConstraint"
   },
   {
    "type": "object",
    "required": [
     "constraintType"
    ],
    "properties": {
     "constraintType": {
      "type": "string"
     },
     "constraintLevel": {
      "type": "string"
     }
    },
    "not": {
     "anyOf": [
      {
       "properties": {
        "constraintType": {
         "const": "OVERALL"
        }
       }
      },
      {
       "properties": {
        "constraintType": {
         "const": "FIXED_WINDOW"
        }
       }
      },
      {
       "properties": {
        "constraintLevel": {
         "const": "BADGE"
        },
        "constraintType": {
         "const": "ROLLING_WINDOW"
        }
       }
      },
      {
       "properties": {
        "constraintLevel": {
         "const": "CUSTOMER"
        },
        "constraintType": {
         "const": "ROLLING_WINDOW"
        }
       }
      }
     ]
    }
   }
  ]
 },
 "Issual": {
  "description": "One issue of the badge to the customer.",
  "type": "object",
  "required": [
   "issuedOn",
   "issuedStatus",
   "issueId",
   "ownerType",
   "ownerReferenceId",
   "issueEventDate"
  ],
  "properties": {
   "issuedOn": {
    "description": "When the badge was issued.",
    "$ref": "#/$defs/Timestamp"
   },
   "issuedStatus": {
    "description": "Where the issual is in its life.",
    "$ref": "#/$defs/IssuedStatus"
   },
   "issueExpiresOn": {
    "description": "When the issual expires. One that never expires has no date; no public document shows whether as null or by absence.\n",
    "anyOf": [
     {
      "$ref": "#/$defs/Timestamp"
     },
     {
      "type": "null"
     }
    ]
   },
   "issueId": {
    "description": "Unique identifier of the issual.",
    "type": "string"
   },
   "ownerType": {
    "description": "The module that issued the badge.",
    "$ref": "#/$defs/OwnerModule"
   },
   "ownerReferenceId": {
    "description": "The issuing module's own reference.",
    "type": "string"
   },
   "revokedOn": {
    "description": "When the issual was revoked; absent unless it was.",
    "$ref": "#/$defs/Timestamp"
   },
   "issueEventDate": {
    "description": "When the event happened that led to the issual.",
    "$ref": "#/$defs/Timestamp"
   }
  }
 },
 "IssualDetails": {
  "description": "The issuance of the badge to the customer.",
  "type": "object",
  "required": [
   "issuedCount",
   "issuals"
  ],
  "properties": {
   "issuedCount": {
    "description": "How often the badge has been issued to the customer.",
    "type": "integer",
    "minimum": 0
   },
   "issuals": {
    "description": "Each issual.",
    "type": "array",
    "items": {
     "$ref": "#/$defs/Issual"
    }
   }
  }
 },
 "EarnDetails": {
  "description": "What the customer has earned.",
  "type": "object",
  "required": [
   "earnCount",
   "earns"
  ],
  "properties": {
   "earnCount": {
    "description": "How often the customer has earned the badge.",
    "type": "integer",
    "minimum": 0
   },
   "earns": {
    "description": "Each earn. No public document shows an entry, so its shape is left open.",
    "type": "array",
    "items": {}
   }
  }
 },
 "BadgeStatistics": {
  "description": "What `includeStatistics=true` adds, all of it or none.",
  "type": "object",
  "required": [
   "customerConstraints",
   "badgeConstraints",
   "issualDetails",
   "earnDetails"
  ],
  "properties": {
   "customerConstraints": {
    "description": "The limits on how often this customer can earn the badge.",
    "type": "array",
    "items": {
     "$ref": "#/$defs/EarnConstraint"
    }
   },
   "badgeConstraints": {
    "description": "The limits on how often the badge can be earned by all customers together.",
    "type": "array",
    "items": {
     "$ref": "#/$defs/EarnConstraint"
    }
   },
   "issualDetails": {
    "description": "How often the badge has been issued to the customer, and each issual.",
    "$ref": "#/$defs/IssualDetails"
   },
   "earnDetails": {
    "description": "How often the customer has earned the badge, and each earn.",
    "$ref": "#/$defs/EarnDetails"
   }
  }
 },
 "CustomerBadgeWithStatistics": {
  "description": "A badge as answered to `includeStatistics=true`, with all of the statistics.",
  "allOf": [
   {
    "$ref": "#/$defs/BadgeDetails"
   },
   {
    "$ref": "#/$defs/BadgeStatistics"
   }
  ]
 },
 "ApiError": {
  "description": "One reason why the platform did not do what it was asked (not stated on the endpoint's page; platform-wide convention).\n",
  "type": "object",
  "required": [
   "code",
   "message",
   "reference"
  ],
  "properties": {
   "code": {
    "description": "The platform's business code. It is not the HTTP status.",
    "type": "integer"
   },
   "message": {
    "description": "The reason, in words.",
    "type": "string"
   },
   "reference": {
    "description": "What the error refers to, where the platform says.",
    "type": [
     "string",
     "null"
    ]
   }
  }
 },
 "ApiWarning": {
  "description": "Something to notice about a request that was answered (not stated on the endpoint's page; platform-wide convention).",
  "type": "object",
  "required": [
   "code",
   "message"
  ],
  "properties": {
   "code": {
    "description": "The platform's business code.",
    "type": "integer"
   },
   "message": {
    "description": "What to notice, in words.",
    "type": "string"
   }
  }
 },
 "CustomerBadgeResponse": {
  "description": "The envelope of a success.",
  "type": "object",
  "required": [
   "data",
   "errors",
   "warnings"
  ],
  "properties": {
   "data": {
    "description": "The badge, with statistics when the request asked for them and without any otherwise.",
    "oneOf": [
     {
      "$ref": "#/$defs/CustomerBadge"
     },
     {
      "$ref": "#/$defs/CustomerBadgeWithStatistics"
     }
    ]
   },
   "errors": {
    "description": "Empty on success. Sibling endpoints say null (not stated on the endpoint's page; platform-wide convention).",
    "type": [
     "array",
     "null"
    ],
    "items": {
     "$ref": "#/$defs/ApiError"
    }
   },
   "warnings": {
    "description": "What the platform wants noticed about a request it has answered. Sibling endpoints say null where there is nothing\n(not stated on the endpoint's page; platform-wide convention).\n",
    "type": [
     "array",
     "null"
    ],
    "items": {
     "$ref": "#/$defs/ApiWarning"
    }
   }
  }
 },
 "ErrorResponse": {
  "description": "The envelope of a failure; several errors may come at once (not stated on the endpoint's page; platform-wide convention).\n",
  "type": "object",
  "required": [
   "data",
   "errors",
   "warnings"
  ],
  "properties": {
   "data": {
    "description": "Always null in a failure.",
    "type": "null"
   },
   "errors": {
    "description": "What went wrong.",
    "type": "array",
    "minItems": 1,
    "items": {
     "$ref": "#/$defs/ApiError"
    }
   },
   "warnings": {
    "description": "What else to notice, or null.",
    "type": [
     "array",
     "null"
    ],
    "items": {
     "$ref": "#/$defs/ApiWarning"
    }
   }
  }
 },
 "GatewayError": {
  "description": "One reason why the gateway refused (not stated on the endpoint's page; platform-wide convention).",
  "type": "object",
  "required": [
   "status",
   "code",
   "message"
  ],
  "properties": {
   "status": {
    "description": "Always false, for a failure.",
    "type": "boolean",
    "const": false
   },
   "code": {
    "description": "The gateway's business code. It is not the HTTP status.",
    "type": "integer"
   },
   "message": {
    "description": "The reason, in words.",
    "type": "string"
   }
  }
 },
 "GatewayErrorResponse": {
  "description": "The envelope of a failure at the gateway, before the endpoint is reached: it has no `data` (not stated on the endpoint's\npage; platform-wide convention).\n",
  "type": "object",
  "required": [
   "errors",
   "warnings"
  ],
  "properties": {
   "errors": {
    "description": "What went wrong.",
    "type": "array",
    "minItems": 1,
    "items": {
     "$ref": "#/$defs/GatewayError"
    }
   },
   "warnings": {
    "description": "What else to notice, or null.",
    "type": [
     "array",
     "null"
    ],
    "items": {
     "$ref": "#/$defs/ApiWarning"
    }
   }
  }
 },
 "UnauthorizedBody": {
  "description": "Any JSON value."
 },
 "TooManyRequestsBody": {
  "anyOf": [
   {
    "$ref": "#/$defs/ErrorResponse"
   },
   {
    "$ref": "#/$defs/GatewayErrorResponse"
   }
  ]
 },
 "ServerErrorBody": {
  "anyOf": [
   {
    "$ref": "#/$defs/ErrorResponse"
   },
   {
    "$ref": "#/$defs/GatewayErrorResponse"
   }
  ]
 }
};

export const customerIdentifierSchema = /* @__PURE__ */ withJsonSchema(S.customerIdentifierSchema, "CustomerIdentifier", definitions);
export const timestampSchema = /* @__PURE__ */ withJsonSchema(S.timestampSchema, "Timestamp", definitions);
export const badgeActionSchema = /* @__PURE__ */ withJsonSchema(S.badgeActionSchema, "BadgeAction", definitions);
export const badgeTypeSchema = /* @__PURE__ */ withJsonSchema(S.badgeTypeSchema, "BadgeType", definitions);
export const badgeStatusSchema = /* @__PURE__ */ withJsonSchema(S.badgeStatusSchema, "BadgeStatus", definitions);
export const ownerModuleSchema = /* @__PURE__ */ withJsonSchema(S.ownerModuleSchema, "OwnerModule", definitions);
export const imageTagSchema = /* @__PURE__ */ withJsonSchema(S.imageTagSchema, "ImageTag", definitions);
export const badgeImageSchema = /* @__PURE__ */ withJsonSchema(S.badgeImageSchema, "BadgeImage", definitions);
export const periodUnitSchema = /* @__PURE__ */ withJsonSchema(S.periodUnitSchema, "PeriodUnit", definitions);
export const relativeExpirySchema = /* @__PURE__ */ withJsonSchema(S.relativeExpirySchema, "RelativeExpiry", definitions);
export const absoluteExpiryTypeSchema = /* @__PURE__ */ withJsonSchema(S.absoluteExpiryTypeSchema, "AbsoluteExpiryType", definitions);
export const absoluteExpirySchema = /* @__PURE__ */ withJsonSchema(S.absoluteExpirySchema, "AbsoluteExpiry", definitions);
export const neverExpirySchema = /* @__PURE__ */ withJsonSchema(S.neverExpirySchema, "NeverExpiry", definitions);
export const expirySchema = /* @__PURE__ */ withJsonSchema(S.expirySchema, "Expiry", definitions);
export const issuedStatusSchema = /* @__PURE__ */ withJsonSchema(S.issuedStatusSchema, "IssuedStatus", definitions);
export const badgeDetailsSchema = /* @__PURE__ */ withJsonSchema(S.badgeDetailsSchema, "BadgeDetails", definitions);
export const customerBadgeSchema = /* @__PURE__ */ withJsonSchema(S.customerBadgeSchema, "CustomerBadge", definitions);
export const constraintLevelSchema = /* @__PURE__ */ withJsonSchema(S.constraintLevelSchema, "ConstraintLevel", definitions);
export const constraintStatisticsSchema = /* @__PURE__ */ withJsonSchema(S.constraintStatisticsSchema, "ConstraintStatistics", definitions);
export const rollingWindowLimitsSchema = /* @__PURE__ */ withJsonSchema(S.rollingWindowLimitsSchema, "RollingWindowLimits", definitions);
export const overallConstraintSchema = /* @__PURE__ */ withJsonSchema(S.overallConstraintSchema, "OverallConstraint", definitions);
export const cycleStatusSchema = /* @__PURE__ */ withJsonSchema(S.cycleStatusSchema, "CycleStatus", definitions);
export const dayOfTheWeekSchema = /* @__PURE__ */ withJsonSchema(S.dayOfTheWeekSchema, "DayOfTheWeek", definitions);
export const fixedWindowCycleSchema = /* @__PURE__ */ withJsonSchema(S.fixedWindowCycleSchema, "FixedWindowCycle", definitions);
export const fixedWindowConstraintSchema = /* @__PURE__ */ withJsonSchema(S.fixedWindowConstraintSchema, "FixedWindowConstraint", definitions);
export const badgeRollingWindowConstraintSchema = /* @__PURE__ */ withJsonSchema(S.badgeRollingWindowConstraintSchema, "BadgeRollingWindowConstraint", definitions);
export const customerRollingWindowConstraintSchema = /* @__PURE__ */ withJsonSchema(S.customerRollingWindowConstraintSchema, "CustomerRollingWindowConstraint", definitions);
export const earnConstraintSchema = /* @__PURE__ */ withJsonSchema(S.earnConstraintSchema, "EarnConstraint", definitions);
export const issualSchema = /* @__PURE__ */ withJsonSchema(S.issualSchema, "Issual", definitions);
export const issualDetailsSchema = /* @__PURE__ */ withJsonSchema(S.issualDetailsSchema, "IssualDetails", definitions);
export const earnDetailsSchema = /* @__PURE__ */ withJsonSchema(S.earnDetailsSchema, "EarnDetails", definitions);
export const badgeStatisticsSchema = /* @__PURE__ */ withJsonSchema(S.badgeStatisticsSchema, "BadgeStatistics", definitions);
export const customerBadgeWithStatisticsSchema = /* @__PURE__ */ withJsonSchema(S.customerBadgeWithStatisticsSchema, "CustomerBadgeWithStatistics", definitions);
export const apiErrorSchema = /* @__PURE__ */ withJsonSchema(S.apiErrorSchema, "ApiError", definitions);
export const apiWarningSchema = /* @__PURE__ */ withJsonSchema(S.apiWarningSchema, "ApiWarning", definitions);
export const customerBadgeResponseSchema = /* @__PURE__ */ withJsonSchema(S.customerBadgeResponseSchema, "CustomerBadgeResponse", definitions);
export const errorResponseSchema = /* @__PURE__ */ withJsonSchema(S.errorResponseSchema, "ErrorResponse", definitions);
export const gatewayErrorSchema = /* @__PURE__ */ withJsonSchema(S.gatewayErrorSchema, "GatewayError", definitions);
export const gatewayErrorResponseSchema = /* @__PURE__ */ withJsonSchema(S.gatewayErrorResponseSchema, "GatewayErrorResponse", definitions);
export const unauthorizedBodySchema = /* @__PURE__ */ withJsonSchema(S.unauthorizedBodySchema, "UnauthorizedBody", definitions);
export const tooManyRequestsBodySchema = /* @__PURE__ */ withJsonSchema(S.tooManyRequestsBodySchema, "TooManyRequestsBody", definitions);
export const serverErrorBodySchema = /* @__PURE__ */ withJsonSchema(S.serverErrorBodySchema, "ServerErrorBody", definitions);
