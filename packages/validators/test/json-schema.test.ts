import type { StandardJSONSchemaV1 } from "@standard-schema/spec";
import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import * as validators from "../src/json-schema.js";
import { withJsonSchema } from "../src/json-schema-of.js";
import { bundle, sizeOf } from "./bundle.ts";
import { mutantsOf } from "./mutants.ts";
import { documents, tags } from "./witness.ts";

const all = Object.entries(validators).map(([name, validator]) => ({ name, validator }));
const values = documents.flatMap(({ value }) => [value, ...[...mutantsOf(value, tags)].filter((_, n) => n % 40 === 0)]);
const ajvs = { "draft-2020-12": Ajv2020, "draft-07": Ajv };
const targets = ["draft-2020-12", "draft-07"] as const;

describe.each(targets)("As %s", { timeout: 60_000 }, (target) => {
  it.each(all)("$name exports a complete schema that judges as it does", ({ validator }) => {
    const standard: StandardJSONSchemaV1["~standard"] = validator["~standard"];
    const schema = standard.jsonSchema.input({ target });
    expect(standard.jsonSchema.output({ target })).toEqual(schema);
    const loose = {
      strictTypes: false,
      strictTuples: false,
      strictRequired: false,
      validateFormats: false,
      ownProperties: true,
    };
    // 19.99 is a multiple of 0.01.
    const options = { strict: true, multipleOfPrecision: 9, ...loose };
    const ajv = new ajvs[target](options);
    const accepts = ajv.compile(schema);
    const verdicts = values.map((value) => validator["~standard"].validate(value).issues === undefined);
    expect(values.map((value) => accepts(value))).toEqual(verdicts);
  });

  it("the schema of an answer refuses some and accepts some", () => {
    const accepts = values.filter(
      (value) => !validators.customerBadgeResponseSchema["~standard"].validate(value).issues,
    );
    expect(accepts.length).toBeGreaterThan(20);
    expect(values.length - accepts.length).toBeGreaterThan(100);
  });
});

it("a name of a property that looks like a keyword stays one, and data stays data", () => {
  const definitions = {
    Odd: {
      properties: { $ref: { $ref: "#/$defs/Other", description: "d" }, items: { const: { $ref: "#/$defs/None" } } },
      prefixItems: [{ type: "string" }],
      items: false,
      dependentRequired: { a: ["b"] },
    },
    Other: { type: "number" },
  };
  const odd = withJsonSchema(validators.timestampSchema, "Odd", definitions);
  expect(odd["~standard"].jsonSchema.input({ target: "draft-07" })).toEqual({
    $schema: "http://json-schema.org/draft-07/schema#",
    properties: {
      $ref: { allOf: [{ $ref: "#/definitions/Other" }], description: "d" },
      items: { const: { $ref: "#/$defs/None" } },
    },
    items: [{ type: "string" }],
    additionalItems: false,
    dependencies: { a: ["b"] },
    definitions: { Other: { type: "number" } },
  });
});

it("what cannot be exported is refused with the reason", () => {
  const { input } = validators.timestampSchema["~standard"].jsonSchema;
  expect(() => input({ target: "openapi-3.0" })).toThrow('The target "openapi-3.0" is not known');
  const closed = withJsonSchema(validators.timestampSchema, "A", { A: { unevaluatedProperties: false } });
  expect(() => closed["~standard"].jsonSchema.input({ target: "draft-07" })).toThrow(
    'draft-07 cannot say "unevaluatedProperties"',
  );
});

it("without an import of schemas none is loaded", async () => {
  expect(await bundle('export * from "./index.js"')).not.toContain("$defs");
  expect((await bundle('import "./json-schema.js"')).trim()).toBe("");
  expect(sizeOf(await bundle('export { customerBadgeResponseSchema } from "./json-schema.js"'))).toBeLessThan(10_000);
});
