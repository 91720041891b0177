import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { argv } from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";
import sirv from "sirv";

export const dist = fileURLToPath(new URL("../dist/", import.meta.url));

const files = sirv(dist, {
  dev: true,
  setHeaders: (response, path) => {
    if (/\.(md|txt|yaml)$/.test(path)) response.setHeader("content-type", "text/plain;charset=utf-8");
  },
});

/** Serves the built site below a path, including the 404 page, as GitHub Pages does. */
export async function serveSite(path = "/some/where/", wanted = 0) {
  const server = createServer((request, response) => {
    const missing = () => {
      response.writeHead(404, { "content-type": "text/html;charset=utf-8" }).end(readFileSync(`${dist}404.html`));
    };
    if (!request.url?.startsWith(path)) return missing();
    request.url = request.url.slice(path.length - 1);
    files(request, response, missing);
  });
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(wanted, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}${path}`, close: () => server.close() };
}

if (import.meta.url === pathToFileURL(argv[1] ?? "").href) {
  const { url } = await serveSite("/", 4020).catch(() => serveSite("/"));
  console.log(`The site: ${url} (Ctrl-C stops it)`);
  const opener = { darwin: "open", win32: "explorer" }[process.platform as string] ?? "xdg-open";
  // If no program can open it, the printed address is enough.
  if (process.stdout.isTTY) spawn(opener, [url], { stdio: "ignore", detached: true }).on("error", () => {});
}
