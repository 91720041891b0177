import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { customerIdentifierHeader, getCustomerBadgePath } from "../src/generated/contract.js";
import { type BadgeClient, createBadgeClient, isBadgeClientError } from "../src/index.js";

let server: Server;
let client: BadgeClient;
let answer = "";
let seen: { url: string; kind: unknown }[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    seen.push({ url: request.url ?? "", kind: request.headers[customerIdentifierHeader.toLowerCase()] });
    response.writeHead(200, { "content-type": "application/json" }).end(answer);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  client = createBadgeClient({ baseUrl, auth: async () => ({}) });
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

// Whole strings of UTF-16 code units, lone surrogates and control characters among them, and what URLs trip over.
const awkward = fc.constantFrom(
  "..",
  ".",
  "%2e%2e",
  "a/../b",
  "?x=1",
  "#f",
  "{badgeId}",
  "$&",
  "\\",
  "//",
  "é",
  "👍",
  "\ud83d",
  "\0",
);
const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.array(fc.oneof(awkward, fc.string({ maxLength: 3 }))).map((parts) => parts.join("")),
  fc.array(fc.nat(0xffff).map((unit) => String.fromCharCode(unit))).map((units) => units.join("")),
);
const [, prefix = "", middle = ""] = /^(.*)\{customerId\}(.*)\{badgeId\}$/.exec(getCustomerBadgePath) ?? [];

test("any identifier reaches the server decoded as itself, or is refused before the call", async () => {
  answer = JSON.stringify({ data: {} });
  await fc.assert(
    fc.asyncProperty(text, text, fc.boolean(), async (customer, badgeId, byEmail) => {
      seen = [];
      const result = await client.getCustomerBadge({ customer: byEmail ? { email: customer } : customer, badgeId });
      if (!result.ok) {
        expect(result.error.kind).toBe("invalid-request");
        expect(seen).toEqual([]);
        return;
      }
      expect(seen).toHaveLength(1);
      expect(seen[0]?.kind).toBe(byEmail ? "email" : undefined);
      const [, one = "", two = "", ...more] = seen[0]?.url.slice(prefix.length - 1).split("/") ?? [];
      expect(seen[0]?.url.startsWith(prefix)).toBe(true);
      expect([decodeURIComponent(one), two, ...more.map(decodeURIComponent)]).toEqual([
        customer,
        middle.replaceAll("/", ""),
        badgeId,
      ]);
    }),
    { seed: 1, numRuns: 300 },
  );
});

test("any JSON body gives a typed result", async () => {
  const body = fc.oneof(
    fc.jsonValue(),
    fc.record({ data: fc.jsonValue(), errors: fc.jsonValue(), warnings: fc.jsonValue() }, { requiredKeys: [] }),
    fc.record({ data: fc.dictionary(fc.string(), fc.jsonValue()), warnings: fc.array(fc.jsonValue()) }),
  );
  await fc.assert(
    fc.asyncProperty(body, async (value) => {
      answer = JSON.stringify(value);
      const result = await client.getCustomerBadge({ customer: "1", badgeId: "b" });
      if (result.ok) {
        expect(result.data).toEqual(JSON.parse(answer).data);
        expect(result.warnings.every((warning) => typeof warning === "object" && warning !== null)).toBe(true);
      } else {
        expect(isBadgeClientError(result.error)).toBe(true);
        expect(result.error.kind).toBe("unexpected-response");
      }
    }),
    { seed: 1, numRuns: 300 },
  );
});
