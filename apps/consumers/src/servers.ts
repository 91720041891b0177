import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type * as mocks from "@badge-contract/mocks";
import type * as node from "@badge-contract/mocks/node";

/** The packed mocks, loaded from their installation. */
const load = async (folder: string): Promise<typeof mocks & typeof node> => {
  const from = (file: string) =>
    import(pathToFileURL(join(folder, "node_modules/@badge-contract/mocks/dist", file)).href);
  return { ...(await from("index.js")), ...(await from("node.js")) };
};

/**
 * A mock that answers as documented, and a server that answers with faults, chosen by the first segment of the path.
 * Pages of any origin may read both, unless `cors` is false.
 */
export async function startServers(folder: string, { cors = true } = {}) {
  const { createResponder, NetworkError, scenarios, startMockServer } = await load(folder);
  const asDocumented = createResponder({ cors });
  const { data, ...rest } = scenarios.fixedWindow.response.body;
  const faults: Record<string, () => Response | Promise<Response>> = {
    reset: () => Promise.reject(new NetworkError()),
    stall: () => new Promise(() => {}),
    html: () => new Response("<!doctype html><title>Sorry</title>", { headers: { "content-type": "text/html" } }),
    redirect: () => new Response(null, { status: 302, headers: { location: "/elsewhere" } }),
    breach: () => Response.json({ ...rest, data: { ...data, name: 5 } }),
  };
  const faulty = await startMockServer({
    fetch: async (request) => {
      const url = new URL(request.url);
      const [, name = "", ...path] = url.pathname.split("/");
      url.pathname = path.join("/");
      if (request.method === "OPTIONS") return asDocumented(new Request(url, request));
      const response = await (faults[name]?.() ?? new Response(null, { status: 500 }));
      if (cors) response.headers.set("access-control-allow-origin", "*");
      return response;
    },
  });
  const mock = await startMockServer({ cors });
  return { mock: mock.url, faults: faulty.url, close: () => Promise.all([mock.close(), faulty.close()]) };
}
