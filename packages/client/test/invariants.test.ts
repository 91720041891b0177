import { inspect } from "node:util";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { getCustomerBadgePath, oauthTokenPath } from "../src/generated/contract.js";
import {
  type BadgeClientError,
  type BadgeClientOptions,
  basicAuth,
  createBadgeClient,
  isBadgeClientError,
  oauth,
  oauthToken,
} from "../src/index.js";
import { transientStatuses } from "../src/retry.js";
import { hostile, hostileFunction, hostileResponse, numbersOf } from "./support/hostile.js";

const { PROPERTY_RUNS, PROPERTY_SEED } = process.env;
const numRuns = Number(PROPERTY_RUNS ?? 1000);
// The suite says the same each time; more runs look elsewhere.
const seed = Number(PROPERTY_SEED ?? (PROPERTY_RUNS === undefined ? 1 : Date.now()));
fc.configureGlobal({ seed });
const timeout = 300 * Math.max(1000, numRuns);
const base: BadgeClientOptions = {
  baseUrl: "https://example.com",
  auth: async () => ({}),
  attemptTimeoutMs: 40,
  retry: { maxRetries: 1, baseDelayMs: 0 },
};
const params = { customer: "1", badgeId: "b" };
const json = { "content-type": "application/json" };

const stray: unknown[] = [];
const note = (what: unknown) => void stray.push(what);
const events = ["unhandledRejection", "uncaughtException", "warning"];
beforeAll(() => {
  for (const event of events) process.on(event, note);
});
afterAll(async () => {
  await new Promise((resolve) => setTimeout(resolve, 100));
  for (const event of events) process.off(event, note);
  expect(
    stray.map((what) => inspect(what)),
    `seed ${seed}`,
  ).toEqual([]);
});

async function ended(client: ReturnType<typeof createBadgeClient>, given: unknown = params) {
  const result = await client.getCustomerBadge(given as typeof params);
  if (result.ok) return undefined;
  expect(isBadgeClientError(result.error)).toBe(true);
  expect(() => inspect(result.error) + JSON.stringify(result.error) + result.error.stack).not.toThrow();
  expect(result.error.message).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  return result.error;
}

const seeds = fc.noShrink(fc.integer());
// Many end with their time limit only.
const together = fc.array(seeds, { minLength: 50, maxLength: 50 });

test("whatever fetch, auth, hooks, validators, signals and middleware are made of, a call resolves", {
  timeout,
}, async () => {
  await fc.assert(
    fc.asyncProperty(together, (seeds) =>
      Promise.all(
        seeds.map(async (seed) => {
          const below = numbersOf(seed);
          const any = () => hostileFunction(below);
          const give = below(3) ? hostileResponse(below) : undefined;
          const fetched = give === undefined ? any() : async () => give;
          let sent = 0;
          const fetch = () => {
            sent++;
            return fetched() as Promise<Response>;
          };
          const validator = below(4) ? { "~standard": { validate: any() }, drift: any() } : hostile(below);
          const parts = {
            auth: Object.assign(any(), { query: any(), secrets: any(), renews: hostile(below) }),
            hooks: { onRequest: any(), onResponse: any(), onRetry: any(), onBreach: any(), onDrift: any() },
            validate: { response: { getCustomerBadge: { 200: validator } } },
          };
          const some = Object.fromEntries(Object.entries(parts).filter(() => below(2)));
          const signal = below(2)
            ? { aborted: hostile(below), addEventListener: any(), removeEventListener: any() }
            : hostile(below);
          const more = below(3) ? {} : { signal };
          const client = createBadgeClient({ ...base, timeoutMs: 200, ...some, fetch } as never);
          if (below(2)) {
            const error = await ended(client, { ...params, ...more });
            if (error) expect(error.attempts).toBe(sent);
            return;
          }
          const path = { customerId: "1", badgeId: "b" };
          if (below(2)) client.http.use({ onRequest: any(), onResponse: any(), onError: any() } as never);
          await client.http
            .GET(getCustomerBadgePath, { params: { path }, ...more } as never)
            .catch((thrown: unknown) => {
              expect(isBadgeClientError(thrown)).toBe(true);
              expect((thrown as BadgeClientError).attempts).toBe(sent);
            });
        }),
      ).then(() => {}),
    ),
    { numRuns: numRuns / 50 },
  );
});

