// Runs the registry in its own process, because a process that waits for a package manager can't serve it. Prints the
// port.
import { execFileSync } from "node:child_process";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import { runServer } from "verdaccio";

const folder = process.argv[2] ?? "";
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
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  console.log(`port ${typeof address === "object" && address !== null ? address.port : 0}`);
});
process.on("disconnect", () => process.exit());
