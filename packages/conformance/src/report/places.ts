import { escapePointer, type JsonObject, type Scenario, type Spec } from "@badge-contract/spec";
import { curl, shellText } from "../ask/curl.ts";
import type { Finding } from "../judge/findings.ts";
import { formatPath } from "../judge/json.ts";
import { Witness } from "../judge/witness.ts";
import type { BadRequest } from "../plant/requests.ts";

/**
 * Finds what the document says of the place of a finding that names no pointer itself: the schema of the member, else
 * the response, else the example.
 */
export function pointers(spec: Spec): (finding: Finding, scenario: Scenario) => string {
  let contract: Witness | undefined;
  return ({ pointer, path }, { response, operation, pointer: example }) => {
    if (pointer !== undefined) return pointer;
    if (!path.startsWith("$"))
      return operation.responses.find(({ status }) => status === String(response.status))?.pointer ?? operation.pointer;
    contract ??= new Witness(spec, "contract");
    let found: string | undefined;
    if (response.schemaPointer !== undefined)
      contract.applied(response.schemaPointer, response.value, ({ path: at, pointer: place, schema }) => {
        const names = Object.keys(((schema as JsonObject).properties ?? {}) as JsonObject);
        const name = names.find((one) => formatPath([...at, one]) === path);
        if (formatPath(at) === path) found ??= place;
        else if (name !== undefined) found ??= `${place}/properties/${escapePointer(name)}`;
      });
    return found ?? example;
  };
}

/** The request as a shell command. What it says stands in the document. */
export const curlOfScenario = ({ operation, request }: Scenario): string =>
  curl({
    operation,
    url: shellText(request.url),
    headers: shellTexts(request.headers),
    schemes: operation.security[0] ?? [],
  });

export function curlOfBad({ operation, url, headers }: BadRequest): string {
  const [schemes = []] = operation.security;
  const secret = new Set(schemes.map(({ key }) => key.toLowerCase()));
  const shown = Object.entries(headers).filter(([name]) => !secret.has(name.toLowerCase()));
  const isSigned = shown.length < Object.keys(headers).length;
  const rest = shellTexts(Object.fromEntries(shown));
  return curl({ operation, url: shellText(url), headers: rest, schemes: isSigned ? schemes : [] });
}

const shellTexts = (texts: Record<string, string>) =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, shellText(text)]));
