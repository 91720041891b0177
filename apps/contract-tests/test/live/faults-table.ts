import { exitCodeOf } from "@badge-contract/conformance/src/run/settle.ts";
import { lossOf } from "../traffic/losses.ts";
import { record, saidOf } from "../traffic/recorded.ts";
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

/** What is said of the same fault in a recording, and whether that is the same, or less by what a recording loses. */
export async function asTraffic(planted: Planted): Promise<{ says: string; right: boolean }> {
  const [asked = question("everything", { includeStatistics: "true" })] = planted.options?.questions ?? [];
  const entry = await record(planted.fault, asked);
  const said = entry === undefined ? [] : saidOf(entry);
  const loss = lossOf(planted);
  const { verdict, path, beside = [] } = planted;
  const isSame = String(said) === String([`${verdict} at ${path}`, ...beside]);
  const right =
    loss === undefined ? isSame : entry === undefined || loss !== "a documented failure" || said.length === 0;
  return { says: isSame ? "the same" : `${said.join(", ") || "nothing"}${loss ? ` (${loss})` : ""}`, right };
}

if (import.meta.main) {
  const results: FaultResult[] = [];
  let same = 0;
  console.log(`  ${"area".padEnd(9)}  ${"fault".padEnd(50)}  ${"live".padEnd(56)}  as traffic`);
  for (const planted of faults) {
    const result = await resultOf(planted);
    results.push(result);
    const { area, id } = planted;
    const traffic = await asTraffic(planted);
    if (traffic.right) same += 1;
    const wrong = result.right ? "" : `   (expected ${wanted(planted)})`;
    const mark = result.right && traffic.right ? "✓" : "✗";
    console.log(
      `${mark} ${area.padEnd(9)}  ${id.padEnd(50)}  ${result.found.padEnd(56)}  ${traffic.says}${wrong}`.trimEnd(),
    );
  }
  const clean = await askProvider({}, { questions });
  const right = results.filter((one) => one.right).length;
  console.log(
    `\nWithout a fault: ${clean.findings.length} findings in ${questions.length} scenarios, exit ${exitCodeOf(clean)}`,
  );
  console.log(`With one fault each: ${right} of ${faults.length} found as what they are`);
  console.log(`As recorded traffic: ${same} of ${faults.length} the same, or less by what a recording loses`);
  process.exitCode = right + same === 2 * faults.length && clean.findings.length === 0 ? 0 : 1;
}
