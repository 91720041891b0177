import { escapePointer, type JsonObject, type Scenario, type Spec, schemesOf } from "@badge-contract/spec";
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

/** The request as a shell command, with variables for the host and the credentials. The rest stands in the document. */
export function curlOf({ operation, request }: Scenario): string {
  return command(operation, request.url, request.headers, true);
}

export function curlOfBad({ operation, url, headers }: BadRequest): string {
  const secret = new Set(schemesOf(operation).map(({ key }) => key.toLowerCase()));
  const given = Object.entries(headers);
  const shown = given.filter(([name]) => !secret.has(name.toLowerCase()));
  return command(operation, url, Object.fromEntries(shown), shown.length < given.length);
}

function command(operation: Scenario["operation"], url: string, headers: Record<string, string>, signed: boolean) {
  const basic = signed && schemesOf(operation).some(({ type }) => type === "basic");
  return [
    "curl -sS -i",
    ...(basic ? ['-u "$CONTRACT_USERNAME:$CONTRACT_PASSWORD"'] : []),
    ...Object.entries(headers).map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`),
    `"$CONTRACT_TARGET"${quoted(url)}`,
  ].join(" ");
}

const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;
