import { exitCodeOf } from "@badge-contract/conformance/src/run/settle.ts";
import { faults, type Planted } from "./faults.ts";
import { askProvider } from "./harness.ts";
import { question, questions } from "./scenarios.ts";

export interface FaultResult {
  planted: Planted;
  /** As `verdict at path, exit code`. */
  found: string;
  right: boolean;
}

/** Plants one fault, and asks about the badge that has one of everything. */
export async function resultOf(planted: Planted): Promise<FaultResult> {
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
  const results: FaultResult[] = [];
  for (const planted of faults) {
    const result = await resultOf(planted);
    results.push(result);
    const { area, id } = planted;
    const wrong = result.right ? "" : `   (expected ${wanted(planted)})`;
    console.log(`${result.right ? "✓" : "✗"} ${area.padEnd(9)}  ${id.padEnd(47)}  ${result.found}${wrong}`);
  }
  const clean = await askProvider({}, { questions });
  const right = results.filter((one) => one.right).length;
  console.log(
    `\nWithout a fault: ${clean.findings.length} findings in ${questions.length} scenarios, exit ${exitCodeOf(clean)}`,
  );
  console.log(`With one fault each: ${right} of ${faults.length} found as what they are`);
  process.exitCode = right === faults.length && clean.findings.length === 0 ? 0 : 1;
}
