import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import {
  type Browser,
  type BrowserContextOptions,
  launch,
  type Page,
  seriousViolations,
  skipped,
} from "@badge-contract/chromium";
import type { Report } from "@badge-contract/conformance/src/report/model.ts";
import { writeReports } from "@badge-contract/conformance/src/report/write.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { harmlessReport, hostile, hostileReport } from "./hostile.ts";
import { conforming, failing } from "./runs.ts";

const screenshots = fileURLToPath(new URL("../../reports/screenshots/", import.meta.url));
const widths = { "a phone": 390, "a desktop": 1280 };
const visits = [
  ...["conforming", "failing"].flatMap((name) =>
    Object.entries(widths).map(([device, width]) => ({ name, device, width })),
  ),
  { name: "hostile", device: "a phone", width: widths["a phone"] },
];

describe.skipIf(skipped)("the page in Chromium", () => {
  let browser: Browser;
  const runs: Record<string, Report> = { hostile: hostileReport("live") };
  beforeAll(async () => {
    browser = await launch();
    runs.conforming = await conforming();
    runs.failing = await failing();
  });
  afterAll(() => browser?.close());

  /** Opens the page as a file, and notes whatever a reader's console and network would complain about. */
  async function open(report: Report, options: BrowserContextOptions = {}) {
    const url = pathToFileURL(writeReports(report, mkdtempSync(join(tmpdir(), "report-")))).href;
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(`console: ${message.text()}`));
    page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
    page.on("dialog", (dialog) => complaints.push(`dialog: ${dialog.message()}`));
    page.on("request", (request) => {
      if (request.url() !== url && !request.url().startsWith("data:")) complaints.push(`request: ${request.url()}`);
    });
    await page.goto(url);
    return { page, complaints, close: () => context.close() };
  }

  it.each(visits)(
    "of a $name run on $device is quiet, accessible and as wide as the window",
    async ({ name, device, width }) => {
      const { page, complaints, close } = await open(runs[name] as Report, { viewport: { width, height: 900 } });
      for (const details of await page.locator("summary").all()) await details.click();
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        await page.screenshot({ path: `${screenshots}${name}, ${device}, ${colorScheme}.png`, fullPage: true });
        expect(await seriousViolations(page)).toEqual([]);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      expect(complaints).toEqual([]);
      await close();
    },
  );

  it("would be caught with a picture from elsewhere, a script, or faint text", async () => {
    const { page, complaints, close } = await open(runs.conforming as Report);
    await page.evaluate(() => {
      const faint = '<p style="color: #ccc; background: #fff">faint</p>';
      document.body.insertAdjacentHTML("beforeend", `<img src="https://localhost:1/x.png" alt="">${faint}`);
      document.body.append(Object.assign(document.createElement("script"), { text: "1" }));
    });
    expect(await seriousViolations(page)).toEqual([expect.stringContaining("color-contrast")]);
    await expect.poll(() => complaints.join("\n")).toMatch(/script-src[\s\S]*img-src/);
    await close();
  });

  it.each(["mocked", "live"] as const)(
    "has the elements of a harmless %s run when texts are hostile, and shows each",
    async (mode) => {
      const elements = (page: Page) =>
        page.evaluate(() =>
          [...document.querySelectorAll("*")]
            .filter(({ localName }) => localName !== "wbr" && localName !== "mark")
            .map(({ localName, attributes }) => [localName, ...[...attributes].map(({ name }) => name)].join(" ")),
        );
      const { page, close } = await open(hostileReport(mode));
      const harmless = await open(harmlessReport(mode));
      expect(await elements(page)).toEqual(await elements(harmless.page));
      const text = (await page.locator("main").textContent()) ?? "";
      for (const shown of [
        hostile[0],
        hostile[3],
        hostile[9],
        "\\u202eright to left",
        "\\ud800 high",
        "(5000 characters)",
      ])
        expect(text).toContain(shown);
      await Promise.all([close(), harmless.close()]);
    },
  );

  it("leads from a cell of the matrix to its finding, with the keyboard alone", async () => {
    const { page, close } = await open(runs.failing as Report);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Skip to the report");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => location.hash)).toBe("#main");
    const cell = page
      .getByRole("row", { name: /fixed\s*Window 200/ })
      .getByRole("link", { name: "breach", exact: true });
    for (let presses = 0; presses < 40 && !(await cell.evaluate((one) => one === document.activeElement)); presses++)
      await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    const finding = page.locator("article:target");
    expect(await finding.getByRole("heading").textContent()).toContain("$.data.activeEarnedCount");
    expect(await finding.textContent()).toContain("openapi/examples/getCustomerBadge/fixedWindow.yaml:25");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await finding.getByText("curl").isVisible()).toBe(true);
    await close();
  });

  it("tells a screen reader what the marks mean", async () => {
    const { page, close } = await open(runs.failing as Report);
    const table = page.getByRole("region", { name: "Scenarios" }).getByRole("table");
    const heads = await table.getByRole("columnheader").allTextContents();
    expect(heads).toEqual(["scenario", "status", "schema", "mock", "proxy", "client", "rules"]);
    const cells = await table
      .getByRole("row", { name: /never\s*Expires/ })
      .getByRole("cell")
      .allTextContents();
    expect(cells).toEqual(["200", "✓passed", "✓passed", "✗breach", "✗breach", "✓passed"]);
    for (const name of ["Findings", "Other problems", "Scores", "Coverage", "How to read this"])
      expect(await page.getByRole("heading", { level: 2, name: new RegExp(`^${name}`) }).count()).toBe(1);
    await close();
  });
});
