import { expect, it } from "vitest";
import { dereferenced } from "../tools/dereferenced.ts";

const schemas = {
  Node: {
    type: "object",
    properties: { next: { $ref: "#/components/schemas/Node" }, default: { $ref: "#/components/schemas/Id" } },
  },
  Id: { type: "string", description: "An id." },
};
const leaf = { $ref: "#/components/schemas/Node" };
const node = { type: "object", properties: { next: leaf, default: schemas.Id } };

it("a reference to what it stands in stays, and all others go", () => {
  const bundle = { paths: { "/a": { schema: leaf } }, components: { schemas } };
  expect(dereferenced(bundle)).toEqual({
    paths: { "/a": { schema: node } },
    components: { schemas: { ...schemas, Node: { ...node, properties: { ...node.properties, next: node } } } },
  });
});

it("a reference in data is none, and a response called default is no data", () => {
  const of = (response: unknown, schema: unknown) => ({
    paths: { "/a": { responses: { default: response }, examples: { one: { value: leaf } }, schema } },
    components: { responses: { Any: { description: "-" } }, schemas: { Id: schemas.Id } },
  });
  const beside = { $ref: "#/components/schemas/Id" };
  expect(
    dereferenced(of({ $ref: "#/components/responses/Any" }, { ...beside, description: "Own.", maxLength: 3 })),
  ).toEqual(of({ description: "-" }, { allOf: [schemas.Id], description: "Own.", maxLength: 3 }));
});
