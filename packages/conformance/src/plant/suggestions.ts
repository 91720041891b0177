import { type Json, resolvePointer, type Scenario, unescapePointer } from "@badge-contract/spec";
import type { Judge } from "../judge/judge.ts";
import { brokenRules } from "../judge/rules.ts";
import { type Part, partKey, partsShown } from "./coverage.ts";
import { type AnswerEdit, changed, type Seen, sampled, seenIn } from "./near-answers.ts";

/** An Example Object that shows what no example did. It is built only from the document, never from an exchange. */
export interface Suggestion {
  operationId: string;
  key: string;
  parts: Part[];
  scenario: Scenario;
}

/**
 * The fewest answers that show as many of the parts as possible, made by changing the document's own examples. Equal parts
 * give equal answers.
 */
export function suggestionsFor(judge: Judge, parts: Part[], scenarios: Scenario[]): Suggestion[] {
  const known = scenarios.filter(({ response }) => judge.exact.accepts(response.schemaPointer, response.value));
  const seen = seenIn(judge.contract, known);
  const suggestions: Suggestion[] = [];
  for (const part of parts) {
    const { operationId } = part;
    const own = suggestions.filter((one) => one.operationId === operationId);
    const key = `suggested${own.length + 1}`;
    const bases = known.filter(({ operation }) => operation.id === operationId);
    for (const one of [...own, ...bases.map((scenario): Suggestion => ({ operationId, key, parts: [], scenario }))]) {
      const grown = [...one.parts, part];
      const scenario = showing(judge, grown, one.scenario, seen);
      if (!scenario) continue;
      if (!own.includes(one)) suggestions.push(one);
      Object.assign(one, { scenario, parts: grown });
      break;
    }
  }
  return suggestions;
}

/** The scenario with a change that shows the last part and keeps the others. */
function showing(judge: Judge, parts: Part[], scenario: Scenario, seen: Seen): Scenario | undefined {
  const wanted = new Map(parts.map((part) => [partKey(part), part]));
  const { response } = scenario;
  for (const edit of editsFor(judge, parts.at(-1) as Part, scenario, seen)) {
    const value = changed(response.value, [edit]);
    if (!judge.exact.accepts(response.schemaPointer, value)) continue;
    const made = { ...scenario, response: { ...response, value } };
    if (partsShown(judge.contract, wanted, made).length < wanted.size) continue;
    if (brokenRules(judge.contract, made, value).length === 0) return made;
  }
  return undefined;
}

/** Changes to one place of an answer that could show the part. */
function editsFor({ contract }: Judge, { pointer }: Part, { response }: Scenario, seen: Seen): AnswerEdit[] {
  if (response.schemaPointer === undefined) return [];
  const [, owner = "", keyword = "", key = ""] =
    /^(.*)\/(properties|oneOf|anyOf)\/([^/]+)$/.exec(pointer) ?? /^(.*)\/(type|enum)$/.exec(pointer) ?? [];
  const values: (Json | undefined)[] =
    keyword === "type"
      ? [null]
      : keyword === "enum"
        ? (resolvePointer(contract.spec.root, pointer) as Json[])
        : [undefined, ...(seen.get(pointer) ?? []), ...sampled(contract, [pointer])];
  const edits: AnswerEdit[] = [];
  contract.applied(response.schemaPointer, response.value, ({ pointer: at, path }) => {
    if (at !== owner) return;
    const place = keyword === "properties" ? [...path, unescapePointer(key)] : path;
    edits.push(...values.map((value) => ({ path: place, value })));
  });
  return edits.filter(({ path, value }) => path.length > 0 || value !== undefined);
}

/** The Example Object, with the request that it answers. */
export function exampleOf({ parts, scenario }: Suggestion) {
  const { key, operation, request, response } = scenario;
  const { status, mediaType, value } = response;
  const places = Object.entries(request.values).filter(([, all]) => Object.keys(all).length > 0);
  const asked = { ...Object.fromEntries(places), ...(request.body && { body: request.body.value }) };
  return {
    summary: `Suggested, as ${key} but for: ${parts.map(({ name }) => name).join("; ")}`,
    value,
    "x-scenario": { operationId: operation.id, request: asked, status, mediaType },
  };
}
