import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type JsonObject, type Scenario, scenariosOf } from "@badge-contract/spec";
import type { Package } from "../diff/bumps.ts";
import type { Verdict } from "../diff/verdicts.ts";
import { because, Unjudged } from "../problem.ts";
import type { Built } from "../workspace.ts";

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

async function load<T>(built: Built, name: Package, entry: string): Promise<T> {
  const file = join(built.folderOf(name), "dist", entry);
  if (!existsSync(file))
    throw new Unjudged(`@badge-contract/${name} is not built (${entry} is missing). Run "pnpm build" first.`);
  return (await import(pathToFileURL(file).href)) as T;
}

/** The documented answers of the last release, read by today's validators. */
export async function oldExamplesNewValidators(base: JsonObject, today: Built): Promise<Evidence[]> {
  const { responses } = await load<{ responses: Table }>(today, "validators", "index.js");
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
export async function oldClientNewMock(base: JsonObject, before: Built, today: Built): Promise<Evidence[]> {
  const client = await load<ClientModule>(before, "client", "index.js");
  const mock = await load<{ startMockServer(): Promise<Server> }>(today, "mocks", "node.js");
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

interface Rule {
  id: string;
  says: string;
  operationId: string;
  check(body: unknown, request: Scenario["request"]): { path: readonly unknown[]; expected: string }[];
  plant(body: unknown, request: Scenario["request"]): unknown;
}

const rulesIn = async (repo: string): Promise<Rule[] | undefined> => {
  const file = join(repo, "packages/conformance/src/judge/rules.ts");
  return existsSync(file) ? ((await import(pathToFileURL(file).href)) as { rules: Rule[] }).rules : undefined;
};

function faultsBy(rule: Rule, body: unknown, request: Scenario["request"]): string[] {
  try {
    return rule.check(body, request).map(({ path, expected }) => `$.${path.join(".")}: ${expected} is expected`);
  } catch (cause) {
    return [because(cause)];
  }
}

/**
 * The relations that no schema can say, as the contract suite has them: what they say, and what they find in the last
 * release's answers and in those that the last release's rules broke on purpose.
 */
export async function changedRules(base: JsonObject, before: Built, today: Built): Promise<Evidence[]> {
  const [old, now] = await Promise.all([before, today].map(({ repo }) => (repo ? rulesIn(repo) : undefined)));
  if (!old || !now) return [];
  const answers = scenariosOf({ source: "the last release", root: base }).scenarios.filter(
    ({ response }) => response.status >= 200 && response.status < 300,
  );
  return [...new Set([...old, ...now].map(({ id }) => id))].flatMap((id): Evidence[] => {
    const [then, rule] = [old, now].map((rules) => rules.find((each) => each.id === id));
    const found = (what: string, verdict: Verdict, reason: string) => [
      { package: "openapi" as const, title: `the rule ${id} ${what}`, verdict, reason },
    ];
    if (!rule) return found("is no longer promised", "breaking", then?.says ?? "");
    for (const { id: scenario, operation, request, response } of answers) {
      if (operation.id !== rule.operationId) continue;
      const [fault] = faultsBy(rule, response.value, request);
      if (fault) return found(`refuses the last release's example ${scenario}`, "breaking", `${fault} (${rule.says})`);
      const planted = then?.plant(response.value, request);
      if (planted !== undefined && faultsBy(rule, planted, request).length === 0)
        return found("no longer notices what it noticed", "breaking", `${scenario} was changed so that it breaks it`);
    }
    if (!then) return found("is new", "additive", rule.says);
    return then.says === rule.says ? [] : found("says something else", "breaking", rule.says);
  });
}
