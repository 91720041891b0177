// Prism in front of the responder, for manual use. Both read the document's sources again whenever one changes.
import { watch } from "node:fs";
import { join } from "node:path";
import { beforePrism } from "@badge-contract/conformance/internal";
import { type Prism, startPrism } from "@badge-contract/conformance/prism";
import { createResponder, type Fixture, type Responder } from "@badge-contract/mocks";
import { type MockServer, startMockServer } from "@badge-contract/mocks/node";
import { openDocument, type Spec } from "@badge-contract/spec";
import { problem } from "../src/answer.ts";
import { documentFolder, fixturesOf, tablesOf } from "./contract.ts";
import { askPrism } from "./prism.ts";

export interface LiveMockOptions {
  port: number;
  /** The folder of the document's sources. @default that of the workspace */
  folder?: string;
  log: (line: string) => void;
}

interface State {
  spec: Spec;
  scenarios: Fixture[];
  respond: Responder;
  prism: Prism;
}

export async function startLiveMock({ port, folder = documentFolder, log }: LiveMockOptions) {
  let isEnding = false;
  let state: State | undefined;
  const upstream = await startMockServer({
    fetch: async (request) => (state as State).respond(await beforePrism(request)),
  });

  const load = async () => {
    // Its examples need a request each, as those of the workspace's document do.
    const { source, root } = (await openDocument(join(folder, "openapi.yaml"))).spec;
    const spec = { source, root };
    const operations = tablesOf(spec);
    const scenarios = fixturesOf(spec, folder);
    const respond = createResponder({ match: "badge", operations, scenarios });
    const former = state;
    // The responder judges requests itself, and refuses them with the document's errors.
    const prism = await startPrism({ document: spec.root, upstream: upstream.url, judgesRequests: false });
    state = { spec, scenarios, respond, prism };
    await former?.prism.close();
  };

  const answer = async (request: Request): Promise<Response> => {
    const { prism, scenarios, respond } = state as State;
    const response = await askPrism(prism, request, respond).catch((error: unknown) => {
      if (request.signal.aborted || prism === state?.prism) throw error;
      return problem(503, "The document has just been read again. Repeat the request.");
    });
    const { pathname, search } = new URL(request.url);
    const [name, reason] = ["x-mock-scenario", "x-mock-reason"].map((header) => response.headers.get(header));
    const notes = `${name ? ` ${name}` : ""}${reason ? ` (${reason})` : ""}`;
    log(`${request.method} ${pathname}${search} → ${response.status}${notes}`);
    // Prism parses and rewrites JSON, which changes the spelling of numbers.
    const scenario = scenarios.find((candidate) => candidate.name === name);
    return scenario?.response.text ? new Response(scenario.response.text, response) : response;
  };

  let front: MockServer | undefined;
  const close = async () => {
    isEnding = true;
    await loading.catch(() => {});
    await Promise.all([front?.close(), state?.prism.close()]);
    await upstream.close();
  };

  let loading = load();
  try {
    await loading;
    front = await startMockServer({ port, fetch: answer });
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
          if (!isEnding)
            log(`${file} has changed, but cannot be read. The mock still serves the version before.\n${error.message}`);
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
