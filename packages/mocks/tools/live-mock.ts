// Prism in front of the responder, for people: both read the document's sources anew whenever one of them changes.
import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, watch } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { createResponder, type Fixture, type OperationTable, type Responder } from "@badge-contract/mocks";
import { type MockServer, startMockServer } from "@badge-contract/mocks/node";
import { readSpec, type Spec } from "@badge-contract/spec-reader";
import { createLogger } from "@stoplight/prism-core";
import { getHttpOperationsFromSpec } from "@stoplight/prism-http/dist/utils/operations.js";
import { createServer } from "@stoplight/prism-http-server";
import { documentFolder, fixturesOf, tablesOf } from "./contract.ts";

export interface LiveMockOptions {
  port: number;
  /** The folder of the document's sources. @default that of the workspace */
  folder?: string;
  log: (line: string) => void;
}

interface State {
  operations: OperationTable[];
  scenarios: Fixture[];
  respond: Responder;
  prism: { url: string; close(): Promise<void> };
}

const redocly = createRequire(join(documentFolder, "package.json")).resolve("@redocly/cli/bin/cli.js");

async function bundled(folder: string, out: string, signal: AbortSignal): Promise<Spec> {
  const file = join(out, "openapi.json");
  const command = [redocly, "bundle", "badge", "--config=redocly.yaml", "-o", file];
  if (!existsSync(join(folder, "redocly.yaml"))) throw new Error(`${folder} holds no document: it has no redocly.yaml`);
  await promisify(execFile)(process.execPath, command, { cwd: folder, signal }).catch((error: { stderr?: string }) => {
    throw new Error(`The document in ${folder} cannot be bundled.\n${error.stderr ?? ""}`, { cause: error });
  });
  return readSpec(file);
}

async function startPrism(spec: Spec, upstream: string): Promise<State["prism"]> {
  const server = createServer(await getHttpOperationsFromSpec(structuredClone(spec.root)), {
    cors: true,
    config: {
      isProxy: true,
      upstream: new URL(upstream),
      upstreamProxy: undefined,
      validateRequest: true,
      validateResponse: true,
      // The responder asks for credentials itself, and refuses in the document's words.
      checkSecurity: false,
      errors: true,
      mock: { dynamic: false },
    },
    components: { logger: createLogger("prism", { level: "silent" }) },
  });
  return { url: await server.listen(0, "127.0.0.1"), close: () => server.close() };
}

export async function startLiveMock({ port, folder = documentFolder, log }: LiveMockOptions) {
  const ending = new AbortController();
  const out = mkdtempSync(join(tmpdir(), "badge-contract-"));
  let state: State | undefined;
  const upstream = await startMockServer({ fetch: (request) => (state as State).respond(request) });

  const load = async () => {
    const spec = await bundled(folder, out, ending.signal);
    const operations = tablesOf(spec);
    const scenarios = fixturesOf(spec, folder);
    const respond = createResponder({ match: "badge", operations, scenarios });
    const former = state;
    state = { operations, scenarios, respond, prism: await startPrism(spec, upstream.url) };
    await former?.prism.close();
  };

  const answer = async (request: Request): Promise<Response> => {
    const { prism, scenarios } = state as State;
    const { pathname, search } = new URL(request.url);
    if (pathname.startsWith("//") || !parses(decodeURIComponent, pathname + search))
      return problem(400, "The path or the query is not percent-encoded as a URL must be (%zz, or a leading //).");
    const { headers, method, signal } = request;
    const body = method === "GET" || method === "HEAD" ? undefined : await request.text();
    // Prism never answers a body of JSON that cannot be parsed.
    if (body !== undefined && /json/i.test(headers.get("content-type") ?? "") && !parses(JSON.parse, body))
      return problem(400, "The body says that it is JSON, and is not.");
    for (const name of hopByHop) headers.delete(name);
    const response = await fetch(prism.url + pathname + search, {
      // Prism has routes for documented methods only.
      method: method === "HEAD" ? "GET" : method,
      headers,
      signal,
      redirect: "manual",
      ...(body !== undefined && { body }),
    });
    // Prism parses and writes JSON anew, which spells numbers otherwise than the wire does.
    const scenario = scenarios.find(({ name }) => name === response.headers.get("x-mock-scenario"));
    const kept = [...response.headers].filter(([name]) => !hopByHop.includes(name));
    const text = await response.text();
    const bodyless = response.status === 204 || response.status === 304;
    return new Response(bodyless ? null : (scenario?.response.text ?? text), {
      status: response.status,
      headers: kept,
    });
  };

  const logged = async (request: Request) => {
    const response = await answer(request);
    const { pathname, search } = new URL(request.url);
    const [scenario, reason] = ["x-mock-scenario", "x-mock-reason"].map((name) => response.headers.get(name));
    const notes = `${scenario ? ` ${scenario}` : ""}${reason ? ` (${reason})` : ""}`;
    log(`${request.method} ${pathname}${search} → ${response.status}${notes}`);
    return response;
  };

  let front: MockServer | undefined;
  const close = async () => {
    ending.abort();
    await loading.catch(() => {});
    await Promise.all([front?.close(), state?.prism.close()]);
    await upstream.close();
    rmSync(out, { recursive: true, force: true });
  };

  let loading = load();
  try {
    await loading;
    front = await startMockServer({ port, fetch: logged });
  } catch (error) {
    await close();
    throw error;
  }

  let pending: NodeJS.Timeout | undefined;
  const watcher = watch(folder, { recursive: true }, (_, file) => {
    if (file === null || /^(dist|node_modules)\b/.test(file)) return;
    clearTimeout(pending);
    pending = setTimeout(() => {
      loading = loading.then(load).then(
        () => log(`Read the document again: ${file} has changed.`),
        (error: Error) => {
          if (!ending.signal.aborted)
            log(`${file} has changed, but cannot be read; what was there goes on.\n${error.message}`);
        },
      );
    }, 100);
  });

  return {
    url: front.url,
    current: () => state as State,
    async close() {
      clearTimeout(pending);
      watcher.close();
      await close();
    },
  };
}

/** Of one connection, not of the message; and what fetch sets itself. */
const hopByHop = [
  "connection",
  "keep-alive",
  "transfer-encoding",
  "content-length",
  "content-encoding",
  "host",
  "upgrade",
  "te",
  "trailer",
  "expect",
];

function parses(parse: (text: string) => unknown, text: string): boolean {
  try {
    parse(text);
    return true;
  } catch {
    return false;
  }
}

const problem = (status: number, detail: string) =>
  Response.json(
    { status, title: "Bad request", detail },
    { status, headers: { "content-type": "application/problem+json" } },
  );
