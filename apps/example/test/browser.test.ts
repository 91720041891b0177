import { fileURLToPath } from "node:url";
import { launch, skipped, violations } from "@badge-contract/chromium";
import { type ResponderOptions, scenarios, withBody } from "@badge-contract/mocks";
import type { Browser, Page } from "playwright-core";
import { createServer } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startBrand } from "./server.ts";

const folder = fileURLToPath(new URL("../", import.meta.url));
const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><circle cx="1" cy="1" r="1" fill="#12a575"/></svg>';
const address = ({ path }: { path: { customerId: string; badgeId: string } }) =>
  `?${new URLSearchParams({ customer: path.customerId, badge: path.badgeId })}`;
const { issuedBadgeWithStatistics, earnedBadgeWithStatistics, badgeNotFound, fixedWindowWithStatistics } = scenarios;

describe.skipIf(skipped)("the example in Chromium", { timeout: 60_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  }, 60_000);
  afterAll(() => browser?.close());

  async function open(url: string, view: { width: number; colorScheme: "light" | "dark" }) {
    const context = await browser.newContext({
      viewport: { width: view.width, height: 900 },
      colorScheme: view.colorScheme,
    });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    // The badge's picture is on another host; no test asks that.
    await context.route(/^https:/, (route) => route.fulfill({ contentType: "image/svg+xml", body: picture }));
    await page.goto(url);
    return { page, complaints };
  }

  const phone = { width: 390, colorScheme: "light" } as const;

  async function withBrand<T>(options: ResponderOptions, visit: (url: string) => Promise<T>): Promise<T> {
    const brand = await startBrand({ match: "badge", ...options });
    try {
      return await visit(brand.url);
    } finally {
      await brand.close();
    }
  }

  async function check(page: Page, name: string) {
    await page.screenshot({ path: `${folder}reports/screenshots/${name}.png`, fullPage: true });
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  }

  test.each([
    { width: 390, colorScheme: "light" },
    { width: 390, colorScheme: "dark" },
    { width: 1280, colorScheme: "light" },
    { width: 1280, colorScheme: "dark" },
  ] as const)("a badge is shown with its limits and history at $width px, $colorScheme", async (view) => {
    await withBrand({}, async (url) => {
      const { page, complaints } = await open(`${url}/${address(issuedBadgeWithStatistics.request)}`, view);
      const badge = issuedBadgeWithStatistics.response.body.data;
      await page.getByRole("heading", { name: badge.name }).waitFor();
      const limits = badge.customerConstraints.length + badge.badgeConstraints.length;
      expect(await page.getByRole("progressbar").count()).toBe(limits);
      expect(await page.locator("article").textContent()).toMatch(/0 of 10,000[\s\S]*revoked on Oct 7, 2024/);
      await check(page, `badge ${view.width} ${view.colorScheme}`);
      expect(complaints).toEqual([]);
    });
  });

  test("a bar shows how much was earned, and a drawing replaces a picture that does not load", async () => {
    const { customerConstraints, images } = issuedBadgeWithStatistics.response.body.data;
    const counts = { currentEarnCountDays: null, currentEarnCountWeeks: null, currentEarnCountMonths: null };
    const earned = withBody(issuedBadgeWithStatistics, {
      data: {
        images: images.map((image) => ({ ...image, url: "string" })),
        customerConstraints: customerConstraints.map((constraint) => ({
          ...constraint,
          maxEarnLimit: 5,
          earnConstraintBlockStatistics: { ...counts, currentEarnCount: 3 },
        })),
        activeEarnedCount: 3,
      },
    });
    await withBrand({ scenarios: [earned] }, async (url) => {
      const { page } = await open(`${url}/${address(earned.request)}`, phone);
      const bar = page.getByRole("progressbar").first();
      await expect.poll(() => bar.evaluate((one) => (one as HTMLProgressElement).position)).toBe(0.6);
      expect(await page.locator("svg.drawn.earned").count()).toBe(1);
      await check(page, "earned");
    });
  });

  test("it says that it is loading", async () => {
    await withBrand({ latencyMs: 3000 }, async (url) => {
      const { page } = await open(url, phone);
      await page.getByRole("status").waitFor();
      await check(page, "loading");
    });
  });

  test("a badge that does not exist differs from a failure", async () => {
    await withBrand({}, async (url) => {
      const { page } = await open(`${url}/${address(badgeNotFound.request)}`, phone);
      await page.getByRole("heading", { name: "No such badge" }).waitFor();
      expect(await page.getByRole("button", { name: "Try again" }).count()).toBe(0);
      await check(page, "missing");
    });
  });

  test("a failure can be retried, and then the badge is there", async () => {
    // The client asks three times by itself; the fourth answer is the reader's own retry.
    await withBrand({ sequence: ["serviceUnavailable", "badGateway", "serviceUnavailable"] }, async (url) => {
      const { page } = await open(`${url}/${address(fixedWindowWithStatistics.request)}`, phone);
      await page.getByRole("heading", { name: "cannot be shown" }).waitFor();
      await check(page, "failure");
      await page.getByRole("button", { name: "Try again" }).click();
      await page.getByRole("heading", { name: fixedWindowWithStatistics.response.body.data.name }).waitFor();
    });
  });

  test("another badge can be asked for, with the keyboard alone", async () => {
    await withBrand({}, async (url) => {
      const { page } = await open(url, phone);
      await page.getByLabel("Badge").focus();
      await page.keyboard.press("ControlOrMeta+a");
      await page.keyboard.type(fixedWindowWithStatistics.request.path.badgeId);
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { name: fixedWindowWithStatistics.response.body.data.name }).waitFor();
      expect(page.url()).toContain(fixedWindowWithStatistics.request.path.badgeId);
    });
  });

  test("in development the mocks answer in the page, and each state can be chosen", async () => {
    const server = await createServer({ root: folder, logLevel: "error", server: { port: 0, host: "127.0.0.1" } });
    await server.listen();
    try {
      const { page, complaints } = await open(server.resolvedUrls?.local[0] ?? "", phone);
      await page.getByRole("heading", { name: earnedBadgeWithStatistics.response.body.data.name }).waitFor();
      for (const [label, shown] of [
        ["Expired, but its status is LIVE", /says that this badge is live, but it ended on Nov 7, 2024/],
        ["Times in milliseconds", /Runs\s*Oct 4, 2024 – Dec 29, 2031/],
        ["Values that the contract does not know", /paused for now[\s\S]*Another limit/],
        ["No network", /Please try again/],
        [/\(404\)/, /No such badge/],
      ] as const) {
        const options = page.getByLabel("State").locator("option", { hasText: label });
        await page.getByLabel("State").selectOption((await options.first().textContent()) ?? "");
        await page.locator(".card:not([aria-busy])", { hasText: shown }).waitFor();
        await check(page, `state ${String(label).replace(/\W/g, " ").trim()}`);
      }
      expect(complaints).toEqual([]);
    } finally {
      await server.close();
    }
  });
});
