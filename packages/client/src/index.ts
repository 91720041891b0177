export { type Auth, type AuthRequest, basicAuth, type Headers, oauthToken } from "./auth.js";
export { type BadgeClient, createBadgeClient } from "./client.js";
export type { Customer } from "./customer.js";
export {
  BadgeClientError,
  type BadgeClientErrorDetails,
  type BadgeClientErrorKind,
  type ContractIssue,
  isBadgeClientError,
} from "./errors.js";
export type { CustomerBadgeParams, GetCustomerBadge } from "./get-customer-badge.js";
export type { AttemptEvent, ContractEvent, HookEvent, Hooks, RetryEvent } from "./hooks.js";
export type { BadgeHttp, HttpInit, HttpResult } from "./http-types.js";
export { type OAuthOptions, oauth } from "./oauth.js";
export { type BadgeFailure, type BadgeResult, type BadgeSuccess, unwrap } from "./result.js";
export { authBySchemes, type SchemeCredential } from "./schemes.js";
export type { BadgeClientOptions, RetryOptions } from "./settings.js";
export { dateToEpochSeconds, epochSecondsToDate } from "./time.js";
export type { ResponseValidator, ValidateOptions } from "./validation.js";
