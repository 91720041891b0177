import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname } from "node:path";
import { argv } from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";

export const dist = fileURLToPath(new URL("../dist/", import.meta.url));

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".json": "application/json",
};

/** Serves the built site below a path, including the 404 page, as GitHub Pages does. */
export async function serveSite(path = "/some/where/", wanted = 0) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = pathname.startsWith(path) ? pathname.slice(path.length) || "index.html" : "..";
    const send = (status: number, name: string) => {
      const body = readFileSync(dist + name);
      response.writeHead(status, { "content-type": types[extname(name)] ?? "text/plain; charset=utf-8" }).end(body);
    };
    try {
      send(200, file.includes("..") ? "" : file);
    } catch {
      send(404, "404.html");
    }
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
