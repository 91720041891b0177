import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { type JsonObject, scenariosOf } from "@badge-contract/spec-reader";
import ts from "typescript";
import type { Package } from "./bumps.ts";
import { strictConsumer } from "./declarations.ts";
import { because, Unjudged } from "./problem.ts";
import type { Verdict } from "./verdicts.ts";
import { folders } from "./workspace.ts";

/** Something that the last release's users would notice, found by trying. */
export interface Evidence {
  package: Package;
  title: string;
  verdict: Verdict;
  reason: string;
}

interface Standard {
  "~standard": { validate(value: unknown): { issues?: readonly { message: string; path: readonly unknown[] }[] } };
}
type Table = Record<string, Record<string, Standard>>;

const consumer = "apps/release-gate/consumers/typescript";

async function load<T>(folder: string, name: Package, entry: string): Promise<T> {
  const file = join(folder, folders[name], "dist", entry);
  if (!existsSync(file))
    throw new Unjudged(`@badge-contract/${name} is not built (${entry} is missing). Run "pnpm build" first.`);
  return (await import(pathToFileURL(file).href)) as T;
}

/** The documented answers of the last release, read by today's validators. */
export async function oldExamplesNewValidators(base: JsonObject, root: string): Promise<Evidence[]> {
  const { responses } = await load<{ responses: Table }>(root, "validators", "index.js");
  return scenariosOf({ source: "the last release", root: base }).scenarios.flatMap(({ id, operation, response }) => {
    const byStatus = responses[operation.id];
    const status = String(response.status);
    const schema = byStatus?.[status] ?? byStatus?.[`${status.charAt(0)}XX`] ?? byStatus?.default;
    if (response.mediaType !== "application/json") return [];
    const issues = schema ? schema["~standard"].validate(response.value).issues : undefined;
    const reason = schema
      ? issues?.map(({ path, message }) => `$.${path.join(".")}: ${message}`).join("; ")
      : `no validator for the status ${status} of ${operation.id}`;
    if (reason === undefined) return [];
    return [
      {
        package: "validators" as const,
        title: `the last release's example ${id} is refused`,
        verdict: "breaking" as const,
        reason,
      },
    ];
  });
}

interface Result {
  response?: Response;
}
interface Server {
  url: string;
  close(): Promise<void>;
}
interface ClientModule {
  createBadgeClient(options: object): { http: { GET(path: string, init: object): Promise<Result> } };
  basicAuth(credentials: object): unknown;
}

/** The last release's client, asking today's mock what it could ask the last release's. */
export async function oldClientNewMock(base: JsonObject, before: string, root: string): Promise<Evidence[]> {
  const client = await load<ClientModule>(before, "client", "index.js");
  const mock = await load<{ startMockServer(): Promise<Server> }>(root, "mocks", "node.js");
  const server = await mock.startMockServer();
  const found: Evidence[] = [];
  try {
    const { http } = client.createBadgeClient({
      baseUrl: server.url,
      auth: client.basicAuth({ username: "till", password: "secret" }),
      retry: false,
    });
    for (const scenario of scenariosOf({ source: "the last release", root: base }).scenarios) {
      const { operation, request, response } = scenario;
      if (operation.method !== "GET") continue;
      const params = { path: request.path, query: request.query, header: request.headers };
      const status = await http.GET(operation.path, { params }).then(
        (result) => result.response?.status,
        // What is no JSON is thrown, with its status.
        (cause) => (cause as { status?: number }).status ?? because(cause),
      );
      const reason = status === response.status ? undefined : `${response.status} was answered, now it is ${status}`;
      if (reason !== undefined)
        found.push({
          package: "mocks",
          title: `the last release's client asks for ${scenario.id} in vain`,
          verdict: "breaking",
          reason,
        });
    }
  } finally {
    await server.close();
  }
  return found;
}

interface RuleModule {
  rules: { id: string; says: string }[];
}

/** The relations that no schema can say, as the contract suite has them. */
export async function changedRules(before: string, root: string): Promise<Evidence[]> {
  const path = "apps/contract-tests/src/rules.ts";
  if (!existsSync(join(before, path)) || !existsSync(join(root, path))) return [];
  const [old, now] = await Promise.all(
    [before, root].map(async (folder) => ((await import(pathToFileURL(join(folder, path)).href)) as RuleModule).rules),
  );
  const saying = (rules: RuleModule["rules"] = []) => new Map(rules.map(({ id, says }) => [id, says]));
  const [one, other] = [saying(old), saying(now)];
  return [...new Set([...one.keys(), ...other.keys()])].flatMap((id): Evidence[] => {
    const [then, today] = [one.get(id), other.get(id)];
    if (then === today) return [];
    const [what, verdict]: [string, Verdict] =
      today === undefined
        ? ["is no longer promised", "breaking"]
        : then === undefined
          ? ["is new", "additive"]
          : ["says something else", "breaking"];
    return [{ package: "openapi", title: `the rule ${id} ${what}`, verdict, reason: today ?? then ?? "" }];
  });
}

/** The last release's consumer, compiled with today's declarations. */
export function oldConsumerNewTypes(before: string, root: string): Evidence[] {
  const folder = join(before, consumer);
  if (!existsSync(folder)) return [];
  const at = (name: Package, entry: string) => [join(root, folders[name], "dist", `${entry}.d.ts`)];
  const program = ts.createProgram([join(folder, "consumer.ts")], {
    ...strictConsumer,
    types: ["node"],
    typeRoots: [join(root, "apps/release-gate/node_modules/@types")],
    paths: {
      "@badge-contract/types": at("types", "index"),
      "@badge-contract/client": at("client", "index"),
      "@badge-contract/mocks": at("mocks", "index"),
      "@badge-contract/validators": at("validators", "index"),
    },
  });
  return ts.getPreEmitDiagnostics(program).map((diagnostic) => {
    const { file, start = 0, messageText } = diagnostic;
    const line = file
      ? `${consumer}/${basename(file.fileName)}:${file.getLineAndCharacterOfPosition(start).line + 1}: `
      : "";
    const reason = `${line}${ts.flattenDiagnosticMessageText(messageText, " ")}`;
    return { package: "types", title: "the last release's consumer does not compile", verdict: "breaking", reason };
  });
}
