import {
  type Applied,
  eachApplied,
  eachValue,
  hasPointer,
  inPlainSchemas,
  type Json,
  type JsonObject,
  type Reading,
  readDocument,
  remembered,
  type Spec,
} from "@badge-contract/spec";
import { Ajv2020, type ErrorObject, type Options, type ValidateFunction } from "ajv/dist/2020.js";
import { mayFit } from "./may-fit.ts";
import { refuseProblems, type SchemaProblem, schemaProblem, unreadable } from "./schema-problems.ts";
import { Shapes } from "./shape.ts";
import { addUniqueItems } from "./unique-items.ts";

/** One violated keyword: where in the value, and where in the bundle. */
export interface Violation {
  /** JSON pointer into the value. */
  at: string;
  keyword: string;
  params: Record<string, unknown>;
  message: string;
  data: Json;
  /** JSON pointer of the violated keyword in the bundle. */
  pointer: string;
  /** JSON pointer of the schema object that holds the keyword. */
  schemaPointer: string;
}

const options = {
  strictTypes: false,
  strictRequired: false,
  strictTuples: false,
  // Only references to the document are compiled, which was linted: nothing is left for the schema of schemas.
  validateSchema: false,
  // `format` annotates, it does not assert, in the dialect that the document names.
  validateFormats: false,
  // 19.99 is a multiple of 0.01, whatever binary fractions say.
  multipleOfPrecision: 9,
  // Members are those of the document, not `constructor` and the like.
  ownProperties: true,
  allowMatchingProperties: true,
  logger: false,
  // Its tidying of code takes longer than the code then saves.
  code: { optimize: false },
} as const;

/** Ajv 2020 over the bundle, by JSON pointer: the witness that does not depend on Prism. */
export class Witness {
  /** Stops at the first violation, as most answers have none. */
  readonly #accepting: ValidatorOf;
  /** Finds every violation. */
  readonly #explaining: ValidatorOf;
  /** The document with its discriminators said in JSON Schema. */
  readonly spec: Spec;
  readonly document: JsonObject;
  readonly #written: JsonObject;
  readonly #pointers = new Map<unknown, string>();
  readonly #compiled: JsonObject;
  #shapes: Shapes | undefined;

  /** Schemas are compiled at their first use. */
  constructor(spec: Spec, reading: Reading) {
    this.#written = spec.root;
    this.spec = inPlainSchemas(spec);
    const id = `spec:${reading}`;
    this.document = readDocument(spec, reading, id);
    const document = withoutFalse(this.document) as JsonObject;
    this.#compiled = document;
    // An unknown keyword is a mistake of ours, and an annotation of others.
    const strict = spec.lenient !== true;
    const validators = (options: Options) => validatorsOf(document, id, { strict, ...options });
    this.#accepting = validators({ messages: false });
    this.#explaining = validators({ verbose: true, allErrors: true });
  }

  readonly problem = remembered((pointer: string): SchemaProblem | undefined => {
    try {
      const problem = unreadable(this.spec, pointer);
      if (problem) return problem;
      this.#accepting(pointer);
      return undefined;
    } catch (cause) {
      return schemaProblem(this.spec, pointer, cause);
    }
  });

  problems(): SchemaProblem[] {
    return this.#schemaPointers(this.document).flatMap((pointer) => this.problem(pointer) ?? []);
  }

  /** The value's violations of the schema at the pointer. Empty if there is no schema. */
  violations(schemaPointer: string | undefined, value: Json): Violation[] {
    const validate = schemaPointer === undefined ? undefined : this.#explaining(schemaPointer);
    return validate === undefined || validate(value) ? [] : (validate.errors ?? []).map((one) => this.#violation(one));
  }

  get shapes(): Shapes {
    this.#shapes ??= new Shapes(this.spec);
    return this.#shapes;
  }

  /** Whether the value fits the schema at the pointer. Anything fits if there is no schema. */
  accepts(schemaPointer: string | undefined, value: Json): boolean {
    return schemaPointer === undefined || this.#validator(schemaPointer)(value) === true;
  }

  #validator(pointer: string): ValidateFunction {
    try {
      return this.#accepting(pointer);
    } catch (cause) {
      refuseProblems([schemaProblem(this.spec, pointer, cause)]);
      throw cause;
    }
  }

