import { createRequire } from "node:module";
import { headerTexts, type JsonObject, remembered, type Spec } from "@badge-contract/spec";
import { createLogger } from "@stoplight/prism-core";
import { getHttpOperationsFromSpec } from "@stoplight/prism-http/dist/utils/operations.js";
import { validateOutput } from "@stoplight/prism-http/dist/validator/index.js";
import { createServer } from "@stoplight/prism-http-server";
import type { PrismAccepts } from "../judge/reply.ts";
import { forPrism, prismRoute } from "./prism-document.ts";

/** A Prism that listens on loopback, with `--errors`. */
export interface Prism {
  url: string;
  close(): Promise<void>;
}

export interface PrismOptions {
  /** The bundle, or a part of it. */
  document: JsonObject;
  /** Base URL to forward to. Without it, Prism mocks. */
  upstream?: string;
  /** Whether to judge requests and refuse those without credentials. Answers are always judged. @default true */
  judgesRequests?: boolean;
}

export class PrismError extends Error {
  override name = "PrismError";
}

// Prism reports what it refuses in a header, which may hold Latin-1 only, and ends at anything else.
const { ServerResponse } = createRequire(import.meta.url)("node:http") as typeof import("node:http");
const { setHeader } = ServerResponse.prototype;
ServerResponse.prototype.setHeader = function (name, value) {
  const isReport = name === "sl-violations" && typeof value === "string";
  return setHeader.call(this, name, isReport ? value.replace(/[^\x20-\x7e]/g, "?") : value);
};

/** Mock, proxy and validator share one document, as resolving its references takes Prism the longest. */
const readOperations = remembered((document: JsonObject) =>
  getHttpOperationsFromSpec(structuredClone(forPrism(document).root)),
);

/** Starts the server of Prism's command inside this process, on a free port. */
export async function startPrism({ document, upstream, judgesRequests = true }: PrismOptions): Promise<Prism> {
  const shared = {
    validateRequest: judgesRequests,
    validateResponse: true,
    checkSecurity: judgesRequests,
    errors: true,
    upstreamProxy: undefined,
    mock: { dynamic: false },
  };
  const server = createServer(await readOperations(document), {
    cors: true,
    config:
      upstream === undefined
        ? { ...shared, isProxy: false }
        : { ...shared, isProxy: true, upstream: new URL(upstream) },
    components: { logger: createLogger("prism", { level: "silent" }) },
  });
  const url = await server.listen(0, "127.0.0.1");
  return { url, close: () => server.close() };
}

/** Gives Prism new validators, as one of Ajv keeps every schema that it has compiled. */
export function forgetSchemas(): void {
  const require = createRequire(import.meta.url);
  const path = require.resolve("@stoplight/prism-http/dist/validator/validators/utils.js");
  const used = require.cache[path];
  delete require.cache[path];
  // Prism calls them through the exports that it loaded first.
  if (used) Object.assign(used.exports, require(path));
  require.cache[path] = used;
}

/** Prism's validation of answers without a server; schemas are compiled once, at their first use. */
export async function prismValidator({ root }: Spec): Promise<PrismAccepts> {
  const operations = await readOperations(root);
  const resources = new Map(operations.map((one) => [`${one.method.toUpperCase()} ${one.path}`, one]));
  return ({ method, path }, { status, mediaType, headers, body }) => {
    const resource = resources.get(`${method} ${prismRoute(path)}`);
    if (resource === undefined) throw new PrismError(`Prism did not read ${method} ${path}`);
    // Prism throws where a content type is empty.
    const all = { ...headerTexts(headers), ...(mediaType !== "" && { "content-type": mediaType }) };
    const element = { statusCode: status, headers: all, body };
    const verdict = validateOutput({ resource, element });
    // Everything below an error is a warning, which the proxy accepts.
    return verdict._tag === "Right" || verdict.left.every(({ severity }) => severity !== 0);
  };
}
