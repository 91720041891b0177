import { readYaml } from "../ask/yaml-file.ts";

export interface BaselineEntry {
  finding: string;
  owner: string;
  reason: string;
  /** The last day on which it is accepted, as `YYYY-MM-DD`, in UTC. */
  expires: string;
}

const schema = new URL("../../schemas/baseline.schema.json", import.meta.url);

/** @throws ConfigError naming file, line and remedy */
export function readBaseline(file: string): BaselineEntry[] {
  return (readYaml(file, "the baseline file", schema).value as unknown as { accept: BaselineEntry[] }).accept;
}
