import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createResponder, type ResponderOptions } from "@badge-contract/mocks";
import { startMockServer } from "@badge-contract/mocks/node";

const dist = fileURLToPath(new URL("../dist", import.meta.url));
const types: Record<string, string> = { html: "text/html", js: "text/javascript", css: "text/css" };

/** Stands for a brand's server: it has the built page, and adds the credentials to what the page asks of the platform. */
export function startBrand(options: ResponderOptions = {}) {
  const platform = createResponder(options);
  return startMockServer({
    fetch(request) {
      const { pathname } = new URL(request.url);
      if (pathname.startsWith("/api_gateway/")) {
        const headers = new Headers(request.headers);
        headers.set("x-cap-api-oauth-token", "the server's own");
        return platform(new Request(request, { headers }));
      }
      const file = pathname === "/" ? "/index.html" : pathname;
      return new Response(readFileSync(dist + file), {
        headers: { "content-type": types[file.split(".").at(-1) ?? ""] ?? "text/plain" },
      });
    },
  });
}
