import type { Json, Operation, Scenario, Spec } from "@badge-contract/spec-reader";
import { validateOutput } from "@stoplight/prism-http/dist/validator/index.js";
import { formatPath } from "../json.ts";
import { prismOperations } from "../prism.ts";
import { Witness } from "../witness.ts";
import type { Observation } from "./result.ts";

type Response = Pick<Scenario["response"], "status" | "mediaType" | "schemaPointer">;

/** Says where Prism, with the document as it is published, judges a JSON body otherwise than Ajv does. */
export type SecondOpinion = (operation: Operation, response: Response, json: Json) => Observation[];

/**
 * Prism's own validation, in this process, as its proxy would apply it. Both witnesses read the document as it is
 * written, so that Prism's refusal of a new enum value, which Ajv's other reading tells from a breach, is no disagreement.
 */
export async function prismOpinion(spec: Spec): Promise<SecondOpinion> {
  const ajv = new Witness(spec, "written");
  const operations = await prismOperations(spec.source);
  return (operation, { status, mediaType, schemaPointer }, json) => {
    const resource = operations.find(
      ({ method, path }) => method === operation.method.toLowerCase() && path === operation.path,
    );
    if (!resource) return [];
    const element = { statusCode: status, headers: { "content-type": mediaType }, body: json };
    const judged = validateOutput({ resource, element });
    const problems = judged._tag === "Left" ? judged.left.filter(({ severity }) => severity === 0) : [];
    const refused = ajv.violations(schemaPointer, json).length > 0;
    if (refused === problems.length > 0) return [];
    const [, ...steps] = (problems[0]?.path ?? []).map(String);
    const path = formatPath(steps.map((step) => (/^\d+$/.test(step) ? Number(step) : step)));
    const says = { prism: "Prism refuses it", ajv: "Ajv accepts it" };
    return [
      {
        verdict: "disagreement",
        kind: "witnesses",
        path: refused ? "$" : path,
        expected: "Ajv and Prism to agree on the document as it is written",
        found: refused ? "Ajv refuses it, Prism does not" : `${says.ajv}, ${says.prism}`,
        pointer: schemaPointer ?? operation.pointer,
      },
    ];
  };
}
