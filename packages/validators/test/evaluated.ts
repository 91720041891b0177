import type { Reading, Spec } from "@badge-contract/spec";
import * as parts from "../src/checks.js";
import * as report from "../src/report.js";
import * as unions from "../src/union.js";
import * as values from "../src/values.js";
import { closeSchemas } from "../tools/closed.ts";
import { emitChecks } from "../tools/emit-checks.ts";
import { readSchemas } from "../tools/schemas.ts";

/** The generated check of the schema at the pointer, evaluated. */
export function evaluated(spec: Spec, pointer: string, reading: Reading = "contract"): report.Check {
  const options = { inBranches: reading === "exact" };
  const schemas = closeSchemas(readSchemas(spec, reading, [pointer]), [pointer], options);
  const pointers = [...schemas.keys()];
  const code = emitChecks(schemas, (one) => `S${pointers.indexOf(one)}`)
    .replaceAll(/^(const \w+): .*? = /gm, "$1 = ")
    .replaceAll("(one: unknown)", "(one)");
  const scope = { ...parts, ...report, ...unions, ...values };
  return new Function(...Object.keys(scope), `${code}; return checkS${pointers.indexOf(pointer)};`)(
    ...Object.values(scope),
  );
}
