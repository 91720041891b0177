import type { Json, SourceLine, Spec } from "@badge-contract/spec";
import { driftOf } from "./drift.ts";
import { explain } from "./explain.ts";
import type { Finding } from "./findings.ts";
import { brief } from "./json.ts";
import { refuseProblems, type SchemaProblem } from "./schema-problems.ts";
import { Witness } from "./witness.ts";

/** Judges bodies by Ajv, in the two readings that tell a breach from drift; a third is what other tools read, a fourth that of requests. */
export class Judge {
  readonly contract: Witness;
  readonly exact: Witness;
  readonly written: Witness;
  readonly #spec: Spec;
  #requests: Witness | undefined;

  /**
   * @param sources for messages: where a pointer of the bundle comes from
   * @param isLazy whether a schema that does not compile is refused at its first use alone: compiling all takes its time
   * @throws SpecError for a schema that does not compile; in a document that others wrote, `problem` tells which
   */
  constructor(spec: Spec, sources?: (pointer: string) => SourceLine | undefined, isLazy = spec.lenient === true) {
    this.exact = new Witness(spec, "exact");
    this.contract = new Witness(spec, "contract");
    this.written = new Witness(spec, "written");
    this.#spec = spec;
    // One reading tells whether every schema compiles.
    if (!isLazy) refuseProblems(this.exact.problems(), sources);
  }

  /** What may be asked. */
  get requests(): Witness {
    this.#requests ??= new Witness(this.#spec, "request");
    return this.#requests;
  }

  /** Why nothing can be judged by the schema, if so. */
  problem = (schemaPointer: string | undefined): SchemaProblem | undefined =>
    schemaPointer === undefined ? undefined : this.exact.problem(schemaPointer);

  body(schemaPointer: string | undefined, value: Json): Finding[] {
    if (this.exact.accepts(schemaPointer, value)) return [];
    const breaches = this.contract.accepts(schemaPointer, value) ? [] : explain(this.contract, schemaPointer, value);
    if (breaches.length > 0) return breaches;
    const drift = driftOf(this, schemaPointer, value);
    if (drift.length > 0) return drift;
    // The closed schemas refuse what the walk over the open ones did not find: never let that pass as conforming.
    return this.exact
      .violations(schemaPointer, value)
      .slice(0, 100)
      .map(({ at, message, data, pointer }) => ({
        verdict: "drift",
        path: at,
        expected: message,
        found: brief(data),
        pointer,
      }));
  }
}

const judges = new WeakMap<Spec, Judge>();

/** The judge of a document, made once: its schemas are compiled at their first use. */
export function judgeOf(spec: Spec): Judge {
  const judge = judges.get(spec) ?? new Judge(spec, undefined, true);
  judges.set(spec, judge);
  return judge;
}