test("a body that rejects after the call has ended is not an unhandled rejection", async () => {
  const caller = new AbortController();
  const response = {
    status: 200,
    headers: new Headers(json),
    get body() {
      caller.abort();
      return undefined;
    },
    text: () => Promise.reject(new Error("late")),
  };
  let answer: unknown;
  const client = createBadgeClient({ ...base, fetch: async () => answer as Response });
  // Loads what tells of failures.
  await ended(client);
  answer = response;
  expect(await ended(client, { ...params, signal: caller.signal })).toMatchObject({ kind: "aborted" });
});

test("whatever arguments are, they are refused by name or sent", { timeout }, async () => {
  const client = createBadgeClient({ ...base, fetch: async () => new Response('{"data":{}}', { headers: json }) });
  await fc.assert(
    fc.asyncProperty(seeds, async (seed) => {
      const below = numbersOf(seed);
      const any = () => hostile(below);
      const customer = below(2) ? any() : { email: any(), [below(2) ? "mobile" : "phone"]: any() };
      const given = below(3) ? { customer, badgeId: any(), includeStatistics: any() } : any();
      expect((await ended(client, given))?.kind).toBeOneOf([undefined, "invalid-request"]);
      for (const make of [createBadgeClient, basicAuth, oauth, oauthToken])
        try {
          make((below(2) ? any() : { [below(2) ? "username" : "key"]: any(), baseUrl: any() }) as never);
        } catch (thrown) {
          expect(thrown).toMatchObject({ kind: "invalid-request" });
        }
    }),
    { numRuns },
  );
});

const isAmount = (value: unknown) => typeof value === "number" && value >= 0 && value < 2 ** 31;
const isWhole = (value: unknown) => isAmount(value) && Number.isInteger(value);
const isFunction = (value: unknown) => typeof value === "function";
const nothing = () => false;
const kinds: Record<string, (value: unknown) => boolean> = {
  baseUrl: nothing,
  auth: isFunction,
  fetch: isFunction,
  timeoutMs: isAmount,
  attemptTimeoutMs: isAmount,
  retry: (value) => value === false,
  "retry.maxRetries": isWhole,
  "retry.baseDelayMs": isAmount,
  "retry.maxDelayMs": isAmount,
  maxResponseBytes: isWhole,
  allowInsecureHttp: (value) => typeof value === "boolean",
  validate: nothing,
  "validate.response": nothing,
  "validate.mode": nothing,
  hooks: nothing,
  "hooks.onRequest": isFunction,
  "hooks.onResponse": isFunction,
  "hooks.onRetry": isFunction,
  "hooks.onBreach": isFunction,
  "hooks.onDrift": isFunction,
};
/** An object where one is expected is refused by what is in it: only other values are refused by its name. */
const takesObject = /^(retry|validate|validate\.response|hooks)$/;

test("an option of another type or range is refused by its name, and an unknown one with the nearest name", {
  timeout,
}, () => {
  const refusal = (name: string, value: unknown) => {
    const [outer = "", inner] = name.split(".");
    const needed = outer === "validate" ? { response: {} } : {};
    const option = inner === undefined ? value : { ...needed, [inner]: value };
    try {
      createBadgeClient({ ...base, [outer]: option });
    } catch (thrown) {
      return thrown as BadgeClientError;
    }
    return undefined;
  };
  const value = fc.oneof(seeds, fc.anything(), fc.double(), fc.string());
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(kinds)), value, fc.boolean(), (name, seed, isSeed) => {
      const value = isSeed && typeof seed === "number" ? hostile(numbersOf(seed)) : seed;
      const isObject = typeof value === "object" && value !== null;
      if (value === undefined || (isObject && takesObject.test(name))) return;
      const refused = refusal(name, value);
      expect(refused === undefined).toBe(kinds[name]?.(value));
      if (refused) expect(refused).toMatchObject({ argument: name, message: expect.stringMatching(`^${name} must `) });
      if (refused && name !== "baseUrl") expect(refused.message).toContain("; got ");
      const misspelt = `${name.slice(0, -1)}`;
      expect(refusal(misspelt, value)?.message).toMatch(
        `${misspelt} is unknown; the nearest known name is ${name.split(".").at(-1)}`,
      );
    }),
    { numRuns },
  );
});

const base64 = (text: string) => Buffer.from(text).toString("base64");
const codes = (text: string, write: (code: number) => string) =>
  Array.from({ length: text.length }, (_, at) => write(text.charCodeAt(at))).join("");
