import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { runServer } from "verdaccio";

export interface Registry {
  url: string;
  /** The lines of an `.npmrc` that make a package manager use it, for installing and publishing. */
  npmrc: string;
  close(): Promise<void>;
}

/**
 * Starts a real registry on a free port of 127.0.0.1, with its storage in a folder. It fetches missing packages from
 * the registry that the package manager is configured for, but never those of our scope.
 */
export async function startRegistry(folder: string): Promise<Registry> {
  mkdirSync(folder, { recursive: true });
  const upstream = execFileSync("npm", ["config", "get", "registry"], { encoding: "utf8" }).trim();
  const access = { access: "$all", publish: "$all", unpublish: "$all" };
  const handler = await runServer({
    configPath: join(folder, "verdaccio.yaml"),
    storage: join(folder, "storage"),
    self_path: folder,
    web: { enable: false },
    auth: { htpasswd: { file: join(folder, "htpasswd") } },
    uplinks: { upstream: { url: upstream, timeout: "60s", maxage: "1h" } },
    packages: { "@badge-contract/*": access, "**": { ...access, proxy: "upstream" } },
    log: { type: "stdout", format: "pretty", level: "fatal" },
    max_body_size: "50mb",
  } as never);
  const server: Server = handler instanceof Object && "listen" in handler ? (handler as Server) : createServer(handler);
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/`;
  const close = async () => {
    const closed = once(server.close(), "close");
    server.closeAllConnections();
    await closed;
  };
  // Anybody may publish, but package managers require a token.
  return { url, npmrc: `registry=${url}\n//127.0.0.1:${port}/:_authToken=rehearsal\n`, close };
}
