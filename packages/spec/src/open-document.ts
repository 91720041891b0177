import { existsSync, readFileSync, statSync } from "node:fs";
import { relative, resolve } from "node:path";
import { BaseResolver, bundle, createConfig, getLineColLocation, type NormalizedProblem } from "@redocly/openapi-core";
import { LineCounter, parseDocument } from "yaml";
import { asObject, isObject, type Json, type JsonObject, parsedJson, type Spec, SpecError } from "./document.ts";
import { withoutForeignTargets } from "./foreign-targets.ts";
import { withoutSchemaNames } from "./named-schemas.ts";
import { from30 } from "./openapi-30.ts";
import { type SourceLine, sourceLines } from "./source-lines.ts";

/** A document, and the source line of each of its places. */
export interface OpenDocument {
  spec: Spec;
  /** The version of OpenAPI that the document itself has. */
  version: string;
  sources: (pointer: string) => SourceLine | undefined;
}

class LocalResolver extends BaseResolver {
  override loadExternalRef(ref: string) {
    if (/^https?:/i.test(ref)) throw new Error("references are not downloaded; keep a copy beside the document");
    return super.loadExternalRef(ref);
  }
}

/**
 * Reads an OpenAPI document of version 3, in YAML or JSON, in one file or many, as one bundle of version 3.1.
 *
 * @throws SpecError naming the file and the line of what cannot be read
 */
export async function openDocument(file: string): Promise<OpenDocument> {
  const path = resolve(file);
  const shown = relative("", path).startsWith("..") ? path : relative("", path);
  if (!existsSync(path)) throw new SpecError(`There is no file ${shown}`);
  if (!statSync(path).isFile()) throw new SpecError(`${shown} is not a file; give the path of the document itself`);
  const version = versionOf(path, shown);

  const config = await createConfig({});
  const { bundle: bundled, problems } = await bundle({
    ref: path,
    config,
    externalRefResolver: new LocalResolver(config.resolve),
  });
  const errors = problems.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new SpecError(errors.slice(0, 10).map(problemLine).join("\n"));
  const read = withoutSchemaNames(asObject(structuredClone(bundled.parsed) as Json, ""));
  const root = withoutForeignTargets(version.startsWith("3.0") ? from30(read) : read);
  return { spec: { source: path, root, lenient: true }, version, sources: linesOf(path) };
}

/** Finding the lines of a very large document takes longer than judging it. */
function linesOf(path: string): OpenDocument["sources"] {
  const file = relative("", path);
  return statSync(path).size > 2_000_000 ? () => ({ file, line: 1 }) : sourceLines(path, resolve(""));
}

function versionOf(path: string, shown: string): string {
  const text = readFileSync(path, "utf8");
  const lineCounter = new LineCounter();
  const root = text.trimStart().startsWith("{") && parsedJson(text);
  const document = root ? undefined : parseDocument(text, { lineCounter, prettyErrors: false });
  const [error] = document?.errors ?? [];
  if (error) {
    const { line, col } = lineCounter.linePos(error.pos[0]);
    throw new SpecError(`${shown}:${line}:${col}: ${error.message}`);
  }
  const whole: unknown = root || document?.toJS();
  if (!isObject(whole as Json)) throw new SpecError(`${shown} is not an OpenAPI document: it is not an object`);
  const { openapi, swagger } = whole as JsonObject;
  if (swagger !== undefined)
    throw new SpecError(
      `${shown} has version ${swagger}; only OpenAPI 3 is supported. Convert it, for example with swagger2openapi`,
    );
  if (typeof openapi !== "string" || !/^3\.\d/.test(openapi))
    throw new SpecError(
      `${shown} is not an OpenAPI 3 document: it has ${openapi === undefined ? "no member `openapi`" : `openapi: ${JSON.stringify(openapi)}`}`,
    );
  return openapi;
}

function problemLine({ message, location: [place] }: NormalizedProblem): string {
  if (!place) return message;
  const { start } = getLineColLocation(place);
  return `${relative("", place.source.absoluteRef)}:${start.line}: ${message.split("\n")[0]}`;
}
