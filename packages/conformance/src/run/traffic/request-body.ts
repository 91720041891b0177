import {
  contentFor,
  essence,
  isJson,
  type Json,
  type MediaType,
  type Operation,
  parsedJson,
  readForm,
} from "@badge-contract/spec";
import type { RecordedBody, RecordedRequest } from "../../ask/traffic/exchange.ts";
import { explain } from "../../judge/explain.ts";
import type { Observation } from "../../judge/findings.ts";
import type { Vocabulary } from "../../judge/vocabulary.ts";
import { parsePath, valueAt } from "../../judge/vocabulary.ts";
import type { Witness } from "../../judge/witness.ts";

/** What the document forbids of a request's body, if it is JSON, text, or a form of pairs. Nothing in it is copied from the request. */
export function bodyProblems(
  written: Witness,
  words: Vocabulary,
  { requestBody }: Operation,
  { headers, body }: RecordedRequest,
): Observation[] | "not judged" {
  if (requestBody === undefined || headers === undefined) return [];
  const type = headers.get("content-type")?.[0];
  const { pointer } = requestBody;
  const wrong = (kind: string, expected: string, found: string): Observation[] => [
    { verdict: "breach", kind, path: "request body", expected, found, pointer },
  ];
  if (type === undefined)
    return requestBody.required && headers.has("content-length") && headers.get("content-length")?.[0] === "0"
      ? wrong("required", "to be there", "nothing")
      : [];
  const content = contentFor(requestBody, type);
  if (!content) {
    const listed = requestBody.content.map(({ mediaType }) => mediaType).join(" or ");
    return wrong("media-type", listed, "another media type");
  }
  if (body.kind === "missing" || content.schemaPointer === undefined) return [];
  const value = readValue(type, content, body);
  if (value === "not judged") return value;
  if (value === undefined) return wrong("json", "JSON", "something else");
  if (written.accepts(content.schemaPointer, value.json)) return [];
  return explain(written, content.schemaPointer, value.json).map((finding) => {
    const path = parsePath(finding.path);
    const keyword = finding.pointer?.split("/").at(-1) ?? "schema";
    return {
      ...finding,
      kind: keyword,
      path: `request body ${words.path(path)}`,
      found: words.describe(valueAt(value.json, path)),
    };
  });
}

function readValue(type: string, { fields = {} }: MediaType, body: Exclude<RecordedBody, { kind: "missing" }>) {
  if (body.kind === "value") return { json: body.value };
  const text = body.kind === "text" ? body.text : body.bytes.toString("utf8");
  if (essence(type) === "application/x-www-form-urlencoded") return { json: readForm(fields, text) as Json };
  if (essence(type) === "text/plain") return { json: text };
  if (!isJson(type)) return "not judged";
  const json = parsedJson(text);
  return json === undefined ? undefined : { json };
}
