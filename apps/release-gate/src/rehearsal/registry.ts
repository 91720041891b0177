import { fork } from "node:child_process";
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

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
  const child = fork(fileURLToPath(new URL("registry-process.ts", import.meta.url)), [folder], {
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const port = await new Promise<string>((resolve, reject) => {
    let said = "";
    const listen = (chunk: Buffer) => {
      said += chunk;
      const found = /port (\d+)/.exec(said)?.[1];
      if (found) resolve(found);
    };
    child.stdout?.on("data", listen);
    child.stderr?.on("data", listen);
    child.once("exit", () => reject(new Error(`The registry did not start:\n${said}`)));
  });
  const url = `http://127.0.0.1:${port}/`;
  return {
    url,
    // Anybody may publish, but package managers require a token.
    npmrc: `registry=${url}\n//127.0.0.1:${port}/:_authToken=rehearsal\n`,
    close: () =>
      new Promise((resolve) => {
        child.removeAllListeners("exit");
        child.once("exit", () => resolve());
        child.disconnect();
      }),
  };
}
