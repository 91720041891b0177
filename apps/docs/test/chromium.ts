import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";

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
