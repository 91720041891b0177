// What `badges.http` needs of the library behind http-client.ts: openapi-fetch has no maintainer, and a successor has to pass this.
import createOpenapiFetch from "openapi-fetch";
import { describe, expect, it } from "vitest";
import { createSmallClient } from "./support/small-fetch-client.ts";

type Call = (path: string, init: object) => Promise<{ data?: unknown; error?: unknown; response: Response }>;
type Create = (options: object) => Record<string, Call>;

const libraries: [string, Create][] = [
  ["openapi-fetch", createOpenapiFetch as unknown as Create],
  ["a hundred lines of ours", createSmallClient as unknown as Create],
];

const json = (body: unknown, status = 200) => Response.json(body, { status });

describe.each(libraries)("%s", (_, create) => {
  const pathSerializer = (url: string, values: Record<string, string>) =>
    url.replace(/\{(\w+)\}/g, (_whole, name) => encodeURIComponent(`<${values[name]}>`));
  const client = create({ baseUrl: "https://host.example/base", pathSerializer });

  /** Calls, and tells what was sent. */
  async function sent(method: string, path: string, init: object): Promise<Request> {
    let seen: Request | undefined;
    const fetch = async (request: Request) => {
      seen = request.clone();
      return json({});
    };
    await client[method]?.(path, { ...init, fetch });
    return seen as Request;
  }

  it("hands a Request with the method, the path as it is serialized and the headers to the call's own fetch", async () => {
    const params = { path: { id: "a/b" }, query: { x: "1 2" }, header: { "X-A": "b" } };
    const request = await sent("GET", "/things/{id}", { params, headers: { "x-c": "d" } });
    expect(request).toBeInstanceOf(Request);
    expect(request.method).toBe("GET");
    expect(new URL(request.url).href).toMatch(/^https:\/\/host\.example\/base\/things\/%3Ca%2Fb%3E\?x=1(%20|\+)2$/);
    expect([request.headers.get("x-a"), request.headers.get("x-c")]).toEqual(["b", "d"]);
  });

  it("serializes a query as the call says", async () => {
    const init = { params: { query: { ids: ["a", "b"] } }, querySerializer: () => "ids=a&ids=b" };
    expect((await sent("GET", "/things", init)).url).toBe("https://host.example/base/things?ids=a&ids=b");
  });

  it.each(["POST", "PUT", "PATCH", "DELETE"])("sends the body of a %s as JSON", async (method) => {
    const request = await sent(method, "/things", { body: { a: 1 } });
    expect(request.headers.get("content-type")).toBe("application/json");
    expect(await request.json()).toEqual({ a: 1 });
  });

  it("sends a body as the call serializes it, with the media type that it names", async () => {
    const init = { body: { a: 1 }, bodySerializer: () => "a=1", headers: { "content-type": "text/x" } };
    const request = await sent("POST", "/things", init);
    expect([request.headers.get("content-type"), await request.text()]).toEqual(["text/x", "a=1"]);
  });

  it("tells a success by data and a failure by error, with the response beside", async () => {
    const answer = (response: Response) => client.GET?.("/things", { fetch: async () => response });
    expect(await answer(json({ a: 1 }))).toMatchObject({ data: { a: 1 }, response: { status: 200 } });
    expect(await answer(json({ b: 2 }, 404))).toMatchObject({ error: { b: 2 }, response: { status: 404 } });
    const empty = await answer(new Response(null, { status: 204 }));
    expect([empty?.response.status, empty?.error]).toEqual([204, undefined]);
  });

  it("passes on what fetch rejects with", async () => {
    const thrown = new Error("refused");
    await expect(client.GET?.("/things", { fetch: () => Promise.reject(thrown) })).rejects.toBe(thrown);
  });

  it("shows each request to middleware in order and each response in reverse, and takes what it returns", async () => {
    const seen: string[] = [];
    const middleware = (name: string) => ({
      onRequest({ request, schemaPath }: { request: Request; schemaPath: string }) {
        seen.push(`${name} ${schemaPath}`);
        return new Request(request, { headers: { ...Object.fromEntries(request.headers), [name]: "1" } });
      },
      onResponse() {
        seen.push(`${name} response`);
        return name === "a" ? json({ from: name }) : undefined;
      },
    });
    const headers: string[] = [];
    const fetch = async (request: Request) => {
      headers.push(...request.headers.keys());
      return json({});
    };
    const result = await client.GET?.("/things/{id}", {
      params: { path: { id: "1" } },
      middleware: [middleware("a"), middleware("b")],
      fetch,
    });
    expect(seen).toEqual(["a /things/{id}", "b /things/{id}", "b response", "a response"]);
    expect(headers).toEqual(["a", "b"]);
    expect(result?.data).toEqual({ from: "a" });
  });

  it("asks nobody where middleware answers", async () => {
    const fetch = () => Promise.reject(new Error("asked"));
    const result = await client.GET?.("/things", { fetch, middleware: [{ onRequest: () => json({ kept: true }) }] });
    expect(result?.data).toEqual({ kept: true });
  });
});
