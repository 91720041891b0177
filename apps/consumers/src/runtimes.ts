import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { basename, join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { promisify } from "node:util";
import { launch, skipped } from "@badge-contract/chromium";
import { programs } from "./programs.ts";

const execute = promisify(execFile);

/** The report of a program about what it got. */
export interface Report {
  calls: Record<string, Call>;
  inProcess: Record<string, Call>;
  /** Absent if a program can't listen. */
  ownServer?: Record<string, Call>;
  /** What `badges.http` answered. */
  byPath: Record<string, { status: number; body: unknown }>;
  /** By expected kind and failure. `text` is the error's full text. */
  kinds: Record<string, { kind: string; text: string }>;
}

interface Call {
  badge: unknown;
  guarded: boolean;
  drift: number;
}

export interface Runtime {
  name: string;
  /** The reason if the runtime is missing. */
  skipped?: string | undefined;
  /** Runs the consumer's program in `folder`. */
  run(folder: string, mock: string, faults: string): Promise<{ version: string; report: Report }>;
}

const env = { ...process.env, DENO_NO_UPDATE_CHECK: "1", DO_NOT_TRACK: "1", NO_COLOR: "1", NODE_OPTIONS: "" };

const process_ = (name: string, program: string, args: string[] = []): Runtime => ({
  name,
  run: async (folder, mock, faults) => {
    const { stdout } = await execute(program, [...args, "process.js", mock, faults], { cwd: folder, env });
    const version = await execute(program, ["--version"], { env });
    return { version: /\d+\.\d+\.\d+/.exec(version.stdout)?.[0] ?? "?", report: JSON.parse(stdout) };
  },
});

const workerd: Runtime = {
  name: "workerd",
  run: async (folder, mock, faults) => {
    const server = spawn(programs.workerd, ["serve", "worker.capnp", "--control-fd=3"], {
      cwd: folder,
      stdio: ["ignore", "inherit", "inherit", "pipe"],
    });
    try {
      const lines = createInterface(server.stdio[3] as Readable);
      const [line] = await Promise.race([once(lines, "line"), once(lines, "close")]);
      if (!line) throw new Error("workerd did not start");
      const { port } = JSON.parse(line) as { port: number };
      const answer = await fetch(`http://127.0.0.1:${port}/?${new URLSearchParams({ mock, faults })}`);
      const report = (await answer.json()) as Report;
      const { stdout } = await execute(programs.workerd, ["--version"]);
      return { version: stdout.replace("workerd ", "").trim(), report };
    } finally {
      server.kill();
    }
  },
};

/** A page of another origin than the platform's. Its CSP forbids code made from text. */
const chromium: Runtime = {
  name: "Chromium",
  skipped,
  run: async (folder, mock, faults) => {
    const site = createServer(async (request, response) => {
      const { pathname } = new URL(request.url ?? "/", "http://localhost");
      if (pathname === "/")
        response
          .writeHead(200, { "content-type": "text/html", "content-security-policy": "script-src 'self'" })
          .end('<!doctype html><title>A page</title><script type="module" src="/page.js"></script>');
      else {
        const script = await readFile(join(folder, "dist/page", basename(pathname))).catch(() => undefined);
        response.writeHead(script ? 200 : 404, { "content-type": "text/javascript" }).end(script);
      }
    });
    site.listen(0, "127.0.0.1");
    await once(site, "listening");
    const browser = await launch();
    try {
      const page = await browser.newPage();
      const { port } = site.address() as AddressInfo;
      await page.goto(`http://127.0.0.1:${port}/?${new URLSearchParams({ mock, faults })}`);
      return { version: browser.version(), report: await page.evaluate("window.report") };
    } finally {
      await browser.close();
      site.close();
    }
  },
};

export const runtimes: readonly Runtime[] = [
  ...programs.nodes.map(({ major, program }) => process_(`Node ${major}`, program)),
  process_("Deno", programs.deno, ["run", "--allow-net=127.0.0.1", "--node-modules-dir=manual", "--no-remote"]),
  process_("Bun", programs.bun),
  workerd,
  chromium,
];
