import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Json, type JsonObject, operationsOf, type Spec, SpecError, scenariosOf } from "@badge-contract/spec";
import { type Contract, emptyRecord } from "../contract.ts";
import { missingFromDocument } from "../judge/documented.ts";
import { survivorTally } from "../plant/survivors.ts";
import { untried } from "../plant/tripwires.ts";
import { joined } from "./join-results.ts";
import type { PartialResult, RunOptions, RunResult, Shard } from "./result.ts";

/** Reads `1/2`. Throws a `SpecError` for anything else. */
export function readShard(text: string): Shard {
  const [, index, count] = (/^(\d+)\/(\d+)$/.exec(text) ?? []).map(Number);
  if (index === undefined || count === undefined || index < 1 || index > count)
    throw new SpecError(`--shard ${text}: expected this shard's number and the number of shards, such as 1/2`);
  return { index, count };
}

/** Every `count`th item is the shard's. */
export const inShard = (shard: Shard | undefined) => (_: unknown, index: number) =>
  shard === undefined || index % shard.count === shard.index - 1;

/** Sorts the results in the document's order, and adds what only a whole run can tell: what is untested or missing. */
export function complete(
  judged: PartialResult,
  { document: spec, record = emptyRecord }: Contract,
  only?: RunOptions["only"],
): RunResult {
  const { mutationScore, additions, promises, tripwires } = judged;
  const { scenarios } = scenariosOf(spec);
  const places = new Map(scenarios.map(({ id }, index) => [id, index]));
  // The id of a planted answer begins with the id of its scenario.
  const place = (id: string) => places.get(id.split(" ")[0] ?? "") ?? scenarios.length;
  const sorted = <T>(items: T[], idOf: (item: T) => string) =>
    items.toSorted((a, b) => place(idOf(a)) - place(idOf(b)) || (idOf(a) < idOf(b) ? -1 : 1));
  const planted = tripwires.map(({ tripwire }) => tripwire);
  const allowed = only?.includes("mutants") === false ? [] : record.survivors;
  return {
    ...judged,
    rows: sorted(judged.rows, ({ scenario }) => scenario.id),
    requests: sorted(judged.requests, ({ bad }) => bad.id),
    tripwires: sorted(tripwires, ({ tripwire }) => tripwire.id),
    mutationScore: {
      ...mutationScore,
      survivors: sorted(mutationScore.survivors, (id) => id),
      listed: { ...survivorTally(allowed).tally.listed, ...mutationScore.listed },
      disagreements: sorted(mutationScore.disagreements, ({ id }) => id),
    },
    additions: { ...additions, falseAlarms: sorted(additions.falseAlarms, ({ id }) => id) },
    promises: {
      ...promises,
      broken: sorted(promises.broken, ({ scenario, path, expected }) => `${scenario} ${path} ${expected}`),
    },
    untried: only?.includes("tripwires") === false ? [] : untried(spec, scenarios, planted),
    missing: missingFromDocument(record.documented, scenarios),
  };
}

const fileName = ({ index, count }: Shard) => `shard-${index}-of-${count}.json`;

/** Writes a shard's results, for `readShards`. Scenarios and operations are written as their ids. */
export function writeShard(folder: string, shard: Shard, judged: PartialResult): string {
  const ids = (_: string, value: unknown) =>
    typeof value === "object" && value !== null && "id" in value && ("response" in value || "responses" in value)
      ? { $id: value.id }
      : value;
  mkdirSync(folder, { recursive: true });
  const file = join(folder, fileName(shard));
  writeFileSync(file, JSON.stringify({ shard, judged }, ids));
  return file;
}

/** Joins the results of a run's shards. Throws a `SpecError` if one is missing or belongs to another run. */
export function readShards(folder: string, spec: Spec): PartialResult {
  const files = (existsSync(folder) ? readdirSync(folder) : []).filter((name) => /^shard-\d+-of-\d+\.json$/.test(name));
  const [first] = files;
  const count = Number(first?.match(/(\d+)\.json$/)?.[1] ?? 0);
  const wanted = Array.from({ length: count }, (_, index) => fileName({ index: index + 1, count }));
  const missing = wanted.filter((name) => !files.includes(name));
  const others = files.filter((name) => !wanted.includes(name));
  if (first === undefined)
    throw new SpecError(
      `No shards in ${folder}: run "npm run contract -- --shard 1/2" and so on, and copy their files there`,
    );
  if (missing.length > 0)
    throw new SpecError(`${folder} lacks ${missing.join(", ")}: copy the files of every shard there`);
  if (others.length > 0)
    throw new SpecError(`${folder} has shards of two runs: remove ${others.join(", ")}, or the others`);

  const parts = new Map<string, unknown>(
    [...scenariosOf(spec).scenarios, ...operationsOf(spec)].map((part) => [part.id, part]),
  );
  return joined(
    wanted.map((name) => {
      const { judged } = JSON.parse(readFileSync(join(folder, name), "utf8"), (_, value: Json) => {
        const id = (value as JsonObject | null)?.$id;
        if (typeof id !== "string") return value;
        if (!parts.has(id)) throw new SpecError(`${name} belongs to another document: this one has no ${id}`);
        return parts.get(id);
      }) as { judged: PartialResult };
      return judged;
    }),
  );
}
