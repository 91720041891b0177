import { Witness } from "@badge-contract/conformance/src/judge/witness.ts";
import { mutantsOf } from "@badge-contract/conformance/src/plant/mutants.ts";
import {
  contentFor,
  type JsonObject,
  responseFor,
  type Scenario,
  type Spec,
  SpecError,
  scenariosOf,
} from "@badge-contract/spec";

/** An answer that one of two documents accepts and the other refuses. */
export interface Disagreement {
  /** In words: "`$.data.name` is absent: refused before, accepted now". */
  says: string;
  accepted: "before" | "now";
  /** JSON pointers of what refuses it, in the document that does. */
  pointers: string[];
  /** The names on the way to the place, the last first. */
  names: string[];
}

/**
 * The scenarios of both documents, and the wrong answers that the engine makes of them, judged by both: what they judge
 * differently, once for each place in the schemas. Documents are read as written, as any other tool reads them.
 */
export function disagreements(base: JsonObject, now: JsonObject): Disagreement[] {
  try {
    const sides = [base, now].map((root, index) => sideOf({ source: index === 0 ? "the base" : "the document", root }));
    return compared(sides as [Side, Side]);
  } catch (cause) {
    // A document that the engine cannot read has been refused, or released, by then.
    if (cause instanceof SpecError) return [];
    throw cause;
  }
}

interface Side {
  scenarios: Scenario[];
  judge: Witness;
  plants: Witness;
}

const sideOf = (spec: Spec): Side => ({
  scenarios: scenariosOf(spec).scenarios,
  judge: new Witness(spec, "written"),
  plants: new Witness(spec, "contract"),
});

function compared([before, now]: [Side, Side]): Disagreement[] {
  const found = new Map<string, Disagreement>();
  for (const side of [before, now]) {
    // What one scenario has shown of a keyword another need not show again.
    const tried = new Set<string>();
    for (const scenario of side.scenarios) {
      const pointers = [before, now].map((each) => schemaFor(each, scenario));
      if (pointers.includes(undefined)) continue;
      const whole = {
        what: `the answer of ${scenario.id}`,
        body: scenario.response.value,
        path: [] as (string | number)[],
      };
      const fresh = mutantsOf(side.plants, scenario).filter(({ pointer, keyword, what, path }) => {
        const key = `${pointer} ${keyword} ${what} ${path.at(-1)}`;
        return !tried.has(key) && tried.add(key);
      });
      const mutants = fresh.map(({ what, body, path }) => ({
        what: `an answer in which ${placeOf(path)} ${what}`,
        body,
        path,
      }));
      for (const { what, body, path } of [whole, ...mutants]) {
        const [old, current] = [before, now].map((each, index) => each.judge.accepts(pointers[index], body));
        if (old === current) continue;
        const [refusing, pointer] = old ? [now, pointers[1]] : [before, pointers[0]];
        const refusals = refusing.judge.violations(pointer, body).map((each) => each.pointer);
        const key = `${old} ${refusals.join(" ")}`;
        const says = `${what} was ${old ? "accepted and is refused" : "refused and is accepted"} now`;
        const names = path.filter((step) => typeof step === "string").reverse();
        if (!found.has(key)) found.set(key, { says, accepted: old ? "before" : "now", pointers: refusals, names });
      }
    }
  }
  return [...found.values()];
}

/** Where the other document describes the same answer; `undefined` where it does not. */
function schemaFor({ scenarios }: Side, { operation, response }: Scenario): string | undefined {
  const same = scenarios.find(
    (each) => each.operation.method === operation.method && shapeOf(each.operation.path) === shapeOf(operation.path),
  );
  const described = same && responseFor(same.operation.responses, response.status);
  return described && contentFor(described, response.mediaType)?.schemaPointer;
}

const shapeOf = (path: string) => path.replace(/\{[^}]*\}/g, "{}");
const placeOf = (path: readonly (string | number)[]) =>
  `\`${path
    .map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`))
    .join("")
    .replace(/^\./, "")}\``;
