import { randomUUID } from "node:crypto";
import { validate } from "@actions/languageservice";
import { TextDocument } from "vscode-languageserver-textdocument";
import { parse } from "yaml";

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, unknown>;
}
interface Job {
  permissions?: Permissions;
  "timeout-minutes"?: number;
  env?: Record<string, unknown>;
  steps?: Step[];
}
type Permissions = Record<string, string> | string;
interface Workflow {
  permissions?: Permissions;
  env?: Record<string, unknown>;
  jobs: Record<string, Job>;
}

/** The jobs with write permissions, and which ones. All others only read. */
const writers: Record<string, string[]> = {
  "pages.yml deploy": ["id-token", "pages"],
  "release.yml publish": ["contents", "id-token"],
  "release.yml version": ["contents", "pull-requests"],
};

/** A workflow's faults, one line each. `isScript` knows the commands that the repo itself tries. */
export async function workflowFaults(
  file: string,
  text: string,
  isScript: (command: string) => boolean,
): Promise<string[]> {
  // The parser caches files by address, even when their text changes.
  const address = `file:///${randomUUID()}/.github/workflows/${file}`;
  const document = TextDocument.create(address, "yaml", 1, text);
  const found = await validate(document);
  const language = found.map(({ range, message }) => `${file}:${range.start.line + 1} ${message}`);
  const workflow = parse(text) as Workflow;
  const jobs = Object.entries(workflow.jobs ?? {});
  return [
    ...language,
    ...unpinned(text).map((uses) => `${file}: ${uses} is not pinned to a commit with its version beside it`),
    ...(written(workflow.permissions ?? "all").length > 0 || workflow.permissions === undefined
      ? [`${file}: the whole workflow has more than read permissions`]
      : []),
    ...jobs.flatMap(([name, job]) =>
      jobFaults(`${file} ${name}`, job, workflow, isScript).map((each) => `${file} ${name}: ${each}`),
    ),
  ];
}

const unpinned = (text: string) =>
  [...text.matchAll(/^[\s-]*uses:\s*(.*)$/gm)]
    .map(([, uses = ""]) => uses)
    .filter((uses) => !/^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(uses));

const written = (permissions: Permissions | undefined) =>
  typeof permissions === "string"
    ? [permissions].filter((all) => all !== "read-all")
    : Object.entries(permissions ?? {}).flatMap(([scope, access]) => (access === "write" ? scope : []));

function jobFaults(id: string, job: Job, workflow: Workflow, isScript: (command: string) => boolean): string[] {
  const steps = job.steps ?? [];
  const writes = written(job.permissions);
  const may = writers[id] ?? [];
  const used = (action: string) => steps.filter(({ uses }) => uses?.startsWith(`${action}@`));
  const commands = steps.flatMap(({ run }) => run?.trim().split("\n") ?? []);
  return [
    ...writes.filter((scope) => !may.includes(scope)).map((scope) => `may write ${scope}`),
    ...(job["timeout-minutes"] === undefined ? ["may run for hours: it has no timeout-minutes"] : []),
    ...commands.filter((command) => command.includes("{{")).map((command) => `pastes an expression into: ${command}`),
    ...commands.filter((command) => !isScript(command)).map((command) => `runs an untested command: ${command}`),
    ...(writes.includes("contents") ? [] : used("actions/checkout"))
      .filter((step) => step.with?.["persist-credentials"] !== false)
      .map(() => "leaves a token in the clone"),
    ...(writes.includes("id-token")
      ? caches(job, workflow).map((each) => `can request an identity token, but ${each}`)
      : []),
  ];
}

/** Ways in which another job's leftovers could get into this one. */
function caches({ steps = [], env }: Job, workflow: Workflow): string[] {
  const environment = Object.keys(Object.assign({}, workflow.env, env, ...steps.map((step) => step.env)));
  return [
    ...steps.filter(({ uses }) => /^actions\/cache\b/.test(uses ?? "")).map(() => "uses a cache"),
    ...steps
      .filter(({ uses }) => uses?.startsWith("actions/setup-node@"))
      .filter((step) => step.with?.cache !== undefined || step.with?.["package-manager-cache"] !== false)
      .map(() => "does not switch the package manager's cache off"),
    ...environment.filter((name) => name.startsWith("TURBO_")).map((name) => `sets ${name}`),
  ];
}
