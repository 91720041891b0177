import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const bin = fileURLToPath(new URL("cli.js", import.meta.resolve("turborepo-remote-cache")));

export interface CacheServer {
  url: string;
  stop(): Promise<void>;
}

/** Starts a cache server on a free port of loopback, as a team would start it, with its artefacts in `folder`. */
export async function startCacheServer(folder: string, token: string, signatureKey: string): Promise<CacheServer> {
  const server = spawn(process.execPath, [bin], {
    env: {
      PATH: process.env.PATH,
      HOST: "127.0.0.1",
      PORT: "0",
      STORAGE_PROVIDER: "local",
      STORAGE_PATH: folder,
      STORAGE_PATH_USE_TMP_FOLDER: "false",
      TURBO_TOKEN: token,
      // Without it the server drops the signatures that it is sent.
      TURBO_REMOTE_CACHE_SIGNATURE_KEY: signatureKey,
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const gone = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    let said = "";
    server.stdout.on("data", (chunk) => {
      if (said === "listening") return;
      said += chunk;
      const found = /Server listening at (http:[^"]+)/.exec(said)?.[1];
      if (found === undefined) return;
      said = "listening";
      resolve(found);
    });
    server.once("error", reject);
    gone.then(() => reject(new Error(`The cache server ended before it listened.\n${said}`)));
  });
  const stop = async () => {
    server.kill("SIGKILL");
    await gone;
  };
  return { url, stop };
}
