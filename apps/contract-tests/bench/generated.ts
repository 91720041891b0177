import { type JsonObject, readSpec, type Spec, scenariosOf } from "@badge-contract/spec";

/** The document with so many operations, each with two examples and schemas of its own, in place of its own operation. */
export function generatedSpec(operations: number): Spec {
  const root = structuredClone(readSpec().root);
  const components = root.components as JsonObject;
  const schemas: JsonObject = {};
  const paths: JsonObject = {};
  for (let index = 0; index < operations; index++) {
    schemas[`Thing${index}`] = thing(index);
    schemas[`Part${index}`] = part;
    paths[`/generated/v1/things${index}/{thingId}`] = { get: operation(index) };
  }
  return {
    source: "generated",
    root: {
      ...root,
      paths,
      components: { ...components, schemas, responses: {}, parameters: {}, headers: {}, examples: {} },
    },
  };
}

const text = { type: "string" };
const part: JsonObject = {
  type: "object",
  required: ["kind", "size"],
  properties: { kind: { type: "string", enum: ["SMALL", "LARGE"] }, size: { type: ["integer", "null"] } },
};

const thing = (index: number): JsonObject => ({
  type: "object",
  required: ["id", "name", "tags", "parts", "since"],
  properties: {
    id: text,
    name: text,
    tags: { type: "array", uniqueItems: true, items: text },
    parts: { type: "array", items: { $ref: `#/components/schemas/Part${index}` } },
    since: { type: "number" },
    note: { anyOf: [text, { type: "null" }] },
  },
});

function operation(index: number): JsonObject {
  const body = (id: string): JsonObject => ({
    id,
    name: `thing ${index}`,
    tags: ["a", "b"],
    parts: [
      { kind: "SMALL", size: 1 },
      { kind: "LARGE", size: null },
    ],
    since: 1716803487,
  });
  return {
    operationId: `getThing${index}`,
    parameters: [
      {
        name: "thingId",
        in: "path",
        required: true,
        schema: text,
        examples: { one: { value: `one${index}` }, other: { value: `other${index}` } },
      },
    ],
    responses: {
      "200": {
        description: "A thing.",
        content: {
          "application/json": {
            schema: { $ref: `#/components/schemas/Thing${index}` },
            examples: {
              one: { summary: "Authored: one", value: body(`one${index}`) },
              other: { summary: "Authored: another", value: { ...body(`other${index}`), note: null } },
            },
          },
        },
      },
    },
  };
}

/** Answers with the examples of the document, whichever the number of its operations, in the same time. */
export function providerOf(spec: Spec): (request: Request) => Response {
  const bodies = new Map(scenariosOf(spec).scenarios.map(({ request, response }) => [request.url, response.value]));
  return ({ url }) => Response.json(bodies.get(new URL(url).pathname) ?? null);
}
