import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { launch, seriousViolations, skipped } from "@badge-contract/chromium";
import { createResponder } from "@badge-contract/mocks";
import { startMockServer } from "@badge-contract/mocks/node";
import { readSpec, scenariosOf } from "@badge-contract/spec";
import type { Browser, BrowserContextOptions } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { renderAll } from "../src/pages.ts";
import { operationPages } from "../src/reference/operation-pages.ts";
import { dist, serveSite } from "../src/serve.ts";

const screenshots = fileURLToPath(new URL("../reports/screenshots/", import.meta.url));
const phone = { viewport: { width: 390, height: 844 }, colorScheme: "light" } as const;
const desktop = { viewport: { width: 1280, height: 900 }, colorScheme: "light" } as const;
const spec = readSpec();
const pages = renderAll(spec);
const operations = operationPages(spec);
/** A browser asks for the icon when it likes. */
const notTheIcon = (url: string) => !url.endsWith("/icon.svg");
describe.skipIf(skipped)("in Chromium", { timeout: 60_000 }, () => {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serveSite>>;
  beforeAll(async () => {
    [browser, site] = await Promise.all([launch(), serveSite()]);
  });
  afterAll(async () => {
    await browser?.close();
    site?.close();
  });

  /** Opens a page and notes whatever a reader's console and network would complain about. */
  async function open(address: string, options: BrowserContextOptions = {}) {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const complaints: string[] = [];
    const base = new URL(".", address).href;
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) complaints.push(`console: ${message.text()}`);
    });
    page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
    page.on("request", (request) => {
      if (![base, "blob:", "data:"].some((start) => request.url().startsWith(start)))
        complaints.push(`foreign request: ${request.url()}`);
    });
    page.on("requestfailed", (request) => complaints.push(`failed request: ${request.url()}`));
    page.on("response", (response) => {
      if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
    });
    await page.goto(address);
    return { page, complaints, close: () => context.close() };
  }

  test.each(pages)(
    "$name is quiet, fits, and is accessible on a phone and a desktop, in light and dark",
    async (shown) => {
      const { page, complaints, close } = await open(`${site.url}${shown.name}.html`, phone);
      const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      const light = await background();
      const picture = (view: string) => page.screenshot({ path: `${screenshots}${shown.name} ${view}.png` });
      const excess = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(await excess()).toBeLessThanOrEqual(0);
      expect(await seriousViolations(page)).toEqual([]);
      await picture("phone light");
      await page.emulateMedia({ colorScheme: "dark" });
      await expect.poll(background).not.toBe(light);
      await picture("phone dark");
      await page.setViewportSize(desktop.viewport);
      expect(await excess()).toBeLessThanOrEqual(0);
      // Colours may take a moment to change.
      await expect.poll(() => seriousViolations(page), { timeout: 30_000 }).toEqual([]);
      await picture("desktop dark");
      await page.emulateMedia({ colorScheme: "light" });
      await picture("desktop light");
      expect(complaints).toEqual([]);
      await close();
    },
  );

  test("a picture from elsewhere, a missing file and faint text are noticed", async () => {
    const { page, complaints, close } = await open(`${site.url}index.html`);
    await page.evaluate(() => {
      document
        .querySelector("#main")
        ?.insertAdjacentHTML(
          "beforeend",
          '<img src="https://example.com/a.png"><img alt="" src="no.png"><p id="faint">faint</p>',
        );
      Object.assign(document.querySelector<HTMLElement>("#faint")?.style ?? {}, { color: "#eee", background: "#fff" });
    });
    await expect.poll(() => complaints.join("\n")).toMatch(/404: .*no\.png/);
    expect(complaints.join("\n")).toMatch("example.com");
    const found = (await seriousViolations(page)).join("\n");
    expect(found).toMatch("color-contrast");
    expect(found).toMatch("image-alt");
    await close();
  });

  test.each(pages)("the keyboard reaches everything on $name", async ({ name }) => {
    const { page, close } = await open(`${site.url}${name}.html`, desktop);
    const wanted = await page.evaluate(() => {
      const all = [
        ...document.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea, summary, [tabindex='0']"),
      ];
      const shown = all.filter(
        // Of the choices of a group, the chosen one is the stop.
        (element) =>
          element.checkVisibility() && !element.matches(":disabled, [tabindex='-1'], [type=radio]:not(:checked)"),
      );
      for (const [index, element] of shown.entries()) element.dataset.stop = String(index);
      return shown.map((element) => element.outerHTML.slice(0, 120));
    });
    await page.evaluate(() => {
      document.addEventListener("focusin", ({ target }) => (target as HTMLElement).classList.add("reached"));
    });
    for (let presses = 0; presses < wanted.length + 5; presses++) await page.keyboard.press("Tab");
    const reached = new Set(
      await page.locator(".reached").evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.stop)),
    );
    expect(wanted.length).toBeGreaterThan(pages.length);
    expect(wanted.filter((_, index) => !reached.has(String(index)))).toEqual([]);
    await close();
  });

  test("long words break on a phone, and tables and code with long words scroll inside themselves", async () => {
    const { page, close } = await open(`${site.url}conformance.html`, phone);
    const excess = (html: string) =>
      page.evaluate((added) => {
        document.querySelector("#main")?.insertAdjacentHTML("beforeend", added);
        return document.documentElement.scrollWidth - innerWidth;
      }, html);
    const word = "operation".repeat(50);
    const texts = ["p", "li", "h2", "blockquote", "code"].map((tag) => `<${tag}>${word}</${tag}>`).join("");
    const table = `<table><tr>${`<td>${word}</td><td><code>${word}</code></td>`.repeat(9)}</tr></table>`;
    expect(
      await excess(`${texts}<div class="table">${table}</div><pre><code>${word}</code></pre>`),
    ).toBeLessThanOrEqual(0);
    expect(await excess(table)).toBeGreaterThan(0);
    await close();
  });

  test("the search works from a folder, without a network", async () => {
    const { page, complaints, close } = await open(`file://${dist}index.html`, { offline: true });
    await page.keyboard.press("/");
    await page.keyboard.type("breach drift");
    await page.locator("#results a").first().waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL(/evolution\.html#breach-and-drift$/);
    await page.locator("#search").fill("nosuchword");
    await expect.poll(() => page.locator("#results").textContent()).toMatch("Nothing found");
    expect(complaints).toEqual([]);
    await close();
  });

  test("the search puts the reference before corrections, and knows fields and languages", async () => {
    const { page, close } = await open(`${site.url}index.html`, desktop);
    for (const [words, found] of [
      ["expiresOn", /#200\..*expiresOn/],
      ["python", /#examples$/],
    ] as const) {
      await page.locator("#search").fill(words);
      const first = page.locator("#results a").first();
      await expect.poll(() => first.getAttribute("href")).toMatch(found);
      expect(operations.map(({ name }) => `${name}.html`)).toContain(
        (await first.getAttribute("href"))?.replace(/#.*/, ""),
      );
    }
    await close();
  });

  test.each(operations)(
    "$name can be read from a folder, without scripts and without a network",
    async ({ name, operation }) => {
      const { page, complaints, close } = await open(`file://${dist}${name}.html`, {
        offline: true,
        javaScriptEnabled: false,
      });
      const text = await page.locator("main").textContent();
      for (const { name: parameter } of operation.parameters) expect(text).toContain(parameter);
      for (const { status } of operation.responses) expect(text).toContain(status);
      const [example] = scenariosOf(spec).scenarios.filter((scenario) => scenario.operation.id === operation.id);
      if (example) {
        await page.locator(".example label", { hasText: "Python" }).first().click();
        expect(await page.locator(".example code", { hasText: "import requests" }).first().isVisible()).toBe(true);
      }
      expect(complaints).toEqual([]);
      await close();
    },
  );

  test("the filter narrows the statements down, and says to how many", async () => {
    const { page, close } = await open(`${site.url}disagreements.html`);
    const entries = page.locator(".filtered li:visible");
    const all = await entries.count();
    await page.locator("#filter").fill("headers");
    const some = await entries.count();
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(all);
    expect(await page.locator(".filter output").textContent()).toBe(`${some} of ${all}`);
    const lists = page.locator("h3:visible + ul");
    expect(await lists.count()).toBeGreaterThan(0);
    for (const list of await lists.all()) expect(await list.locator("li:visible").count()).toBeGreaterThan(0);
    await close();
  });

  test.each(operations)(
    "$name: each example can be tried on the mock in the page, which sends nothing",
    async ({ name, operation }) => {
      const { page, complaints, close } = await open(`${site.url}${name}.html`, desktop);
      const requests: string[] = [];
      page.on("request", (request) => requests.push(request.url()));
      for (const { key, request, response } of scenariosOf(spec).scenarios.filter(
        (one) => one.operation.id === operation.id,
      )) {
        await page.locator("#example-choice select").selectOption(key);
        await page.locator("#try button").click();
        if (Object.keys(request.values.cookie).length > 0) {
          await expect.poll(() => page.locator("#outcome").textContent()).toMatch(/cannot send the cookie/);
          continue;
        }
        await expect.poll(() => page.locator("#head").textContent()).toMatch(`x-mock-scenario: ${key}`);
        expect(await page.locator("#head").textContent()).toMatch(new RegExp(`^HTTP ${response.status}\n`));
        const judged =
          response.mediaType === ""
            ? /without a body/
            : /json/.test(response.mediaType)
              ? /conforms/
              : /is not checked/;
        expect(await page.locator("#outcome").textContent()).toMatch(judged);
      }
      await page.screenshot({ path: `${screenshots}${name} answered.png`, fullPage: true });
      // Another test has checked the rest of the page.
      await page.locator(".told, .example").evaluateAll((parts) => parts.map((part) => part.remove()));
      expect(await seriousViolations(page)).toEqual([]);
      expect(requests.filter(notTheIcon)).toEqual([]);
      expect(complaints).toEqual([]);
      await close();
    },
  );

  test("trying it out sends credentials to the host that was typed in, keeps them nowhere, and shows a breach and a drift", async () => {
    const scenario = scenariosOf(spec).scenarios.find(
      ({ operation, response }) =>
        response.status === 200 &&
        /json/.test(response.mediaType) &&
        operation.security[0]?.some(({ type }) => type === "basic"),
    );
    const operation = operations.find((page) => page.operation.id === scenario?.operation.id);
    if (!operation || !scenario) throw new Error("no scenario needs a password");
    const seen: (string | undefined)[] = [];
    let body = `${JSON.stringify(scenario.response.value).slice(0, -1)},"novelty":1728281937.271000000}`;
    const host = await startMockServer({
      cors: true,
      fetch: async (request) => {
        seen.push(request.headers.get("authorization") ?? undefined);
        const answer = await createResponder({ cors: true })(request);
        return request.method === "OPTIONS" ? answer : new Response(body, { headers: answer.headers });
      },
    });
    const { page, close } = await open(`${site.url}${operation.name}.html#example-${scenario.key}`, desktop);
    const elsewhere: string[] = [];
    page.on("request", (request) => {
      if (!request.url().startsWith(host.url)) elsewhere.push(request.url());
    });
    await page.locator("[name=host]").fill(host.url);
    expect(await page.locator(".example[open] .tabs code").first().textContent()).toContain(host.url);
    await page.locator("[name=username]").fill("secret-user");
    await page.locator("[name=password]").fill("secret-password");
    await page.locator("#try button").click();
    await expect.poll(() => page.locator("#outcome").textContent()).toMatch(/\(drift\)/);
    expect(await page.locator("#findings").textContent()).toMatch("novelty");
    expect(await page.locator("#received").textContent()).toMatch('"novelty": 1728281937.271000000');
    body = "[]";
    await page.locator("#try button").click();
    await expect.poll(() => page.locator("#outcome").textContent()).toMatch(/breaks the contract/);
    expect(seen.at(-1)).toBe(`Basic ${btoa("secret-user:secret-password")}`);
    expect(elsewhere.filter(notTheIcon)).toEqual([]);
    const kept = await page.evaluate(() =>
      JSON.stringify([
        location.href,
        document.cookie,
        { ...localStorage },
        { ...sessionStorage },
        document.querySelector("#answer")?.textContent,
      ]),
    );
    expect(kept).not.toMatch("secret");
    await page.reload();
    expect(await page.locator("[name=password]").inputValue()).not.toMatch("secret");
    await close();
    await host.close();
  });

  test("four steps lead from the first page to a copied Python call that the mock answers", async () => {
    const mock = await startMockServer();
    const { page, close } = await open(`${site.url}index.html`, {
      ...desktop,
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await page.locator("#nav a", { hasText: operations[0]?.operation.summary ?? "" }).click();
    await page.locator("[name=host]").fill(mock.url);
    await page.locator(".example[open] label", { hasText: "Python" }).click();
    await page.locator(".example[open] .tabs .code:visible button").first().click();
    const code = await page.evaluate(() => navigator.clipboard.readText());
    await close();
    expect(code).toMatch(/^import os\nimport requests\n/);
    const env = { ...process.env, BASIC_CREDENTIALS: "dGlsbDpoYXNo" };
    const printed = await promisify(execFile)("python3", ["-c", code], { env }).catch((error: Error) => {
      // Not every machine has Python, or its library.
      if (/ENOENT|No module named/.test(error.message)) return undefined;
      throw error;
    });
    if (printed) expect(printed.stdout).toMatch(/^200 \{"data":\{"id":/);
    await mock.close();
  });

  test("a chosen theme stays chosen on the next page", async () => {
    const { page, close } = await open(`${site.url}index.html`, desktop);
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await background();
    await page.locator("#theme").click();
    const dark = await background();
    expect(dark).not.toBe(light);
    await page.goto(`${site.url}errors.html`);
    expect(await background()).toBe(dark);
    await close();
  });

  test("on a phone the menu opens and leads to a page", async () => {
    const { page, close } = await open(`${site.url}index.html`, phone);
    expect(await page.locator("#nav").isVisible()).toBe(false);
    await page.locator("#menu").click();
    expect(await page.locator("#menu").getAttribute("aria-expanded")).toBe("true");
    await page.locator("#nav a", { hasText: "Errors" }).click();
    await page.waitForURL(/errors\.html$/);
    await close();
  });
});
