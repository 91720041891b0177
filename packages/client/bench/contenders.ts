import { basicAuth, createBadgeClient } from "@badge-contract/client";
import type { paths } from "@badge-contract/types";
import { responses } from "@badge-contract/validators";
import { responses as watching } from "@badge-contract/validators/drift";
import axios from "axios";
import ky from "ky";
import { ofetch } from "ofetch";
import createClient from "openapi-fetch";

/** One call for one badge, ended by the badge as a value. */
export type Call = () => Promise<unknown>;

const path = "/api_gateway/v1/badges/management/{customerId}/badge/{badgeId}";
const filled = "/api_gateway/v1/badges/management/381921157/badge/662749408fe258516a88fe89?includeStatistics=true";
const headers = { authorization: "Basic dGlsbDpzZWNyZXQ=" };
const params = {
  path: { customerId: "381921157", badgeId: "662749408fe258516a88fe89" },
  query: { includeStatistics: true },
};
const badge = { customer: "381921157", badgeId: "662749408fe258516a88fe89", includeStatistics: true } as const;

/** Raw fetch first: it is what the others are measured by. */
export function contenders(baseUrl: string): Record<string, Call> {
  const url = baseUrl + filled;
  const auth = basicAuth({ username: "till", password: "secret" });
  const client = createBadgeClient({ baseUrl, auth });
  const validated = createBadgeClient({ baseUrl, auth, validate: { response: responses } });
  const watched = createBadgeClient({ baseUrl, auth, validate: { response: watching } });
  const plain = createClient<paths>({ baseUrl, headers });
  const middled = createClient<paths>({ baseUrl });
  middled.use({
    onRequest: ({ request }) => {
      request.headers.set("authorization", headers.authorization);
      return request;
    },
  });
  const kyClient = ky.create({ headers });
  const axiosClient = axios.create({ headers, adapter: "fetch" });
  return {
    "raw fetch + json()": async () => (await fetch(url, { headers })).json(),
    "this client, everything on": async () => client.getCustomerBadge(badge),
    "this client, with validation": async () => validated.getCustomerBadge(badge),
    "this client, with validation and drift": async () => watched.getCustomerBadge(badge),
    "openapi-fetch": async () => (await plain.GET(path, { params })).data,
    "openapi-fetch + middleware": async () => (await middled.GET(path, { params })).data,
    ofetch: async () => ofetch(url, { headers }),
    ky: async () => kyClient.get(url).json(),
    axios: async () => (await axiosClient.get(url)).data,
  };
}
