import { escapePointer, type Json, type Scenario } from "@badge-contract/spec";
import { type Finding, unlike } from "./findings.ts";
import { brief, firstDifference, formatPath } from "./json.ts";

/** The bodies of the source page by scenario. */
type Page = Record<string, Json>;

/** Whether a documented example still equals the source page. Operations that are not on the page are not compared. */
export function unlikePage(page: Page, { id, operation, documented, response, pointer }: Scenario): Finding[] {
  const original = page[id];
  if (!documented || !Object.keys(page).some((one) => one.startsWith(`${operation.id}/`))) return [];
  if (original === undefined) {
    const expected = `${id} in record/documented.json, as on the page, or a summary that begins with Authored:`;
    return [{ ...unlike("$", expected, "neither"), pointer: `${pointer}/summary` }];
  }
  const difference = firstDifference(original, response.value);
  if (!difference) return [];
  const { path, expected, found } = difference;
  return [
    {
      ...unlike(formatPath(path), `${brief(expected)}, as on the page`, brief(found)),
      pointer: `${pointer}/value${path.map((step) => `/${escapePointer(String(step))}`).join("")}`,
    },
  ];
}

/** The bodies of the page that the document no longer shows. */
export const missingFromDocument = (page: Page, scenarios: Scenario[]) =>
  Object.keys(page).filter((id) => !scenarios.some((scenario) => scenario.id === id && scenario.documented));
