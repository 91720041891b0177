import { readYaml } from "../ask/yaml-file.ts";
import type { BaselineEntry } from "./live-result.ts";

const schema = new URL("../../schemas/baseline.schema.json", import.meta.url);

/** @throws ConfigError naming file, line and remedy */
export function readBaseline(file: string): BaselineEntry[] {
  return (readYaml(file, "the baseline file", schema).value as unknown as { accept: BaselineEntry[] }).accept;
}

/**
 * Marks what is accepted, and says which entries have had their time and which no longer have a finding.
 *
 * @param today `YYYY-MM-DD` in UTC
 * @param complete whether every scenario was asked: only then has what was not found vanished
 */
export function applyBaseline<T extends { name: string }>(
  findings: T[],
  entries: BaselineEntry[],
  today: string,
  complete: boolean,
) {
  const current = entries.filter(({ expires }) => expires >= today);
  const marked = findings.map((finding): T & { accepted?: BaselineEntry } => {
    const accepted = current.find((entry) => entry.finding === finding.name);
    return accepted ? { ...finding, accepted } : finding;
  });
  return {
    findings: marked,
    expired: entries.filter(({ expires }) => expires < today),
    vanished: complete ? entries.filter((entry) => !findings.some(({ name }) => name === entry.finding)) : [],
  };
}
