import { readFileSync } from "node:fs";
import { escapePointer, type Json, nearestLine, sourceLines, unescapePointer } from "@badge-contract/spec";
import { Ajv2020, type ErrorObject } from "ajv/dist/2020.js";
import { LineCounter, parseDocument } from "yaml";

/** Something that the user has to change: an option, an environment variable, or a line of a file. */
export class ConfigError extends Error {
  override name = "ConfigError";
}

/** @throws ConfigError for a file that cannot be read */
export function readText(file: string, what: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new ConfigError(`${file}: ${what} cannot be read (${(error as NodeJS.ErrnoException).code}); check the path`);
  }
}

/** `file:line` of a place, for messages. */
type LineOf = (path: (string | number)[]) => string;

/**
 * Reads a YAML file that must fit a JSON Schema of this package.
 *
 * @throws ConfigError naming each line that doesn't fit, and what is allowed there
 */
export function readYaml(file: string, what: string, schemaFile: URL): { value: Json; at: LineOf } {
  const text = readText(file, what);
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter });
  const line = (offset: number) => `${file}:${lineCounter.linePos(offset).line}`;
  // The message of the parser shows the line; it may hold an id.
  const [problem] = document.errors;
  if (problem) throw new ConfigError(`${line(problem.pos[0])}: invalid YAML (${problem.code}); fix the line`);
  let value: Json;
  try {
    value = document.toJS({ maxAliasCount: 100 }) as Json;
  } catch {
    throw new ConfigError(`${file}: an anchor that cannot be resolved; write out the value`);
  }
  const lines = sourceLines(file);
  const at: LineOf = (path) => {
    const pointer = path.map((step) => `/${escapePointer(String(step))}`).join("");
    return `${file}:${nearestLine(lines, pointer)?.line ?? 1}`;
  };
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, strictTypes: false, verbose: true });
  const validate = ajv.compile(JSON.parse(readFileSync(schemaFile, "utf8")));
  if (!validate(value)) {
    const lines = (validate.errors ?? []).flatMap((error) => complaint(error, at));
    throw new ConfigError([...new Set(lines)].join("\n"));
  }
  return { value, at };
}

function complaint(error: ErrorObject, at: LineOf): string[] {
  const path = error.instancePath
    .split("/")
    .slice(1)
    .map((step) => (/^\d+$/.test(step) ? Number(step) : unescapePointer(step)));
  const name = path.findLast((step) => typeof step === "string") ?? "the file";
  const { params, keyword } = error;
  if (keyword === "additionalProperties") {
    const known = Object.keys((error.parentSchema?.properties as object | undefined) ?? {});
    const unknown = String(params.additionalProperty);
    const choice = known.length > 0 ? `; known keys: ${known.join(", ")}` : "";
    return [`${at([...path, unknown])}: unknown key "${unknown}"${choice}`];
  }
  if (keyword === "required" && error.schemaPath.includes("/anyOf/")) return [];
  if (keyword === "anyOf") return [`${at(path)}: give "like" or "expect", which gives the expected status`];
  if (keyword === "required") return [`${at(path)}: "${params.missingProperty}" is missing`];
  if (keyword === "type" && path.includes("parameters"))
    return [`${at(path)}: ${name} must be text; put the value in quotes`];
  if (keyword === "type") return [`${at(path)}: ${name} must be ${typeWords[String([params.type].flat()[0])]}`];
  if (keyword === "enum") return [`${at(path)}: ${name} must be ${(params.allowedValues as string[]).join(" or ")}`];
  const { description } = (error.parentSchema ?? {}) as { description?: string };
  if (keyword === "pattern" && description) return [`${at(path)}: ${name} is not valid: ${description}`];
  return [`${at(path)}: ${name} ${error.message}`];
}

const typeWords: Record<string, string> = {
  array: "a list",
  object: "a map",
  string: "text",
  boolean: "true or false",
  number: "a number",
  integer: "a whole number",
};
