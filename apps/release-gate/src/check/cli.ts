import { appendFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ConfigError } from "@badge-contract/conformance/internal";
import { SpecError } from "@badge-contract/spec";
import { firstLineOf, Unjudged } from "../unjudged.ts";
import { ownChangeset } from "./changesets.ts";
import { compareDeclared, requiredBumps } from "./gate.ts";
import { type Format, formats, render } from "./report.ts";

const usage = `usage: ${process.env.TYPED_AS ?? "npm run release:check --"} [--base <git ref | file | published version>] [--format ${formats.join("|")}] [--write]`;

export interface Printer {
  out(text: string): void;
  err(text: string): void;
}
const terminal: Printer = { out: (text) => console.log(text), err: (text) => console.error(text) };

/**
 * Runs the command line. Exit codes: 0 the declared bumps are large enough, 1 they are too small, 2 no verdict was
 * possible.
 */
export async function run(args: string[], root: string, { out, err }: Printer = terminal): Promise<number> {
  try {
    const { base, format, write, help } = options(args);
    if (help) {
      out(usage);
      return 0;
    }
    const required = await requiredBumps(root, base);
    let outcome = await compareDeclared(root, required, write ? "contract" : undefined);
    if (write && outcome.changeset) {
      writeFileSync(join(root, ownChangeset), outcome.changeset);
      outcome = await compareDeclared(root, required);
      if (format === "text") out(`Wrote ${ownChangeset}.`);
    }
    out(render(outcome, format));
    // GitHub shows this summary of the job beside the annotations at the document's lines.
    if (format === "github" && process.env.GITHUB_STEP_SUMMARY)
      appendFileSync(process.env.GITHUB_STEP_SUMMARY, `${render(outcome, "markdown")}\n`);
    if (process.env.BUILD_FAILED) return 2;
    return outcome.missing.length + outcome.faults.length > 0 ? 1 : 0;
  } catch (cause) {
    const isExpected = [Unjudged, SpecError, ConfigError].some((kind) => cause instanceof kind);
    err(isExpected ? (cause as Error).message : `The release could not be judged: ${firstLineOf(cause)}`);
    return 2;
  }
}

function options(args: string[]) {
  let values: { base?: string; format?: string; write?: boolean; help?: boolean };
  try {
    ({ values } = parseArgs({
      args: args.filter((arg) => arg !== "--"),
      options: {
        base: { type: "string" },
        format: { type: "string", default: "text" },
        write: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    }));
  } catch (cause) {
    throw new Unjudged(`${firstLineOf(cause)}\n${usage}`);
  }
  const { format = "text" } = values;
  if (!formats.includes(format as Format)) throw new Unjudged(`--format ${format}: no such format.\n${usage}`);
  return { ...values, format: format as Format };
}
