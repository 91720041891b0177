import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { entryFor, type JsonObject, scenariosOf } from "@badge-contract/spec";
import type { Validator } from "@badge-contract/validators";
import { httpOf } from "../../gate.config.ts";
import type { Compatibility } from "../diff/ruling.ts";
import { firstLineOf, Unjudged } from "../unjudged.ts";
import type { Built, Package } from "../workspace.ts";

/** Something that users of the last release would notice, found by trying. */
export interface Evidence {
  package: Package;
  title: string;
  verdict: Compatibility;
  reason: string;
}

type Validators = typeof import("@badge-contract/validators");

async function load<T>(built: Built, name: Package, entry: string): Promise<T> {
  const file = join(built.folderOf(name) ?? name, "dist", entry);
  if (!existsSync(file))
    throw new Unjudged(`The package ${name} is not built (${entry} is missing). Run "npm run build" first.`);
  return (await import(pathToFileURL(file).href)) as T;
}

/** The documented answers of the last release, read by today's validators. */
export async function oldExamplesNewValidators(base: JsonObject, today: Built): Promise<Evidence[]> {
  const { formatIssue, responses } = await load<Validators>(today, "validators", "index.js");
  const validators = responses as Record<string, Record<string, Validator<unknown>>>;
  return scenariosOf({ source: "the last release", root: base }).scenarios.flatMap(
    ({ id, operation, response }): Evidence[] => {
      if (response.mediaType !== "application/json") return [];
      const validator = entryFor(validators[operation.id] ?? {}, response.status);
      const reason = validator
        ? validator["~standard"].validate(response.value).issues?.map(formatIssue).join("; ")
        : `no validator for the status ${response.status} of ${operation.id}`;
      if (reason === undefined) return [];
      const title = `the last release's example ${id} is refused`;
      return [{ package: "validators", title, verdict: "breaking", reason }];
    },
  );
}

/** Sends the requests that the last release's mock answers to today's mock, with the last release's client. */
export async function oldClientNewMock(base: JsonObject, before: Built, today: Built): Promise<Evidence[]> {
  const client = await load<Parameters<typeof httpOf>[0]>(before, "client", "index.js");
  const mock = await load<typeof import("@badge-contract/mocks/node")>(today, "mocks", "node.js");
  const server = await mock.startMockServer();
  const found: Evidence[] = [];
  try {
    const http = httpOf(client, server.url);
    for (const scenario of scenariosOf({ source: "the last release", root: base }).scenarios) {
      const { operation, request, response } = scenario;
      const { values: params, body } = request;
      const sent = { params, ...(body && { body: body.value, contentType: body.content.mediaType }) };
      const status = await http[operation.method]?.(operation.path, sent).then(
        (result) => result.response?.status,
        // An answer that isn't JSON is thrown, with its status.
        (cause) => (cause as { status?: number }).status ?? firstLineOf(cause),
      );
      if (status === response.status) continue;
      const title = `the last release's client no longer gets ${scenario.id}`;
      const reason = `${response.status} was the answer, and now it is ${status}`;
      found.push({ package: "mocks", title, verdict: "breaking", reason });
    }
  } finally {
    await server.close();
  }
  return found;
}
