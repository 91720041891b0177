// What each stage says of a document, in process.
import { type Json, type OpenDocument, type Spec, SpecError, scenariosOf } from "@badge-contract/spec";
import { typescriptOf } from "../../../types/tools/typescript-of.ts";
import { evaluated } from "../../../validators/test/evaluated.ts";
import { emit } from "../../../validators/tools/emit.ts";
import { startPrismInProcess } from "../../src/ask/prism.ts";
import { Judge } from "../../src/judge/judge.ts";
import { mutantsOf } from "../../src/plant/mutants.ts";
import { comparisonsOf } from "../../src/report/summary.ts";
import { run } from "../../src/run/run.ts";
import { documentOf } from "./document.ts";
import type { SchemaKind } from "./schemas.ts";

/** A row of the table. `problems` is what keeps the document from holding. */
export interface Row {
  name: string;
  said: { engine: string; validators: string; types: string };
  /** What could not be judged, or by one witness alone: named, and no fault. */
  named: string[];
  problems: string[];
}

const oneLine = (error: unknown) => (error instanceof Error ? error.message : String(error)).split("\n").join(" ");

/** A document of one operation: what is right is accepted by everybody, what is wrong refused, and nobody disagrees. */
export async function judgedKind(name: string, kind: SchemaKind): Promise<Row> {
  const spec = documentOf(name, kind);
  const row = await judged(name, { spec: { ...spec, lenient: false }, sources: () => undefined });
  const [scenario] = scenariosOf(spec).scenarios;
  const pointer = scenario?.response.schemaPointer ?? "";
  const judge = new Judge(spec);
  const check = evaluated(spec, pointer);
  const exact = evaluated(spec, pointer, "exact");
  const wrong = (witness: string, verb: string, value: Json) =>
    row.problems.push(`${witness} ${verb} ${JSON.stringify(value)}`);
  for (const value of [kind.is, ...(kind.also ?? [])]) {
    if (!judge.contract.accepts(pointer, value)) wrong("Ajv", "refuses", value);
    if (check(value) !== true) wrong("the validators", "refuse", value);
    if (exact(value) !== true) wrong("the validators", "see drift in", value);
  }
  for (const value of kind.not) {
    if (judge.contract.accepts(pointer, value)) wrong("Ajv", "accepts", value);
    if (check(value) === true) wrong("the validators", "accept", value);
  }
  // The two say the same of every planted answer, in both readings.
  const planted = scenario ? mutantsOf(judge.contract, scenario).map(({ body }) => body) : [];
  for (const body of planted)
    if ((exact(body) === true) !== judge.exact.accepts(pointer, body))
      wrong("the validators", "disagree with Ajv on", body);
  row.said.validators = `${planted.length} verdicts as Ajv`;
  return row;
}

/** Any document: judged with a score, or each part that cannot be judged named. */
export async function judged(name: string, { spec, sources }: OpenDocument): Promise<Row> {
  const row: Row = { name, said: { engine: "", validators: "", types: "" }, named: [], problems: [] };
  try {
    const result = await run({ document: spec, sources }, { startPrism: startPrismInProcess });
    const { planted, caught } = result.mutationScore;
    row.said.engine = `${result.rows.length} scenarios, ${caught} of ${planted} mutants`;
    row.named.push(...[...result.unjudged, ...result.limits].map(({ pointer, says }) => `${pointer}: ${says}`));
    for (const { name: what, problems } of comparisonsOf(result))
      row.problems.push(...problems.map((problem) => `${what}: ${problem}`));
  } catch (error) {
    row.said.engine = told(error, row);
  }
  row.said.validators = generated(() => Object.keys(emit(spec)).length, row);
  try {
    row.said.types = `${(await typescriptOf(spec)).openapi.split("\n").length} lines`;
  } catch (error) {
    row.said.types = told(error, row);
  }
  return row;
}

function generated(make: () => number, row: Row): string {
  try {
    return `${make()} files`;
  } catch (error) {
    return told(error, row);
  }
}

/** A refusal in one sentence is named; anything else is a defect. */
function told(error: unknown, row: Row): string {
  if (error instanceof SpecError) {
    row.named.push(oneLine(error));
    return "refused";
  }
  row.problems.push(`crashed: ${error instanceof Error ? error.stack : error}`);
  return "crashed";
}

export const holds = ({ problems }: Row) => problems.length === 0;

/** The table, as text. */
export function renderRows(rows: Row[], columns: [title: string, cell: (row: Row) => string][]): string {
  const cells = [columns.map(([title]) => title), ...rows.map((row) => columns.map(([, cell]) => cell(row)))];
  const widths = columns.map((_, index) => Math.max(...cells.map((line) => line[index]?.length ?? 0)));
  return cells
    .map((line) =>
      line
        .map((text, index) => text.padEnd(widths[index] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

export type { Spec };
