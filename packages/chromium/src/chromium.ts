import { accessSync, constants, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import type { AxeResults } from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";

export type { Browser, BrowserContextOptions, Page } from "playwright-core";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const howTo =
  "Chromium was not found: install it (Debian: apt-get install chromium) or set CHROMIUM_PATH to its program";

function executable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const { CHROMIUM_PATH, PATH = "", CI } = process.env;
const found =
  CHROMIUM_PATH ??
  PATH.split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find(executable);

/** Why the tests in a browser are skipped, or undefined if they run. Where they must run, it is an error instead. */
export const skipped = found === undefined ? howTo : undefined;
if (skipped && CI === "true") throw new Error(skipped);
if (skipped) console.warn(`SKIPPED: the tests in a real browser. ${skipped}.`);

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: found ?? "",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });

async function runAxe(page: Page, runOnly?: string[]): Promise<AxeResults["violations"]> {
  await page.evaluate(readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"));
  const { violations } = await page.evaluate(
    (options) => (globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run(options),
    { preload: false, ...(runOnly && { runOnly }) },
  );
  return violations;
}

const told = ({ id, nodes }: AxeResults["violations"][number]) =>
  `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`;

/** What axe finds in the page, a line for each rule with the elements that break it. */
export const violations = async (page: Page): Promise<string[]> => (await runAxe(page)).map(told);

/** What axe finds serious or critical, by all its rules or by some. */
export const seriousViolations = async (page: Page, runOnly?: string[]): Promise<string[]> =>
  (await runAxe(page, runOnly)).filter(({ impact }) => impact === "serious" || impact === "critical").map(told);
