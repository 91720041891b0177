import { type Bump, packages } from "../diff/bumps.ts";
import { worst } from "../diff/verdicts.ts";
import { ownChangeset } from "./changesets.ts";
import type { Outcome } from "./gate.ts";
import { titleOf } from "./summary.ts";

export const formats = ["text", "markdown", "json", "github"] as const;
export type Format = (typeof formats)[number];

export const render = (outcome: Outcome, format: Format): string =>
  ({ text, markdown, json, github })[format](outcome).trimEnd();

const lineOf = ({ source }: Outcome["judgements"][number]) => (source ? `${source.file}:${source.line}` : "");
const loudFirst = ({ judgements }: Outcome) => {
  const order = ["breaking", "additive", "cosmetic"];
  const rank = (each: Outcome["judgements"][number]) => order.indexOf(worst([each.consumer, each.provider]));
  return [...judgements].sort((one, other) => rank(one) - rank(other));
};

function opening({ base, judgements, untried }: Outcome) {
  if (!base)
    return "Nothing has been released yet: the first release is 1.0.0 of all five packages. To see what an edit changes, compare with a commit: --base main.";
  const changes = `${judgements.length} ${judgements.length === 1 ? "change" : "changes"} of the document since ${base.label}.`;
  return untried === undefined ? changes : `${changes} ${untried}`;
}

function closing({ missing, manifests, required, declared }: Outcome): string {
  if (missing.length === 0) return "The declared bumps are large enough.";
  const each = missing.map((name) => `${manifests[name].name} needs ${a(required[name])}, declared: ${declared[name]}`);
  return `Declared too little: ${each.join("; ")}.`;
}
const a = (bump: Bump) => `a ${bump}`;

function text(outcome: Outcome): string {
  const { manifests, required, declared, missing, changeset } = outcome;
  const changes = loudFirst(outcome).flatMap((each) => [
    `${titleOf(each.change)}`,
    `  consumer: ${each.consumer}; provider: ${each.provider}`,
    `  ${each.reason}${each.overruled ? ` (oasdiff overruled: ${each.overruled.name})` : ""}`,
    `  ${each.change.pointer}${lineOf(each) && `  ${lineOf(each)}`}`,
    "",
  ]);
  const tried = outcome.evidence.map((each) => `${each.title} (${each.package}: ${each.verdict})\n  ${each.reason}\n`);
  const width = Math.max(...packages.map((name) => manifests[name].name.length));
  const rows = packages.map(
    (name) =>
      `  ${manifests[name].name.padEnd(width)}  ${manifests[name].version.padEnd(8)} needs ${required[name].padEnd(6)} declared ${declared[name].padEnd(6)} ${missing.includes(name) ? "TOO SMALL" : "ok"}`,
  );
  const todo = changeset
    ? ["", `Write this to ${ownChangeset}, or let "pnpm release:check --write" do it:`, "", changeset.trimEnd()]
    : [];
  return [opening(outcome), "", ...changes, ...tried, ...rows, "", closing(outcome), ...todo].join("\n");
}

const cell = (value: string) => value.replaceAll("|", "\\|").replaceAll("\n", " ");

function markdown(outcome: Outcome): string {
  const { manifests, required, declared, missing, changeset } = outcome;
  const changes = loudFirst(outcome).map(
    (each) =>
      `| ${cell(titleOf(each.change))} | ${each.consumer} | ${each.provider} | ${cell(each.reason)} | \`${cell(each.change.pointer)}\`${lineOf(each) && ` ${lineOf(each)}`} |`,
  );
  const table =
    changes.length > 0
      ? ["| change | consumer | provider | why | where |", "|---|---|---|---|---|", ...changes, ""]
      : [];
  const rows = packages.map(
    (name) =>
      `| ${manifests[name].name} | ${manifests[name].version} | ${required[name]} | ${declared[name]} | ${missing.includes(name) ? "**too small**" : "ok"} |`,
  );
  const tried = outcome.evidence.map(
    (each) => `| ${cell(each.title)} | ${each.package} | ${each.verdict} | ${cell(each.reason)} |`,
  );
  const evidence =
    tried.length > 0
      ? ["| tried with the last release | package | verdict | why |", "|---|---|---|---|", ...tried, ""]
      : [];
  const todo = changeset
    ? [
        "",
        `Write this to \`${ownChangeset}\`, or run \`pnpm release:check --write\`:`,
        "",
        "```md",
        changeset.trimEnd(),
        "```",
      ]
    : [];
  return [
    "## What the document requires of the next release",
    "",
    opening(outcome),
    "",
    ...table,
    ...evidence,
    "| package | version | needs | declared | |",
    "|---|---|---|---|---|",
    ...rows,
    "",
    closing(outcome),
    ...todo,
  ].join("\n");
}

function json(outcome: Outcome): string {
  const { base, evidence, untried, required, declared, missing, changeset } = outcome;
  const changes = loudFirst(outcome).map(
    ({ change, place, consumer, provider, reason, findings, overruled, source }) => ({
      title: titleOf(change),
      kind: change.kind,
      pointer: change.pointer,
      keyword: change.keyword,
      part: place.part,
      consumer,
      provider,
      reason,
      source,
      oasdiff: findings.map(({ id, level }) => ({ id, level })),
      overruled: overruled?.name,
    }),
  );
  return JSON.stringify(
    { base: base?.label ?? null, changes, evidence, untried, required, declared, missing, changeset },
    null,
    2,
  );
}

/** Workflow commands, so that each change is noted at its line. */
function github(outcome: Outcome): string {
  const data = (value: string) => value.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
  const notes = loudFirst(outcome).map((each) => {
    const level = { breaking: "warning", additive: "notice", cosmetic: "notice" }[
      worst([each.consumer, each.provider])
    ];
    const where = each.source ? ` file=${each.source.file},line=${each.source.line}` : "";
    return `::${level}${where}::${data(`${titleOf(each.change)} (consumer: ${each.consumer}, provider: ${each.provider}): ${each.reason}`)}`;
  });
  const error =
    outcome.missing.length > 0
      ? [`::error::${data(`${closing(outcome)} Run "pnpm release:check --write" and commit ${ownChangeset}.`)}`]
      : [];
  const tried = outcome.evidence.map(
    (each) => `::${each.verdict === "breaking" ? "warning" : "notice"}::${data(`${each.title}: ${each.reason}`)}`,
  );
  const left = outcome.untried === undefined ? [] : [`::notice::${data(outcome.untried)}`];
  return [...notes, ...tried, ...left, ...error].join("\n");
}
