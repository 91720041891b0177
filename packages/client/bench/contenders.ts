import { basicAuth, createBadgeClient } from "@badge-contract/client";
import type { paths } from "@badge-contract/types";
import { responses } from "@badge-contract/validators";
import { responses as watching } from "@badge-contract/validators/drift";
import { createClient as createHeyApi } from "@hey-api/client-fetch";
import axios from "axios";
import ky from "ky";
import { ofetch } from "ofetch";
import createClient from "openapi-fetch";
import { up } from "up-fetch";

export interface Contender {
  /** One call for one badge, ended by the badge as a value. */
  call: () => Promise<unknown>;
  /** What it is made of, for its size. */
  imports?: string;
}

const path = "/api_gateway/v1/badges/management/{customerId}/badge/{badgeId}";
const filled = "/api_gateway/v1/badges/management/381921157/badge/662749408fe258516a88fe89?includeStatistics=true";
const headers = { authorization: "Basic dGlsbDpzZWNyZXQ=" };
const params = {
  path: { customerId: "381921157", badgeId: "662749408fe258516a88fe89" },
  query: { includeStatistics: true },
};
const badge = { customer: "381921157", badgeId: "662749408fe258516a88fe89", includeStatistics: true } as const;
const own = 'export { basicAuth, createBadgeClient } from "@badge-contract/client";';

/** With a limit of time, as by hand. */
async function limited<T>(send: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), 10_000);
  try {
    return await send(controller.signal);
  } finally {
    clearTimeout(timer);
  }
}

/** Raw fetch first: it is what the others are measured by. */
export function contenders(baseUrl: string, accepts: (body: unknown) => boolean): Record<string, Contender> {
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
  const heyApi = createHeyApi({ baseUrl, headers });
  const upFetch = up(fetch, () => ({ baseUrl, headers }));
  const kyClient = ky.create({ headers });
  const axiosClient = axios.create({ headers, adapter: "fetch" });
  const accepted = (body: unknown) => {
    if (!accepts(body)) throw new Error("The body was refused");
    return body;
  };
  return {
    "raw fetch + json()": { call: async () => (await fetch(url, { headers })).json() },
    "raw fetch + timer + Ajv standalone": {
      call: () => limited(async (signal) => accepted(await (await fetch(url, { headers, signal })).json())),
    },
    "this client, everything on": { call: () => client.getCustomerBadge(badge), imports: own },
    "this client, with validation": {
      call: () => validated.getCustomerBadge(badge),
      imports: `${own} export { customerBadgeResponseSchema } from "@badge-contract/validators";`,
    },
    "this client, with validation and drift": {
      call: () => watched.getCustomerBadge(badge),
      imports: `${own} export { responses } from "@badge-contract/validators/drift";`,
    },
    "openapi-fetch": {
      call: async () => (await plain.GET(path, { params })).data,
      imports: 'export { default } from "openapi-fetch";',
    },
    "openapi-fetch + middleware": { call: async () => (await middled.GET(path, { params })).data },
    "openapi-fetch + timer + Ajv standalone": {
      call: () => limited(async (signal) => accepted((await plain.GET(path, { params, signal })).data)),
    },
    "hey-api": {
      call: async () => (await heyApi.get({ url: path, ...params })).data,
      imports: 'export { createClient } from "@hey-api/client-fetch";',
    },
    ofetch: { call: () => ofetch(url, { headers }), imports: 'export { ofetch } from "ofetch";' },
    "ofetch + timeout": { call: () => ofetch(url, { headers, timeout: 10_000 }) },
    "up-fetch": { call: () => upFetch(filled), imports: 'export { up } from "up-fetch";' },
    ky: { call: () => kyClient.get(url).json(), imports: 'export { default } from "ky";' },
    axios: { call: async () => (await axiosClient.get(url)).data, imports: 'export { default } from "axios";' },
  };
}
