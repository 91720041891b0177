// Prints what a reader of the built site loads and waits for: `pnpm --filter @badge-contract/docs figures`.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { launch } from "@badge-contract/chromium";
import { dist, serveSite } from "../src/serve.ts";

const [site, browser] = await Promise.all([serveSite(), launch()]);
const phone = { viewport: { width: 390, height: 844 } };

/** The addresses that a page loads, and when it first shows something, in ms. */
async function visit(name: string) {
  const context = await browser.newContext(phone);
  const page = await context.newPage();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url().slice(site.url.length)));
  await page.goto(site.url + name, { waitUntil: "load" });
  const paint = () => page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime);
  while ((await paint()) === undefined) await page.waitForTimeout(20);
  const first = (await paint()) ?? 0;
  await context.close();
  return { asked, first };
}

async function textLength(name: string) {
  const context = await browser.newContext({ ...phone, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(site.url + name);
  const length = (await page.locator("main").allInnerTexts()).join("").length;
  await context.close();
  return length;
}

console.log(
  "| page | requests | kB, compressed | first content, ms | characters without scripts |\n|---|---|---|---|---|",
);
for (const name of ["index.html", "get-started.html", "errors.html", "reference-get-customer-badge.html"]) {
  const visits = [await visit(name), await visit(name), await visit(name)];
  const { asked } = visits[0] ?? { asked: [] };
  const bytes = asked.reduce((sum, file) => sum + gzipSync(readFileSync(dist + file)).length, 0);
  const first = Math.min(...visits.map((one) => one.first));
  console.log(
    `| \`${name}\` | ${asked.length} | ${(bytes / 1000).toFixed(1)} | ${Math.round(first)} | ${await textLength(name)} |`,
  );
}
await browser.close();
site.close();
