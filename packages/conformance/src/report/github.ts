import { formatFinding } from "../judge/findings.ts";
import { plain } from "./escape.ts";
import { levelOf, type Report } from "./model.ts";

/** Annotations of GitHub Actions, one a finding, on the line of the document that says what was expected. */
export function renderGithub(report: Report): string {
  const { findings, problems, conclusion, passed, failed } = report;
  const lines = [
    ...findings.map((finding) => {
      const at = finding.spec ? ` file=${property(finding.spec.file)},line=${finding.spec.line},` : " ";
      const level = finding.accepted ? "note" : levelOf(finding.verdict);
      return `::${level === "note" ? "notice" : level}${at}title=${property(finding.verdict)}::${data(formatFinding(finding))}`;
    }),
    ...problems.map(({ names, lines: [first = ""], place }) => {
      const at = place ? ` file=${property(place.file)},line=${place.line},` : " ";
      return `::error${at}title=contract::${data(`${names[0] ?? ""}: ${first}`)}`;
    }),
  ];
  return [...lines, conclusion, `${passed} passed, ${failed} failed`, ""].join("\n");
}

const data = (text: string) => plain(text).replaceAll("%", "%25");
const property = (text: string) => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
