// A stand-in for openapi-fetch, of no more than `badges.http` asks of it: how far a change of the library would be.
interface Options {
  baseUrl: string;
  pathSerializer: (url: string, values: Record<string, unknown>) => string;
}

interface Middleware {
  onRequest?(options: { request: Request; schemaPath: string }): Request | Response | undefined | Promise<unknown>;
  onResponse?(options: { request: Request; response: Response; schemaPath: string }): unknown;
}

interface Init {
  params?: { path?: Record<string, unknown>; query?: object; header?: Record<string, unknown> };
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
  fetch: (request: Request) => Promise<Response>;
  middleware?: Middleware[];
  querySerializer?: (query: object) => string;
  bodySerializer?: (body: unknown) => BodyInit;
}

const isJson = (response: Response) => /\bjson\b/.test(response.headers.get("content-type") ?? "json");

async function call({ baseUrl, pathSerializer }: Options, method: string, schemaPath: string, init: Init) {
  const { params = {}, body, headers, signal, fetch, middleware = [], bodySerializer = JSON.stringify } = init;
  const { querySerializer = (query: object) => new URLSearchParams({ ...query }).toString() } = init;
  const query = querySerializer(params.query ?? {});
  let request = new Request(pathSerializer(baseUrl + schemaPath, params.path ?? {}) + (query && `?${query}`), {
    method,
    headers: {
      ...(body !== undefined && { "content-type": "application/json" }),
      ...headers,
      ...(params.header as Record<string, string>),
    },
    ...(body !== undefined && { body: bodySerializer(body) }),
    ...(signal && { signal }),
  });
  let response: Response | undefined;
  for (const one of middleware) {
    const made = await one.onRequest?.({ request, schemaPath });
    if (made instanceof Response) response = made;
    else if (made instanceof Request) request = made;
    if (response) break;
  }
  response ??= await fetch(request);
  for (const one of middleware.toReversed())
    response = ((await one.onResponse?.({ request, response, schemaPath })) as Response | undefined) ?? response;
  const text = await response.text();
  const content = text === "" ? undefined : isJson(response) ? JSON.parse(text) : text;
  return response.ok ? { data: content, response } : { error: content, response };
}

/** Its methods take a path template and what openapi-fetch takes. */
export const createSmallClient = (options: Options) =>
  Object.fromEntries(
    ["GET", "PUT", "POST", "DELETE", "PATCH"].map((method) => [
      method,
      (path: string, init: Init) => call(options, method, path, init),
    ]),
  );
