import type { SourceLine } from "@badge-contract/spec";
import type { Log, Result } from "sarif";
import { meaning, verdicts } from "../judge/verdicts.ts";
import { plain } from "./escape.ts";
import { few, levelOf, type Report, type ReportFinding, seenIn } from "./model.ts";

/** SARIF 2.1.0. A result is located at the line of the document that was broken, or else at the scenario's example. */
export function renderSarif(report: Report): string {
  const { findings, problems, rows } = report;
  // If no closer place is known: the document itself.
  const document = report.document.place ?? { file: "openapi.yaml", line: 1 };
  const exampleOf = ({ seen }: ReportFinding) =>
    rows.find(({ label, scenario }) => [label, scenario].includes(seen[0]?.scenario ?? ""))?.place;
  const results: Result[] = [
    ...findings.map((finding): Result => {
      const { verdict, path, expected, found, spec, count, accepted } = finding;
      return {
        ruleId: verdict,
        level: levelOf(verdict),
        message: {
          text: plain(`${path}: expected ${expected}, found ${found}. Seen in ${seenIn(finding, report.columns)}.`),
        },
        locations: [placeOf(spec ?? exampleOf(finding) ?? document)],
        occurrenceCount: count,
        partialFingerprints: { finding: finding.name ?? [verdict, path, finding.pointer ?? ""].join(" ") },
        ...(finding.curl && { properties: { curl: finding.curl } }),
        ...(accepted && { suppressions: [suppressionOf(accepted)] }),
      };
    }),
    ...problems.map(
      ({ names, lines, place }): Result => ({
        ruleId: "suite",
        level: "error",
        message: { text: plain(`${few(names)}: ${lines.join("; ")}`) },
        locations: [placeOf(place ?? document)],
      }),
    ),
  ];
  const rules = [
    ...verdicts.map((id) => ruleOf(id, meaning[id], levelOf(id))),
    ruleOf("suite", "an example or a promise of the document has changed, or a planted wrong answer was not caught"),
  ];
  const log: Log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "badge-contract", rules } },
        automationDetails: { id: `contract/${report.mode}/` },
        invocations: [
          { executionSuccessful: report.exitCode !== 2, exitCode: report.exitCode, startTimeUtc: report.startedAt },
        ],
        columnKind: "utf16CodeUnits",
        results,
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

const ruleOf = (id: string, text: string, level?: Result["level"]) => ({
  ...{ id, shortDescription: { text } },
  ...(level && { defaultConfiguration: { level } }),
});

const suppressionOf = ({ reason, owner, expires }: NonNullable<ReportFinding["accepted"]>) => ({
  kind: "external" as const,
  justification: plain(`${reason} (${owner}, until ${expires})`),
});

const placeOf = ({ file, line }: SourceLine) => ({
  physicalLocation: { artifactLocation: { uri: encodeURI(plain(file)) }, region: { startLine: line } },
});
