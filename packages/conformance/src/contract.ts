import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { Json, SourceLine, Spec } from "@badge-contract/spec";
import type { ClientProbe } from "./ask/client-probe.ts";
import type { Provider } from "./ask/replay.ts";
import type { Promised } from "./plant/promises.ts";
import { type AllowedSurvivor, readSurvivors } from "./plant/survivors.ts";

/** All that the engine needs to know about an API. Everything else is in the document, including its rules. */
export interface Contract {
  /** The bundled document. */
  document: Spec;
  /** Finds the line of the hand-written documents that a JSON pointer of the bundle comes from; for reports. */
  sources?: (pointer: string, within?: number) => SourceLine | undefined;
  /** The document itself, for a finding that has no closer line. */
  root?: SourceLine;
  /** What was promised and what is known. */
  record?: ContractRecord;
  /** Stands in for the API in a mocked run. @default a server that replays the document's scenarios */
  provider?: Provider;
  /** Whether the provider refuses bad requests, as the document says: then it is asked them, too. @default false */
  judgesRequests?: boolean;
  /** A client package that is judged beside the document. */
  client?: ClientProbe;
  /** Answers that stand in for the API elsewhere: compared with what was seen, as the document's examples are. */
  fixtures?: () => Fixture[];
  /** What else the reader of a mocked run should know, a line each. It changes no verdict. */
  notes?: () => string[];
}

export interface Fixture {
  name: string;
  operationId: string;
  status: number;
  value: Json;
}

export interface ContractRecord {
  /** Where it was read from, and is written to. */
  folder?: string;
  /** The bodies of the source page, by scenario: the original that documented examples are copies of. */
  documented: Record<string, Json>;
  promises: Promised[];
  /** Wrong answers that can't be told from valid ones. */
  survivors: AllowedSurvivor[];
  /** Edits of the document that the suite cannot notice. */
  specSurvivors: AllowedSurvivor[];
}

export const emptyRecord: ContractRecord = { documented: {}, promises: [], survivors: [], specSurvivors: [] };

/**
 * Reads `documented.json`, `promises.json`, `survivors.yaml` and `spec-survivors.yaml`, those that are there.
 *
 * @throws ConfigError naming the line of what cannot be used
 */
export function readRecord(folder: string): ContractRecord {
  const json = <T>(name: string, missing: T): T =>
    existsSync(join(folder, name)) ? (JSON.parse(readFileSync(join(folder, name), "utf8")) as T) : missing;
  const survivors = (name: string) =>
    existsSync(join(folder, name)) ? readSurvivors(relative("", join(folder, name))) : [];
  return {
    folder,
    documented: json("documented.json", {}),
    promises: json("promises.json", []),
    survivors: survivors("survivors.yaml"),
    specSurvivors: survivors("spec-survivors.yaml"),
  };
}
