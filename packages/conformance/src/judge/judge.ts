import { type Json, type Reading, remembered, type SourceLine, type Spec } from "@badge-contract/spec";
import { driftOf } from "./drift.ts";
import { explain } from "./explain.ts";
import { type Finding, unlike } from "./findings.ts";
import { brief } from "./json.ts";
import { refuseProblems, type SchemaProblem } from "./schema-problems.ts";
import { Witness } from "./witness.ts";

/** Judges bodies with Ajv, each witness made at its first use. */
export class Judge {
  readonly #spec: Spec;

  /**
   * @param sources finds the source line of a pointer, for messages
   * @param isLazy compiles each schema at its first use, since compiling all of them takes time
   * @throws SpecError for a schema that does not compile; for a document that others wrote, `problem` tells instead
   */
  constructor(spec: Spec, sources?: (pointer: string) => SourceLine | undefined, isLazy = spec.lenient === true) {
    this.#spec = spec;
    // Compiling one reading is enough to know that every schema compiles.
    if (!isLazy) refuseProblems(this.exact.problems(), sources);
  }

  /** Tells a breach from drift. */
  get contract(): Witness {
    return this.#read("contract");
  }

  get exact(): Witness {
    return this.#read("exact");
  }

  /** Reads like other tools. */
  get written(): Witness {
    return this.#read("written");
  }

  get requests(): Witness {
    return this.#read("request");
  }

  readonly #read = remembered((reading: Reading) => new Witness(this.#spec, reading));

  /** Why nothing can be judged by the schema, if so. */
  problem = (schemaPointer: string | undefined): SchemaProblem | undefined =>
    schemaPointer === undefined ? undefined : this.exact.problem(schemaPointer);

  body(schemaPointer: string | undefined, value: Json): Finding[] {
    if (this.exact.accepts(schemaPointer, value)) return [];
    const breaches = this.contract.accepts(schemaPointer, value) ? [] : explain(this.contract, schemaPointer, value);
    if (breaches.length > 0) return breaches;
    const additions = driftOf(this, schemaPointer, value);
    if (additions.length > 0) return additions;
    // The closed schemas refuse something that the walk over the open ones missed. Never report that as conforming.
    return this.exact
      .violations(schemaPointer, value)
      .slice(0, 100)
      .map(({ at, message, data, pointer }) => ({ ...unlike(at, message, brief(data)), verdict: "drift", pointer }));
  }
}

/** The judge of a document. It is made once and compiles schemas at their first use. */
export const judgeOf = remembered((spec: Spec) => new Judge(spec, undefined, true));
