// Kinds of schema that documents are made of: a value that each describes, others, and values that it forbids.
import type { Json, JsonObject } from "@badge-contract/spec";

export interface SchemaKind {
  schema: Json;
  /** The example of the document. */
  is: Json;
  also?: Json[];
  not: Json[];
  /** Answers with additions, which both witnesses tell from those without. */
  adds?: Json[];
  /** Named schemas beside it. */
  named?: JsonObject;
}

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const object = (properties: JsonObject, required = Object.keys(properties)): JsonObject => ({
  type: "object",
  required,
  properties,
});
const text = { type: "string" };
const whole = { type: "integer" };
/** A member called `__proto__`, which a literal cannot say. */
const parsed = (json: string) => JSON.parse(json) as JsonObject;

const shapes = {
  Circle: object({ kind: text, radius: { type: "number" } }),
  Square: object({ kind: text, side: { type: "number" } }),
};
const pets = (discriminator: JsonObject): JsonObject => ({
  Pet: { ...object({ petType: text, name: text }), discriminator },
  Cat: { allOf: [ref("Pet"), object({ lives: whole })] },
  Dog: { allOf: [ref("Pet"), object({ barks: { type: "boolean" } })] },
});
const cat = { petType: "Cat", name: "Tom", lives: 9 };

export const schemaKinds: Record<string, SchemaKind> = {
  "a map of integers": {
    schema: { type: "object", additionalProperties: whole },
    is: { points: 3, stars: 4 },
    also: [{}],
    not: [{ points: "3" }, { points: 1.5 }, []],
  },
  "a map of objects": {
    schema: { type: "object", additionalProperties: object({ price: { type: "number" } }) },
    is: { eu: { price: 9.5 } },
    not: [{ eu: 9.5 }, { eu: {} }],
  },
  "a map beside named members": {
    schema: { ...object({ id: text }), additionalProperties: whole },
    is: { id: "a", x: 1 },
    not: [{ id: "a", x: "1" }, { x: 1 }],
  },
  "a map whose names are limited": {
    schema: { type: "object", propertyNames: { pattern: "^[a-z]{2}$" }, additionalProperties: text },
    is: { en: "badge" },
    not: [{ eng: "badge" }, { en: 1 }],
  },
  "a map with few members": {
    schema: { type: "object", minProperties: 1, maxProperties: 2, additionalProperties: whole },
    is: { a: 1 },
    not: [{}, { a: 1, b: 2, c: 3 }],
  },
  "names by pattern": {
    schema: { type: "object", patternProperties: { "^[a-z]{2}$": text } },
    is: { en: "badge" },
    not: [{ en: 1 }],
  },
  "names by pattern and nothing else": {
    schema: { type: "object", patternProperties: { "^x-": true }, additionalProperties: false },
    is: { "x-trace": 1 },
    not: [{ trace: 1 }],
  },
  "an open tuple": {
    schema: { type: "array", prefixItems: [text, whole], minItems: 2 },
    is: ["a", 1],
    also: [["a", 1, null]],
    not: [["a"], [1, "a"]],
  },
  "a closed tuple": {
    schema: { type: "array", prefixItems: [text, whole], items: false, minItems: 2 },
    is: ["a", 1],
    not: [["a", 1, 2], ["a"]],
  },
  "a tuple with more of one kind": {
    schema: { type: "array", prefixItems: [text], items: whole },
    is: ["a", 1, 2],
    not: [["a", "b"]],
  },
  "an array that contains": {
    schema: { type: "array", items: object({ role: text }), contains: { properties: { role: { const: "owner" } } } },
    is: [{ role: "owner" }, { role: "guest" }],
    not: [[{ role: "guest" }], []],
  },
  "an array that contains so many": {
    schema: { type: "array", items: whole, contains: { minimum: 10 }, minContains: 1, maxContains: 2 },
    is: [1, 10],
    not: [[1], [10, 11, 12]],
  },
  "an array of arrays": {
    schema: { type: "array", items: { type: "array", items: { type: "number" }, minItems: 2, maxItems: 2 } },
    is: [
      [1, 2],
      [3, 4],
    ],
    not: [[[1]], [["1", 2]]],
  },
  "a recursive schema": {
    schema: ref("Node"),
    named: { Node: object({ label: text, children: { type: "array", items: ref("Node") } }) },
    is: { label: "a", children: [{ label: "b", children: [] }] },
    not: [
      { label: "a", children: [{ label: "b" }] },
      { label: "a", children: [{ label: 1, children: [] }] },
    ],
  },
  "a recursive schema by its own optional member": {
    schema: object({ reply: ref("Comment") }),
    named: { Comment: object({ text, parent: ref("Comment") }, ["text"]) },
    is: { reply: { text: "b", parent: { text: "a" } } },
    not: [{ reply: { text: "b", parent: { text: 1 } } }],
  },
  "two schemas that lead to each other": {
    schema: ref("Folder"),
    named: {
      Folder: object({ name: text, files: { type: "array", items: ref("File") } }),
      File: object({ name: text, folder: { anyOf: [ref("Folder"), { type: "null" }] } }, ["name"]),
    },
    is: { name: "a", files: [{ name: "b", folder: null }] },
    also: [{ name: "a", files: [{ name: "b", folder: { name: "c", files: [] } }] }],
    not: [{ name: "a", files: [{ folder: null }] }],
  },
  "a mapped discriminator without const": {
    schema: object({
      shape: {
        oneOf: [ref("Circle"), ref("Square")],
        discriminator: {
          propertyName: "kind",
          mapping: { circle: "#/components/schemas/Circle", square: "#/components/schemas/Square" },
        },
      },
    }),
    named: shapes,
    is: { shape: { kind: "circle", radius: 1 } },
    also: [{ shape: { kind: "square", side: 1 } }],
    not: [{ shape: { kind: "square", radius: 1 } }, { shape: { kind: "circle", side: 1 } }, { shape: { radius: 1 } }],
  },
  "a discriminator by the schemas' names": {
    schema: { anyOf: [ref("Circle"), ref("Square")], discriminator: { propertyName: "kind" } },
    named: shapes,
    is: { kind: "Circle", radius: 1 },
    not: [
      { kind: "Square", radius: 1 },
      { kind: "circle", radius: 1 },
    ],
  },
  "a discriminator with const tags": {
    schema: { oneOf: [ref("A"), ref("B")], discriminator: { propertyName: "t" } },
    named: { A: object({ t: { const: "a" }, n: whole }), B: object({ t: { const: "b" }, s: text }) },
    is: { t: "a", n: 1 },
    not: [
      { t: "a", s: "x" },
      { t: "b", n: 1 },
    ],
  },
  "allOf with a discriminator": {
    schema: object({ pet: ref("Pet") }),
    named: pets({ propertyName: "petType" }),
    is: { pet: cat },
    also: [{ pet: { petType: "Dog", name: "Rex", barks: true } }],
    not: [{ pet: { petType: "Dog", name: "Rex" } }, { pet: { ...cat, lives: "nine" } }],
  },
  "allOf with a mapped discriminator, in a list": {
    schema: { type: "array", items: ref("Pet") },
    named: pets({
      propertyName: "petType",
      mapping: { cat: "#/components/schemas/Cat", dog: "#/components/schemas/Dog" },
    }),
    is: [{ petType: "cat", name: "Tom", lives: 9 }],
    not: [[{ petType: "cat", name: "Tom" }], [{ petType: "dog", name: "Rex", lives: 1 }]],
  },
  "a member that needs another": {
    schema: {
      ...object({ card: text, holder: text }, []),
      dependentRequired: { card: ["holder"] },
    },
    is: { card: "1", holder: "a" },
    also: [{}, { holder: "a" }],
    not: [{ card: "1" }],
  },
  "a member that asks for a schema": {
    schema: {
      ...object({ card: text, cvc: whole }, []),
      dependentSchemas: { card: { required: ["cvc"], properties: { cvc: { minimum: 100 } } } },
    },
    is: { card: "1", cvc: 123 },
    also: [{ cvc: 1 }],
    not: [{ card: "1" }, { card: "1", cvc: 1 }],
  },
  "a condition": {
    schema: {
      ...object({ kind: text, until: text }, ["kind"]),
      if: { properties: { kind: { const: "fixed" } } },
      then: { required: ["until"] },
      else: { properties: { until: false } },
    },
    is: { kind: "fixed", until: "2027" },
    also: [{ kind: "open" }],
    not: [{ kind: "fixed" }, { kind: "open", until: "2027" }],
  },
  "what must not be": {
    schema: { ...object({ name: text }), not: { required: ["secret"] } },
    is: { name: "a" },
    not: [{ name: "a", secret: 1 }],
  },
  "unevaluated members": {
    schema: { allOf: [ref("Base")], ...object({ b: text }, ["b"]), unevaluatedProperties: false },
    named: { Base: object({ a: text }) },
    is: { a: "x", b: "y" },
    not: [{ a: "x", b: "y", c: 1 }, { b: "y" }],
  },
  "unevaluated members of one kind": {
    schema: { ...object({ a: text }), unevaluatedProperties: whole },
    is: { a: "x", n: 1 },
    not: [{ a: "x", n: "1" }],
  },
  "unevaluated items": {
    schema: { type: "array", prefixItems: [text], unevaluatedItems: false },
    is: ["a"],
    not: [["a", 1]],
  },
  "a reference with siblings": {
    schema: { $ref: "#/components/schemas/Base", required: ["b"], properties: { b: whole } },
    named: { Base: object({ a: text }) },
    is: { a: "x", b: 1 },
    not: [{ a: "x" }, { b: 1 }, { a: "x", b: "1" }],
  },
  "definitions of its own": {
    schema: { type: "array", items: ref("Holder") },
    named: { Holder: { ...object({ a: { $ref: "#/components/schemas/Holder/$defs/Part" } }), $defs: { Part: whole } } },
    is: [{ a: 1 }],
    not: [[{ a: "1" }]],
  },
  "const of each type": {
    schema: object({ version: { const: 2 }, live: { const: true }, tag: { const: "a" }, none: { const: null } }),
    is: { version: 2, live: true, tag: "a", none: null },
    not: [
      { version: 3, live: true, tag: "a", none: null },
      { version: 2, live: false, tag: "a", none: null },
      { version: 2, live: true, tag: "b", none: null },
    ],
  },
  "an enum with null": {
    schema: object({ level: { type: ["string", "null"], enum: ["LOW", "HIGH", null] } }),
    is: { level: null },
    also: [{ level: "LOW" }],
    not: [{ level: 1 }, {}],
  },
  "an enum of numbers": {
    schema: object({ size: { type: "integer", enum: [1, 2, 3] } }),
    is: { size: 2 },
    not: [{ size: "2" }],
  },
  "a nullable reference": {
    schema: object({ owner: { anyOf: [ref("Owner"), { type: "null" }] } }),
    named: { Owner: object({ name: text }) },
    is: { owner: null },
    also: [{ owner: { name: "a" } }],
    not: [{ owner: {} }, { owner: 1 }],
  },
  "members that every object inherits": {
    schema: {
      ...object({ constructor: text, toString: whole, hasOwnProperty: text }, []),
    },
    is: {},
    also: [parsed('{"constructor": "me"}')],
    not: [parsed('{"constructor": 1}'), parsed('{"toString": "x"}')],
  },
  "a required member that every object inherits": {
    schema: object({ constructor: text }),
    is: parsed('{"constructor": "me"}'),
    not: [{}, parsed('{"constructor": 1}')],
  },
  "a member called __proto__": {
    schema: { type: "object", properties: parsed('{"__proto__": {"type": "integer"}}') },
    is: parsed('{"__proto__": 1}'),
    also: [{}],
    not: [parsed('{"__proto__": "x"}')],
  },
  "names with dots, dashes, slashes and digits": {
    schema: object({ "a.b": text, "a-b": whole, "a/b": text, "0": whole, "a b": text, 'q"': text }),
    is: { "a.b": "x", "a-b": 1, "a/b": "y", "0": 2, "a b": "z", 'q"': "s" },
    not: [{ "a.b": "x", "a-b": "1", "a/b": "y", "0": 2, "a b": "z", 'q"': "s" }],
  },
  cents: {
    schema: object({ price: { type: "number", multipleOf: 0.01 } }),
    is: { price: 19.99 },
    also: [{ price: 0.07 }, { price: 1.1 }, { price: 1e6 }, { price: 123456.78 }],
    not: [{ price: 19.999 }, { price: "19.99" }],
  },
  "steps of five": {
    schema: object({ minutes: { type: "integer", multipleOf: 5, exclusiveMinimum: 0, maximum: 60 } }),
    is: { minutes: 15 },
    not: [{ minutes: 7 }, { minutes: 0 }, { minutes: 65 }],
  },
  "an open interval": {
    schema: object({ share: { type: "number", exclusiveMinimum: 0, exclusiveMaximum: 1 } }),
    is: { share: 0.5 },
    not: [{ share: 0 }, { share: 1 }],
  },
  "formats, which annotate": {
    schema: object({
      id: { type: "string", format: "uuid" },
      at: { type: "string", format: "date-time" },
      mail: { type: "string", format: "email" },
      n: { type: "integer", format: "int32" },
      odd: { type: "string", format: "loyalty-card" },
    }),
    is: { id: "3f0c", at: "yesterday", mail: "me", n: 3000000000, odd: "x" },
    not: [{ id: 1, at: "", mail: "", n: 1, odd: "" }],
  },
  "a large integer": {
    schema: object({ id: { type: "integer", format: "int64", minimum: 1 } }),
    is: { id: 9007199254740991 },
    not: [{ id: 0 }, { id: 1.5 }],
  },
  "texts of a length and a pattern": {
    schema: object({ code: { type: "string", minLength: 2, maxLength: 4, pattern: "^[A-Z]+$" } }),
    is: { code: "ABC" },
    not: [{ code: "A" }, { code: "ABCDE" }, { code: "abc" }],
  },
  "a text of emoji": {
    schema: object({ mark: { type: "string", maxLength: 1 } }),
    is: { mark: "😀" },
    not: [{ mark: "😀😀" }],
  },
  "members that one side alone has": {
    schema: object(
      {
        id: { ...text, readOnly: true },
        password: { ...text, writeOnly: true },
        name: text,
      },
      ["id", "name"],
    ),
    is: { id: "a", name: "b" },
    not: [{ name: "b" }],
  },
  anything: {
    schema: object({ any: {}, none: false, all: true }, ["any"]),
    is: { any: [1, { a: 1 }], all: null },
    not: [{ any: 1, none: 1 }],
  },
  "a free-form object": {
    schema: object({ meta: { type: "object" } }),
    is: { meta: { whatever: [1] } },
    not: [{ meta: [] }],
  },
  "one of several types": {
    schema: object({ value: { type: ["string", "integer", "boolean", "null"] } }),
    is: { value: 1 },
    also: [{ value: "a" }, { value: null }],
    not: [{ value: 1.5 }, { value: [] }],
  },
  "unions in unions": {
    schema: object({ a: { oneOf: [{ anyOf: [text, whole] }, { type: "array", items: { oneOf: [text, whole] } }] } }),
    is: { a: ["x", 1] },
    also: [{ a: 1 }],
    not: [{ a: [true] }, { a: null }],
  },
  "a union without a tag": {
    schema: object({ by: { anyOf: [object({ mail: text }), object({ phone: text })] } }),
    is: { by: { mail: "a" } },
    also: [{ by: { phone: "1" } }, { by: { mail: "a", phone: "1" } }],
    not: [{ by: {} }, { by: { mail: 1 } }],
  },
  "joined by allOf three deep": {
    schema: ref("Three"),
    named: {
      One: object({ a: text }),
      Two: { allOf: [ref("One"), object({ b: text })] },
      Three: { allOf: [ref("Two"), object({ c: text })] },
    },
    is: { a: "1", b: "2", c: "3" },
    not: [
      { b: "2", c: "3" },
      { a: "1", b: 2, c: "3" },
    ],
  },
  "different items": {
    schema: { type: "array", uniqueItems: true, items: object({ id: whole }) },
    is: [{ id: 1 }, { id: 2 }],
    not: [[{ id: 1 }, { id: 1 }]],
  },
  "a text as the whole body": { schema: text, is: "ok", not: [1, null] },
  "a list as the whole body": {
    schema: { type: "array", items: ref("Item"), maxItems: 3 },
    named: { Item: object({ id: text }) },
    is: [{ id: "a" }],
    also: [[]],
    not: [[{}], {}],
  },
  "defaults and deprecated members": {
    schema: object({ page: { type: "integer", default: 1, minimum: 1 }, old: { ...text, deprecated: true } }, ["page"]),
    is: { page: 2 },
    also: [{ page: 1, old: "x" }],
    not: [{ page: 0 }, {}],
  },
  "any value at all": { schema: {}, is: { a: [1] }, also: ["x", 1, false], not: [] },
  "true as a schema": { schema: true, is: { a: 1 }, not: [] },
  "a constant of null": { schema: object({ gone: { const: null } }), is: { gone: null }, not: [{ gone: 0 }, {}] },
  "a constant object": {
    schema: object({ at: { const: { x: 1, y: [2] } } }),
    is: { at: { x: 1, y: [2] } },
    not: [{ at: { x: 1 } }, { at: 1 }],
  },
  "an enum of everything": {
    schema: object({ any: { enum: ["a", 1, true, null] } }),
    is: { any: "a" },
    also: [{ any: 1 }, { any: null }],
    not: [{ any: {} }],
  },
  "a map of itself": {
    schema: ref("Tree"),
    named: { Tree: { type: "object", additionalProperties: ref("Tree") } },
    is: { a: { b: {} } },
    not: [{ a: { b: 1 } }, 1],
  },
  "an expression, recursive by its tag": {
    schema: ref("Expression"),
    named: {
      Expression: {
        oneOf: [ref("Number"), ref("Sum")],
        discriminator: { propertyName: "op", mapping: { number: "Number", sum: "#/components/schemas/Sum" } },
      },
      Number: object({ op: text, value: { type: "number" } }),
      Sum: object({ op: text, of: { type: "array", items: ref("Expression") } }),
    },
    is: { op: "sum", of: [{ op: "number", value: 1 }] },
    also: [{ op: "number", value: 2 }],
    not: [
      { op: "sum", of: [{ op: "number" }] },
      { op: "sum", value: 1 },
    ],
  },
  "a tag on two levels": {
    schema: ref("Animal"),
    named: {
      Animal: { ...object({ kind: text }), discriminator: { propertyName: "kind" } },
      Dog: { allOf: [ref("Animal"), object({ barks: { type: "boolean" } })] },
      Puppy: { allOf: [ref("Dog"), object({ weeks: whole })] },
    },
    is: { kind: "Puppy", barks: true, weeks: 3 },
    also: [{ kind: "Dog", barks: false }],
    not: [{ kind: "Puppy", barks: true }, { kind: "Dog" }],
  },
  "a closed schema beside another": {
    schema: { allOf: [ref("Closed"), { properties: { a: { maxLength: 3 } } }] },
    named: { Closed: { ...object({ a: text }), additionalProperties: false } },
    is: { a: "abc" },
    not: [{ a: "abcd" }, { a: "a", b: 1 }],
  },
  "unevaluated members of a union": {
    schema: {
      ...object({ id: text }),
      oneOf: [object({ a: text }), object({ b: whole })],
      unevaluatedProperties: false,
    },
    is: { id: "1", a: "x" },
    also: [{ id: "1", b: 2 }],
    not: [{ id: "1", a: "x", c: 1 }, { id: "1" }],
  },
  "patterns beside unevaluated members": {
    schema: { ...object({ id: text }), patternProperties: { "^x-": whole }, unevaluatedProperties: false },
    is: { id: "1", "x-a": 1 },
    not: [
      { id: "1", "x-a": "1" },
      { id: "1", y: 1 },
    ],
  },
  "what only answers have, in a shared part": {
    schema: { allOf: [ref("Stored")], required: ["id", "secret"] },
    named: {
      Stored: object({ id: { ...text, readOnly: true }, secret: { ...text, writeOnly: true }, name: text }, ["name"]),
    },
    is: { id: "1", name: "a" },
    not: [{ name: "a" }],
  },
  "what only requests have, by reference": {
    schema: object({ password: ref("Password"), name: text }),
    named: { Password: { ...text, writeOnly: true } },
    is: { name: "a" },
    not: [{}],
  },
  "a reference with a description": {
    schema: object({ owner: { $ref: "#/components/schemas/Owner", description: "Who it is.", deprecated: true } }),
    named: { Owner: object({ name: text }) },
    is: { owner: { name: "a" } },
    not: [{ owner: {} }],
  },
  "a nullable enum by reference": {
    schema: object({ size: { anyOf: [ref("Size"), { type: "null" }] } }),
    named: { Size: { type: "string", enum: ["S", "M"] } },
    is: { size: "S" },
    also: [{ size: null }],
    not: [{ size: 1 }],
  },
  "types that a list names": {
    schema: object({ n: { type: ["integer", "null"], minimum: 1 }, s: { type: ["string", "null"], minLength: 1 } }),
    is: { n: 1, s: "a" },
    also: [{ n: null, s: null }],
    not: [
      { n: 0, s: "a" },
      { n: 1, s: "" },
    ],
  },
  "an integer beyond what a double holds": {
    schema: object({ id: { type: "integer", format: "int64", maximum: 2 ** 63, minimum: 0 } }),
    is: { id: 12 },
    not: [{ id: -1 }, { id: "12" }],
  },
  tenths: {
    schema: object({ share: { type: "number", multipleOf: 0.1, maximum: 1 } }),
    is: { share: 0.3 },
    also: [{ share: 0.7 }],
    not: [{ share: 0.35 }, { share: 1.1 }],
  },
  "texts in another encoding": {
    schema: object({ data: { type: "string", contentEncoding: "base64", contentMediaType: "image/png" } }),
    is: { data: "aGk=" },
    not: [{ data: 1 }],
  },
  "a pattern of letters in any script": {
    schema: object({ name: { type: "string", pattern: "^\\p{L}+$" } }),
    is: { name: "Ångström" },
    not: [{ name: "a1" }],
  },
  "no more than none": {
    schema: object({ none: { type: "array", maxItems: 0 }, gone: { type: "object", maxProperties: 0 } }),
    is: { none: [], gone: {} },
    not: [{ none: [1], gone: {} }],
  },
  "what must contain nothing": {
    schema: { type: "array", items: whole, contains: { const: 0 }, minContains: 0, maxContains: 1 },
    is: [0, 1],
    also: [[]],
    not: [[0, 0]],
  },
  "a condition without what is else": {
    schema: {
      ...object({ a: whole, b: whole }, ["a"]),
      if: { required: ["b"] },
      then: { properties: { a: { minimum: 10 } } },
    },
    is: { a: 10, b: 1 },
    also: [{ a: 1 }],
    not: [{ a: 1, b: 1 }],
  },
  "names like components of a language": {
    schema: object({ error: ref("Error"), map: ref("Map"), record: ref("Record") }),
    named: {
      Error: object({ code: whole }),
      Map: { type: "object", additionalProperties: text },
      Record: object({ a: ref("Error") }),
    },
    is: { error: { code: 1 }, map: { a: "x" }, record: { a: { code: 2 } } },
    not: [{ error: {}, map: {}, record: { a: { code: 2 } } }],
  },
  "names of components with dots and dashes": {
    schema: { type: "array", items: { anyOf: [ref("a.b"), ref("c-d"), ref("2nd")] } },
    named: { "a.b": object({ x: whole }), "c-d": object({ y: whole }), "2nd": object({ z: whole }) },
    is: [{ x: 1 }, { y: 2 }],
    not: [[{ x: "1" }]],
  },
  "members named like keywords": {
    schema: object(
      { required: text, properties: text, type: text, schema: text, enum: text, items: text, $ref: text },
      ["type"],
    ),
    is: { type: "a", required: "b", properties: "c", schema: "d", enum: "e", items: "f" },
    not: [{ type: 1 }, { type: "a", schema: 1 }],
  },
  "a list of lists of a union": {
    schema: { type: "array", items: { type: "array", items: { oneOf: [text, object({ n: whole })] } } },
    is: [["a"], [{ n: 1 }]],
    not: [[[1]], [{ n: 1 }]],
  },
  "members that exclude each other": {
    schema: { ...object({ a: text, b: text }, []), oneOf: [{ required: ["a"] }, { required: ["b"] }] },
    is: { a: "x" },
    also: [{ b: "x" }],
    not: [{}, { a: "x", b: "y" }],
  },
  "a member that needs another, which may be null": {
    schema: { ...object({ a: { type: ["string", "null"] }, b: text }, []), dependentRequired: { a: ["b"] } },
    is: { a: null, b: "x" },
    also: [{}],
    not: [{ a: null }],
  },
};