const hexOf = (code: number, length: number) => code.toString(16).padStart(length, "0");
const bytes = (text: string, write: (byte: number) => string) =>
  [...new TextEncoder().encode(text)].map(write).join("");

/** What of a text is Base64, decoded from each of four characters on. */
const decoded = (all: string) =>
  (all.match(/[\w+/-]{8,}/g) ?? []).flatMap((run) =>
    [0, 1, 2, 3].map((from) => Buffer.from(run.slice(from), "base64").toString()),
  );
const twice = (text: string) => encodeURIComponent(encodeURIComponent(text));
const entity = (text: string) => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

// Forms in which the beginning of a secret is looked for, too.
const escaped: ((secret: string) => string)[] = [
  (secret) => secret,
  encodeURIComponent,
  twice,
  (secret) => JSON.stringify(secret).slice(1, -1),
  (secret) => JSON.stringify(JSON.stringify(secret)),
  (secret) => bytes(secret, (byte) => `%${hexOf(byte, 2)}`),
  (secret) => codes(secret, (code) => `\\u${hexOf(code, 4)}`),
  (secret) => codes(secret, (code) => `\\x${hexOf(code, 2)}`),
  entity,
  (secret) => codes(secret, (code) => `&#x${hexOf(code, 1)};`),
  (secret) => entity(secret).replaceAll("&#38;", "&amp;").replaceAll("&#34;", "&quot;"),
];
// Each form that an answer may show a secret in, and where it is looked for, if not as it is written.
const forms: [write: (secret: string) => string, read?: (all: string) => string[]][] = [
  ...escaped.map((form): [typeof form] => [form]),
  [(secret) => bytes(secret, (byte) => hexOf(byte, 2))],
  [(secret) => bytes(secret, (byte) => hexOf(byte, 2)).toUpperCase()],
  [base64],
  [(secret) => encodeURIComponent(base64(secret))],
  [(secret) => Buffer.from(encodeURIComponent(secret)).toString("base64url")],
  ...["", "a", "ab"].map((before): [(secret: string) => string, typeof decoded] => [
    (secret) => base64(`${before}${secret} and what follows`),
    decoded,
  ]),
];

