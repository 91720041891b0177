import { execFileSync } from "node:child_process";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import { runServer } from "verdaccio";

export interface Registry {
  url: string;
  /** The lines of an `.npmrc` that make a package manager use it, for installing and publishing. */
  npmrc: string;
  close(): Promise<void>;
}

/**
 * Starts a real registry on a free port of 127.0.0.1, with its storage in a folder. What it does not hold it fetches from
 * the registry that the package manager is configured for; our own scope it never fetches.
 */
export async function startRegistry(folder: string): Promise<Registry> {
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
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const url = `http://127.0.0.1:${port}/`;
  return {
    url,
    // Anybody may publish; the package managers insist on a token all the same.
    npmrc: `registry=${url}\n//127.0.0.1:${port}/:_authToken=rehearsal\n`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
