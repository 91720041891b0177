import { type SourceLine, SpecError } from "@badge-contract/spec";
import { readYaml } from "../ask/yaml-file.ts";
import type { Contract } from "../contract.ts";
import type { Observation } from "../judge/findings.ts";
import { fails, type Verdict, verdicts } from "../judge/verdicts.ts";

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

/** Equal observations. */
export interface Counted extends Observation {
  operationId: string;
  /** What a baseline file calls it: the same for equal findings of other runs, other scenarios and other array items. */
  name: string;
  count: number;
}

/** What is said of a finding beside what was found. */
export interface Marks {
  /** The line of the document that says what was expected. */
  spec?: SourceLine;
  /** Its share of the operation's exchanges. */
  share?: number;
  accepted?: Omit<BaselineEntry, "finding">;
  /** Compared with the report given to `--compare`. */
  since?: "new" | "more frequent";
  /** Set if that report has it too, and only new findings fail the run. */
  tolerated?: true;
}

export type Settled<T> = T & Marks;

/** An earlier report, as far as a comparison needs it. */
export interface Earlier {
  startedAt: string;
  findings: { name: string; share: number }[];
}

/** Decides which findings fail a run. */
export interface Terms {
  baseline: BaselineEntry[];
  /** Whether drift and warnings fail the run, too. */
  strict: boolean;
  earlier?: Earlier;
  /** Whether only findings that the earlier report lacks fail the run. */
  onlyNew?: boolean;
}

export interface Settlement<T> {
  findings: Settled<T>[];
  /** Entries of the baseline file that have no effect any more. */
  baseline: { expired: BaselineEntry[]; vanished: BaselineEntry[] };
  /** What has changed since the earlier report, in sentences. */
  compared: string[];
}

/**
 * Sorts findings, the most important first, and marks accepted and new ones.
 *
 * @param asked how many exchanges each operation had
 * @param isComplete whether everything was judged; only then does a missing finding count as gone
 */
export function settle<T extends Counted>(
  found: readonly T[],
  asked: ReadonlyMap<string, number>,
  { baseline, earlier, onlyNew }: Terms,
  run: { startedAt: string; isComplete: boolean; sources: Contract["sources"] },
): Settlement<T> {
  const today = run.startedAt.slice(0, 10);
  const current = baseline.filter(({ expires }) => expires >= today);
  const lineOf = linesOf(run.sources);
  const shares = new Map(earlier?.findings.map(({ name, share }) => [name, share]));
  const weight = ({ verdict }: T) => verdicts.indexOf(verdict);
  const sorted = found.toSorted(
    (one, other) => weight(one) - weight(other) || other.count - one.count || (one.name < other.name ? -1 : 1),
  );
  const findings = sorted.map((finding): Settled<T> => {
    const { name, count, operationId, pointer } = finding;
    const [spec, accepted] = [lineOf(pointer), current.find((entry) => entry.finding === name)];
    const share = count / Math.max(asked.get(operationId) ?? 0, count);
    const before = shares.get(name);
    const since = before === undefined ? "new" : share > before * 1.5 ? "more frequent" : undefined;
    return {
      ...finding,
      ...(spec && { spec }),
      share,
      ...(accepted && { accepted }),
      ...(earlier && since && { since }),
      ...(onlyNew && since !== "new" && { tolerated: true as const }),
    };
  });
  const names = new Set(findings.map(({ name }) => name));
  const gone = run.isComplete ? [...shares.keys()].filter((name) => !names.has(name)) : [];
  const number = (since: string) => findings.filter((one) => one.since === since).length;
  return {
    findings,
    baseline: {
      expired: baseline.filter(({ expires }) => expires < today),
      vanished: run.isComplete ? baseline.filter(({ finding }) => !names.has(finding)) : [],
    },
    compared: earlier
      ? [
          `since the report of ${earlier.startedAt}: ${number("new")} new, ${number("more frequent")} more frequent, ${gone.length} gone`,
          ...gone.map((name) => `gone: ${name}`),
        ]
      : [],
  };
}

/** Whether the finding can fail a run: it is neither accepted nor tolerated as a known one. */
export const isOpen = ({ accepted, tolerated }: { accepted?: unknown; tolerated?: unknown }) =>
  accepted === undefined && tolerated === undefined;

/**
 * 1 if an answer is a breach or undescribed (with `strict`, also for drift and warnings); 2 if an answer could not be
 * judged or the run ended early; else 0.
 */
export function exitCodeOf(run: {
  findings: { verdict: Verdict; accepted?: unknown; tolerated?: unknown }[];
  strict: boolean;
  stopped?: string | undefined;
}): 0 | 1 | 2 {
  const { findings, strict, stopped } = run;
  const seen = new Set(findings.filter(isOpen).map(({ verdict }) => verdict));
  if ([...seen].some((verdict) => fails(verdict, strict))) return 1;
  return seen.has("disagreement") || seen.has("unreachable") || stopped !== undefined ? 2 : 0;
}

/** If a hand-written document was broken after it was bundled, the report lacks its lines but is still written. */
export function linesOf(lineOf: Contract["sources"]) {
  return (pointer: string | undefined) => {
    try {
      return pointer === undefined ? undefined : lineOf?.(pointer);
    } catch (error) {
      if (error instanceof SpecError) return undefined;
      throw error;
    }
  };
}