test("no form of a secret, and no beginning of one, is in an error, its members or their names, or in what hooks receive", {
  timeout,
}, async () => {
  const credential = fc
    .string({ unit: "grapheme-ascii", minLength: 8, maxLength: 24 })
    .filter((text) => !/^\s|\s$|:|redacted/.test(text));
  const token = credential.map((text) => text.replace(/ /g, "_"));
  const places = [
    "message",
    "member",
    "code",
    "reference",
    "requestId",
    "type",
    "cause",
    "causeCode",
    "causeName",
    "issue",
    "200",
  ] as const;
  await fc.assert(
    fc.asyncProperty(
      credential,
      credential,
      token,
      fc.constantFrom(...forms),
      fc.constantFrom(...places),
      fc.constantFrom("basic", "token", "oauth", "own"),
      fc.string(),
      fc.option(fc.nat(12), { freq: 2 }),
      async (name, password, given, [form, looks = (all: string) => [all]], place, way, around, cut) => {
        // An answer may echo the beginning of a secret. That of a user name may be a plain word.
        const isCut = cut !== null && escaped.includes(form);
        const part = (secret: string) =>
          isCut && secret !== name ? (new RegExp(`^(\\\\*[^\\\\]){1,${8 + cut}}`).exec(secret)?.[0] ?? secret) : secret;
        const secrets = {
          basic: [name, password, Buffer.from(`${name}:${password}`).toString("base64")],
          token: [given],
          oauth: [name, password, given, `${given}2`],
          own: [given, password],
        }[way];
        const auth = {
          basic: () => basicAuth({ username: name, password }),
          token: () => oauthToken(given),
          oauth: () => oauth({ key: name, secret: password }),
          own: () => Object.assign(async () => ({ "x-key": given }), { secrets: () => [password] }),
        }[way]();
        let tokens = 0;
        const told: unknown[] = [];
        for (const secret of secrets) {
          const shown = `${around}${form(part(secret))}${around}`;
          const safe = (text: string) => text.replace(/[^\x20-\x7e]/g, "?").trim();
          const fetch = async (url: string) => {
            if (url.endsWith(oauthTokenPath) && place !== "200") {
              const accessToken = tokens++ === 0 ? given : `${given}2`;
              return Response.json({ data: { accessToken, ttlSeconds: 900 } });
            }
            if (place.startsWith("cause")) {
              const cause = Object.assign(new Error(place === "cause" ? shown : "x"), {
                ...(place === "causeCode" && { code: shown }),
                ...(place === "causeName" && { name: shown }),
              });
              throw new TypeError("fetch failed", { cause });
            }
            const status = place === "issue" || place === "type" || place === "200" ? 200 : 401;
            const error = {
              code: place === "code" ? shown : 1,
              message: place === "message" || place === "200" ? shown : "no",
              reference: place === "reference" ? { deep: [shown] } : null,
              ...(place === "member" && { [shown]: 1 }),
            };
            const data = place === "200" ? { accessToken: given, ttlSeconds: 0 } : {};
            const body = JSON.stringify({
              data: place === "issue" ? {} : place === "200" ? data : null,
              errors: [error],
            });
            return new Response(body, {
              status,
              headers: {
                "content-type": place === "type" ? `text/${safe(shown)}` : "application/json",
                ...(place === "requestId" && { "x-cap-request-id": safe(shown) }),
              },
            });
          };
          const hook = (event: unknown) => void told.push(event);
          const issues = [{ message: shown, path: [shown, { key: shown }] }];
          const client = createBadgeClient({
            ...base,
            auth,
            fetch,
            hooks: { onRequest: hook, onResponse: hook, onRetry: hook, onBreach: hook },
            ...(place === "issue" && {
              validate: { response: { getCustomerBadge: { 200: { "~standard": { validate: () => ({ issues }) } } } } },
            }),
          });
          const error = await ended(client);
          if (!error) continue;
          told.push(error, error.cause, Object.getOwnPropertyDescriptors(error));
        }
        const all = told
          .map((what) => inspect(what, { depth: 20, showHidden: true, maxStringLength: null, breakLength: Infinity }))
          .join("\n");
        const seen = looks(all).join("\n");
        const known = way === "oauth" ? [name, password, ...[given, `${given}2`].slice(0, tokens || 1)] : secrets;
        for (const secret of known) {
          const text = looks === decoded ? secret : form(part(secret));
          const at = seen.indexOf(text);
          // The rest of the output may hold a few letters by chance: only what is long enough is looked for.
          if (at >= 0)
            expect.fail(`${way}, ${place}: ${JSON.stringify(text)} is in ${seen.slice(Math.max(0, at - 80), at + 80)}`);
        }
      },
    ),
    { numRuns },
  );
});

test("a received answer is classified by its status, whatever its body, and only the status causes a retry", {
  timeout,
}, async () => {
  const nested = fc.constantFrom(6000, 60_000).map((depth) => `${"[".repeat(depth)}${"]".repeat(depth)}`);
  const value = fc.oneof(
    fc.json({ maxDepth: 3 }),
    nested,
    fc.json({ maxDepth: 2 }).map((text) => `{"errors":[${text},{"code":${text},"message":${text}}]}`),
    fc.constant('{"errors":[{"code":{"toString":1}}]}'),
    fc.string(),
  );
  const made = (status: number, body: string) => {
    const allowed = status >= 200 && status < 600 && ![204, 205, 304].includes(status);
    const response = new Response(body, { status: allowed ? status : 200, headers: json });
    return allowed
      ? response
      : Object.defineProperties(response, { status: { value: status }, statusText: { value: "ü\u0001" } });
  };
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 100, max: 999 }), value, fc.boolean(), async (status, body, viaHttp) => {
      let sent = 0;
      const fetch = async () => {
        sent++;
        return made(status, body);
      };
      const client = createBadgeClient({ ...base, timeoutMs: 0, attemptTimeoutMs: 0, fetch });
      const error = viaHttp
        ? await client.http.GET(getCustomerBadgePath, { params: { path: { customerId: "1", badgeId: "b" } } }).then(
            (result) => void expect(result.status).toBe(status),
            (thrown: BadgeClientError) => thrown,
          )
        : await ended(client);
      if (error) expect([error.kind, error.status]).toEqual([status >= 400 ? "http" : "unexpected-response", status]);
      expect(sent).toBe(transientStatuses.includes(status) ? 2 : 1);
    }),
    { numRuns },
  );
});
