import { createBadgeClient, oauthToken } from "@badge-contract/client";

/**
 * The client of this page. In production it asks the server that the page came from: that server adds the credentials
 * and asks the platform, since a till's credentials have no place in a browser. In development the mocks answer in the
 * page, to whom any token will do.
 */
export const badges = createBadgeClient({
  baseUrl: location.origin,
  auth: import.meta.env.DEV ? oauthToken("development") : () => ({}),
  allowInsecureHttp: import.meta.env.DEV,
  ...(import.meta.env.DEV && { fetch: (await import("./mocks.ts")).fetchMock }),
});
