import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { judgeTraffic, loadContract } from "@badge-contract/conformance";
import { createResponder, type Fixture, scenarios } from "@badge-contract/mocks";
import { expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "derived-"));
const file = join(folder, "derived.har");
const pairs = (values: Iterable<[string, string]>) => [...values].map(([name, value]) => ({ name, value }));

/** The badge of a scenario, asked for with and without statistics, as a HAR entry each. */
async function entriesOf({ request: { url: asked, headers: given } }: Fixture) {
  const respond = createResponder();
  return Promise.all(
    [true, false].map(async (includeStatistics) => {
      const url = new URL(asked, "https://badges.example");
      url.searchParams.delete("includeStatistics");
      if (includeStatistics) url.searchParams.set("includeStatistics", "true");
      const headers = new Headers({ authorization: "Basic dGlsbDpoYXNo" });
      for (const [name, value] of Object.entries(given)) headers.set(name, String(value));
      const answer = await respond(new Request(url, { headers }));
      const content = { mimeType: "application/json", text: await answer.text() };
      return {
        startedDateTime: "2026-01-01T00:00:00Z",
        request: { method: "GET", url: url.href, headers: pairs(headers) },
        response: { status: answer.status, headers: pairs(answer.headers), content },
      };
    }),
  );
}

test("what the mocks derive breaks no rule of the document", { timeout: 60_000 }, async () => {
  try {
    const badges = Object.values<Fixture>(scenarios).filter(
      ({ operationId, response }) => operationId === "getCustomerBadge" && response.status === 200,
    );
    const entries = (await Promise.all(badges.map(entriesOf))).flat();
    writeFileSync(file, JSON.stringify({ log: { version: "1.2", entries } }));
    const report = await judgeTraffic(await loadContract(), [file]);
    expect(report.conclusion).toMatch(`${entries.length} recorded answers: no findings`);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