  /** Visits every schema that applies to a part of the value, branches only where they fit. */
  applied(schemaPointer: string, value: Json, visit: (applied: Applied) => void): void {
    const fits = (pointer: string, part: Json) => this.mayFit(pointer)(part) && this.accepts(pointer, part);
    eachApplied(this.spec.root, schemaPointer, value, fits, visit);
  }

  /** Whether a value may fit the schema. It tells most that do not, without compiling the schema. */
  readonly mayFit = remembered((pointer: string) => mayFit(this.document, pointer));

  /** The pointer, or the nearest place above it that the document has as it is written. */
  readonly placeOf = remembered((pointer: string): string => {
    let place = pointer;
    while (place !== "" && !hasPointer(this.#written, place)) place = place.slice(0, place.lastIndexOf("/"));
    return place;
  });

  #violation(error: ErrorObject): Violation {
    const schemaPointer = this.#placesOfSchemas().get(error.parentSchema) ?? "";
    const forbidden = error.keyword === "not" && Object.keys(error.schema ?? {}).length === 0;
    return {
      at: error.instancePath,
      keyword: forbidden ? "false" : error.keyword,
      params: error.params,
      message: error.message ?? error.keyword,
      data: error.data as Json,
      pointer: forbidden ? schemaPointer : `${schemaPointer}/${error.keyword}`,
      schemaPointer,
    };
  }

  /** The places of schemas in the bundle, collected at first use. */
  #placesOfSchemas(): Map<unknown, string> {
    if (this.#pointers.size === 0)
      eachValue(this.#compiled, (value, pointer) => {
        if (typeof value === "object") this.#pointers.set(value, pointer);
      });
    return this.#pointers;
  }

  #schemaPointers(document: JsonObject): string[] {
    const named = Object.keys((document.components as JsonObject | undefined)?.schemas ?? {}).map(
      (name) => `/components/schemas/${name}`,
    );
    const inline = [...this.#placesOfSchemas().values()].filter((pointer) =>
      /\/(content\/[^/]+|parameters\/[^/]+)\/schema$/.test(pointer),
    );
    return [...named, ...inline];
  }
}

type ValidatorOf = (pointer: string) => ValidateFunction;

/** Gives the validators of a document's schemas, each compiled at its first use. */
function validatorsOf(document: JsonObject, id: string, own: Options): ValidatorOf {
  // Ajv takes a missing member called "" for none, unless it loops over the names.
  const isOdd = /"required":\[[^\]]*""/.test(JSON.stringify(document));
  const made = () => {
    const ajv = new Ajv2020({ ...options, ...own, ...(isOdd && { loopRequired: 1 }) });
    addUniqueItems(ajv);
    ajv.addVocabulary(["components", "paths"]);
    return ajv.addSchema(document, id, false, false);
  };
  let ajv: Ajv2020 | undefined;
  let isCompiling = false;
  return remembered((pointer) => {
    // One that was cut off by a limit of time, which no `finally` sees, left halves behind.
    if (isCompiling) ajv = undefined;
    isCompiling = true;
    try {
      ajv ??= made();
      // A pointer in a URI fragment is percent-encoded, as the paths of a document contain `{`.
      return ajv.compile({ $ref: `${id}#${encodeURI(pointer)}` });
    } finally {
      isCompiling = false;
    }
  });
}

/** `false` as a property's schema becomes `{ not: {} }`, an object whose place in the bundle can be remembered. */
function withoutFalse(value: Json, key = ""): Json {
  if (Array.isArray(value)) return value.map((item) => withoutFalse(item));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      key === "properties" && member === false ? { not: {} } : withoutFalse(member, name),
    ]),
  );
}
