// What each stage says of a document, in process.

import { Judge } from "@badge-contract/conformance/src/judge/judge.ts";
import { mutantsOf } from "@badge-contract/conformance/src/plant/mutants.ts";
import { comparisonsOf } from "@badge-contract/conformance/src/report/summary.ts";
import { run } from "@badge-contract/conformance/src/run/run.ts";
import { type Json, type JsonObject, type OpenDocument, SpecError, scenariosOf } from "@badge-contract/spec";
import { typescriptOf } from "../../../../packages/types/tools/typescript-of.ts";
import { evaluated } from "../../../../packages/validators/test/evaluated.ts";
import { emit } from "../../../../packages/validators/tools/emit.ts";
import { called, mocked } from "./callers.ts";
import { documentOf, documentOfPaths } from "./document.ts";
import type { SchemaKind } from "./schemas.ts";

const stages = ["engine", "mocks", "client", "validators", "types"] as const;
type Stage = (typeof stages)[number];

/** A row of the table. `problems` is what keeps the document from holding. */
export interface Row {
  name: string;
  said: Record<Stage, string>;
  /** What could not be judged, or by one witness alone: named, and no fault. */
  named: string[];
  problems: string[];
}

const oneLine = (error: unknown) => (error instanceof Error ? error.message : String(error)).split("\n").join(" ");

/** A document of some operations: what it describes is asked, answered and judged as it is described. */
export const judgedPaths = (name: string, items: JsonObject): Promise<Row> =>
  judged(name, { spec: documentOfPaths(name, items), sources: () => undefined });

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
    if (!judge.exact.accepts(pointer, value)) wrong("Ajv", "sees drift in", value);
    if (exact(value) !== true) wrong("the validators", "see drift in", value);
  }
  for (const value of kind.not) {
    if (judge.contract.accepts(pointer, value)) wrong("Ajv", "accepts", value);
    if (check(value) === true) wrong("the validators", "accept", value);
  }
  for (const value of kind.adds ?? []) {
    if (!judge.contract.accepts(pointer, value)) wrong("Ajv", "refuses", value);
    if (judge.exact.accepts(pointer, value)) wrong("Ajv", "sees no drift in", value);
    if (exact(value) === true) wrong("the validators", "see no drift in", value);
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
export async function judged(name: string, { spec, sources }: Omit<OpenDocument, "version">): Promise<Row> {
  const row: Row = {
    name,
    said: { engine: "", mocks: "", client: "", validators: "", types: "" },
    named: [],
    problems: [],
  };
  const stage = async (name: Stage, say: () => string | Promise<string>) => {
    try {
      row.said[name] = await say();
    } catch (error) {
      row.said[name] = told(error, row, spec.lenient);
    }
  };
  await stage("engine", async () => {
    const result = await run({ document: spec, sources });
    const { planted, caught } = result.mutationScore;
    row.named.push(...[...result.unjudged, ...result.limits].map(({ pointer, says }) => `${pointer}: ${says}`));
    for (const { name: what, problems } of comparisonsOf(result))
      row.problems.push(...problems.map((problem) => `${what}: ${problem}`));
    return `${result.rows.length} scenarios, ${result.requests.length} refusals, ${caught} of ${planted} mutants`;
  });
  // Whose documents have faults of their own, no mock can mend.
  if (!spec.lenient)
    await stage("mocks", async () => {
      const { respond, said, problems } = await mocked(spec);
      row.problems.push(...problems);
      await stage("client", async () => {
        const { said, problems } = await called(spec, respond);
        row.problems.push(...problems);
        return said;
      });
      return said;
    });
  await stage("validators", () => `${Object.keys(emit(spec)).length} files`);
  await stage("types", async () => `${(await typescriptOf(spec)).openapi.split("\n").length} lines`);
  return row;
}

/** A document of others that is refused in one sentence is named; anything else is a defect. */
function told(error: unknown, row: Row, isOfOthers = false): string {
  if (error instanceof SpecError) {
    (isOfOthers ? row.named : row.problems).push(oneLine(error));
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
