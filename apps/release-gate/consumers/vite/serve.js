// Serves the built page, and has a browser say what stands on it.
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { startMockServer } from "@badge-contract/mocks/node";
import { preview } from "vite";

const mock = await startMockServer({ cors: true });
const site = await preview({ preview: { port: 0, host: "127.0.0.1" } });
try {
  const page = new URL(`?mock=${encodeURIComponent(mock.url)}`, site.resolvedUrls.local[0]);
  const browser = process.env.CHROMIUM ?? "chromium";
  const args = ["--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=20000", "--dump-dom", page.href];
  const { stdout } = await promisify(execFile)(browser, args, { timeout: 120_000 });
  const text = /<p id="badge">([^<]*)<\/p>/.exec(stdout)?.[1] ?? "no such element";
  if (!text.startsWith("badge: ")) throw new Error(`the page says "${text}"`);
  console.log(`the page says "${text}"`);
} finally {
  await site.close();
  await mock.close();
}
