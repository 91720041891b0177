import { createBadgeClient, oauthToken } from "@badge-contract/client";

/**
 * The client of this page. In production it calls the server that the page came from. That server adds the credentials
 * and calls the platform, because a till's credentials must never reach a browser. In development the mocks answer in
 * the page and accept any token.
 */
export const badges = createBadgeClient({
  baseUrl: location.origin,
  auth: import.meta.env.DEV ? oauthToken("development") : () => ({}),
  allowInsecureHttp: import.meta.env.DEV,
  ...(import.meta.env.DEV && { fetch: (await import("./mocks.ts")).fetchMock }),
});
