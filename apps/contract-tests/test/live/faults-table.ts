import { exitCodeOf } from "@badge-contract/conformance/src/run/live-result.ts";
import { faults, type Planted } from "./faults.ts";
import { askProvider } from "./harness.ts";
import { question, questions } from "./scenarios.ts";

export interface Outcome {
  planted: Planted;
  /** As `verdict at path, exit code`. */
  found: string;
  right: boolean;
}

/** Plants one fault, and asks about the badge that has one of everything. */
export async function outcomeOf(planted: Planted): Promise<Outcome> {
  const result = await askProvider(planted.fault, {
    questions: [question("everything", { includeStatistics: "true" })],
    ...planted.options,
  });
  const exit = exitCodeOf(result);
  const found = [...result.findings.map(({ verdict, path }) => `${verdict} at ${path}`), `exit ${exit}`].join(", ");
  return { planted, found, right: found === wanted(planted) };
}

export const wanted = ({ verdict, path, beside = [], exit }: Planted) =>
  [`${verdict} at ${path}`, ...beside, `exit ${exit}`].join(", ");

if (import.meta.main) {
  const outcomes: Outcome[] = [];
  for (const planted of faults) {
    const outcome = await outcomeOf(planted);
    outcomes.push(outcome);
    const { area, id } = planted;
    const wrong = outcome.right ? "" : `   (expected ${wanted(planted)})`;
    console.log(`${outcome.right ? "✓" : "✗"} ${area.padEnd(9)}  ${id.padEnd(47)}  ${outcome.found}${wrong}`);
  }
  const clean = await askProvider({}, { questions });
  const right = outcomes.filter((one) => one.right).length;
  console.log(
    `\nWithout a fault: ${clean.findings.length} findings in ${questions.length} scenarios, exit ${exitCodeOf(clean)}`,
  );
  console.log(`With one fault each: ${right} of ${faults.length} found as what they are`);
  process.exitCode = right === faults.length && clean.findings.length === 0 ? 0 : 1;
}
