// Everything that is compared: how it is loaded, and how it says yes or no.
import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { operationsOf, readDocument, readSpec, scenariosOf } from "@badge-contract/spec";
import { Ajv2020 } from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";

const spec = readSpec();
const reports = new URL("../reports/", import.meta.url);
export const dist = new URL("../dist/", import.meta.url);
export const standaloneFile = new URL("ajv-standalone.cjs", reports);

const pointer =
  operationsOf(spec)[0]?.responses.find(({ status }) => status === "200")?.content[0]?.schemaPointer ?? "";
const ajv = new Ajv2020({ strict: false, code: { source: true } });
ajv.addSchema(readDocument(spec, "contract", "spec"));
const runTime = ajv.compile({ $ref: `spec#${encodeURI(pointer)}` });
mkdirSync(reports, { recursive: true });
writeFileSync(standaloneFile, (standalone.default ?? standalone)(ajv, runTime));
const precompiled = createRequire(import.meta.url)(standaloneFile.pathname) as (value: unknown) => boolean;

const { isCustomerBadgeResponse, responses } = await import(new URL("index.js", dist).href);
const { responses: withDrift } = await import(new URL("drift.js", dist).href);
const validate = responses.getCustomerBadge[200]["~standard"].validate;
const drift = withDrift.getCustomerBadge[200].drift;

/** The scenario of the 200 response whose body is nearest to the 3.2 kB of a badge with statistics. */
export const body = scenariosOf(spec)
  .scenarios.filter(({ response }) => response.status === 200)
  .map(({ response }) => JSON.stringify(response.value))
  .reduce((a, b) => (Math.abs(b.length - 3200) < Math.abs(a.length - 3200) ? b : a));

export const subjects: Record<string, (value: unknown) => boolean> = {
  validator: (value) => validate(value).issues === undefined,
  guard: (value) => isCustomerBadgeResponse(value),
  "Ajv standalone": precompiled,
  "Ajv at run time": (value) => runTime(value) as boolean,
  "validator, then drift": (value) => validate(value).issues === undefined && drift(value).length === 0,
};
