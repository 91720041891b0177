// What the gate has to know of this contract to try its packages: nothing in src/ names the endpoint.

/** Code of the repo that says what a consumer may write: consumers, and the type tests. */
export const consumerFiles = [
  "apps/release-gate/consumers/typescript/consumer.ts",
  "apps/consumers/compile/consumer.ts",
  "packages/*/test/*.test-d.ts",
];

/** The client's calls by method and path, as the package of any release makes them. */
export const httpOf = (client: typeof import("@badge-contract/client"), baseUrl: string) =>
  client.createBadgeClient({
    baseUrl,
    auth: client.basicAuth({ username: "till", password: "secret" }),
    retry: false,
  }).http as unknown as Record<string, (path: string, init: object) => Promise<{ response?: Response }>>;
