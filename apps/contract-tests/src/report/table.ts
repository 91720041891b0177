import { styleText } from "node:util";
import type { Outcome } from "../checks.ts";
import type { Row, RunResult } from "../run.ts";
import { casesOf, compared, count, listedSurvivors } from "./summary.ts";

type Style = Parameters<typeof styleText>[0];

/** The report for a terminal; without colours where the stream has none or NO_COLOR is set. */
export function renderTable(result: RunResult, stream: NodeJS.WriteStream): string {
  const paint = (style: Style, text: string) => styleText(style, text, { stream });
  const { rows, requests, tripwires, teeth, promises, unpaired } = result;
  const checkNames = Object.keys(rows[0]?.outcomes ?? {});
  const operations = new Set(rows.map(({ scenario }) => scenario.operation.id));
  const label = ({ scenario }: Row) => (operations.size > 1 ? scenario.id : scenario.key);
  const width = Math.max(...rows.map((row) => label(row).length), "scenario".length);

  const cell = (outcome: Outcome, name: string) => {
    const text = outcome === undefined ? "–" : outcome.length === 0 ? "✓" : "✗";
    const style: Style = outcome === undefined ? "dim" : outcome.length === 0 ? "green" : "red";
    return paint(style, text) + " ".repeat(name.length - 1);
  };
  const line = (row: Row) =>
    [
      label(row).padEnd(width),
      String(row.scenario.response.status).padEnd(6),
      ...checkNames.map((name) => cell(row.outcomes[name as keyof Row["outcomes"]], name)),
    ].join("  ");
  const section = (title: string, some: Row[]) =>
    some.length > 0 ? [paint("dim", title), ...some.map((row) => `  ${line(row)}`)] : [];

  const missed = tripwires.filter(({ missedBy }) => missedBy.length > 0).length;
  const refused = requests.filter(({ findings }) => findings.length === 0).length;
  const failures = casesOf(result).filter(({ problems }) => problems.length > 0);
  const { passed, failed } = count(result);
  return [
    paint("bold", `  ${"scenario".padEnd(width)}  status  ${checkNames.join("  ")}`),
    ...section(
      "documented",
      rows.filter(({ scenario }) => scenario.documented),
    ),
    ...section(
      "authored",
      rows.filter(({ scenario }) => !scenario.documented),
    ),
    "",
    `bad requests refused as documented  ${refused} of ${requests.length}`,
    `tripwires caught                    ${tripwires.length - missed} of ${tripwires.length}`,
    `mutants caught                      ${teeth.caught} of ${teeth.planted} (${listedSurvivors(teeth)} survive as listed in survivors.yaml; ${Object.entries(
      teeth.by,
    )
      .map(([name, caught]) => `${name} ${caught}`)
      .join(", ")})`,
    `promises kept                       ${promises.kept} of ${promises.kept + promises.broken.length}`,
    ...unpaired.map(({ operationId, key, reason }) =>
      paint("dim", `no scenario of ${operationId}: ${key} (${reason})`),
    ),
    ...failures.flatMap(({ name, problems }) => [
      "",
      paint("red", `✗ ${name}`),
      ...problems.map((problem) => `    ${problem}`),
    ]),
    "",
    `Compared ${compared(result)}.`,
    paint(failed === 0 ? "green" : "red", `${passed} passed, ${failed} failed`),
  ].join("\n");
}
