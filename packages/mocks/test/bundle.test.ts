import { createContext, runInContext } from "node:vm";
import { scenarios } from "@badge-contract/mocks";
import { rolldown } from "rolldown";
import { expect, test } from "vitest";

/** One script of the code and all that it imports, without what it does not use. Imports of a platform's are refused. */
async function bundled(code: string): Promise<string> {
  const bundle = await rolldown({
    input: "entry",
    platform: "neutral",
    external: (id) => id.startsWith("node:"),
    plugins: [
      {
        name: "entry",
        resolveId: (id) => (id === "entry" ? new URL("entry.js", import.meta.url).pathname : null),
        load: (id) => (id.endsWith("entry.js") && id.includes("/test/") ? code : null),
      },
    ],
  });
  const { output } = await bundle.generate({
    format: "iife",
    name: "entry",
    minify: { compress: true, mangle: false },
  });
  await bundle.close();
  expect(output[0].imports).toEqual([]);
  return output[0].code;
}

const names = Object.keys(scenarios);
/** The scenarios whose own text is in the code. */
const within = (code: string) =>
  names.filter((name) => code.includes(`name:\`${name}\``) || code.includes(`name:"${name}"`));

test("a bundle that uses one scenario contains only that one", async () => {
  const code = await bundled(
    'import { scenarios } from "@badge-contract/mocks"; export default scenarios.fixedWindow.response.body;',
  );
  expect(within(code)).toEqual(["fixedWindow"]);
  expect(code.length).toBeLessThan(2500);
});

test("a bundle that uses the builder holds the two badges that it begins with", async () => {
  const code = await bundled('export { customerBadge } from "@badge-contract/mocks";');
  expect(within(code).sort()).toEqual(["customerByEmail", "customerByMobile"]);
});

test("a bundle with an unused import is empty, and one with the responder contains all scenarios", async () => {
  expect(await bundled('import "@badge-contract/mocks"; export default 1;')).not.toContain("getCustomerBadge");
  expect(within(await bundled('export { respond } from "@badge-contract/mocks";'))).toEqual(names);
});

test("the main entry runs where there is nothing but the web's own globals", async () => {
  const {
    Request,
    Response,
    Headers,
    URL,
    URLSearchParams,
    AbortController,
    structuredClone,
    setTimeout,
    clearTimeout,
  } = globalThis;
  const code = await bundled(
    'export { respond, createResponder, customerBadge, scenarios, withBody } from "@badge-contract/mocks";',
  );
  const context = createContext({
    ...{ Request, Response, Headers, URL, URLSearchParams, AbortController, structuredClone, setTimeout, clearTimeout },
  });
  const result = runInContext(
    `${code}
    const { scenarios, withBody, createResponder, customerBadge } = entry;
    const fixture = withBody(scenarios.fixedWindow, { data: customerBadge({ name: "Mine" }) });
    const respond = createResponder({ scenarios: [fixture], latencyMs: [0, 1], cors: true, failureRate: 0.01 });
    const url = "https://badges.example" + fixture.request.url;
    respond(new Request(url, { headers: { authorization: "Basic eDp5" } })).then((response) => response.json());`,
    context,
  ) as Promise<{ data: { name: string } }>;
  expect((await result).data.name).toBe("Mine");
});
