import { expect, it } from "vitest";
import { withoutSchemaNames } from "../src/named-schemas.ts";

it("references by the name of a schema become references by place, and the names go", () => {
  const book = { type: "object", properties: { next: { $ref: "#book" }, $id: { type: "string" } } };
  const named = { $anchor: "book", $id: "https://example.com/book", ...book };
  const data = { $id: "data, not a schema", $ref: "#book" };
  const root = {
    components: {
      schemas: { Book: named, Shelf: { $ref: "#book" } },
      examples: { one: { value: data } },
    },
  };
  const place = { $ref: "#/components/schemas/Book" };
  expect(withoutSchemaNames(root)).toEqual({
    components: {
      schemas: { Book: { ...book, properties: { ...book.properties, next: place } }, Shelf: place },
      examples: { one: { value: data } },
    },
  });
});

it("a `$dynamicRef` leads to the one schema of that name", () => {
  const schemas = { Tree: { $dynamicAnchor: "node", properties: { children: { items: { $dynamicRef: "#node" } } } } };
  expect(withoutSchemaNames({ components: { schemas } })).toEqual({
    components: {
      schemas: { Tree: { properties: { children: { items: { $ref: "#/components/schemas/Tree" } } } } },
    },
  });
});

it("a `$dynamicRef` to a name of several schemas remains", () => {
  const [Text, List] = [{ $dynamicAnchor: "item" }, { $id: "list", items: { $dynamicRef: "#item" } }];
  const read = withoutSchemaNames({ components: { schemas: { Text, Other: Text, List } } });
  expect(read).toEqual({ components: { schemas: { Text: {}, Other: {}, List: { items: { $dynamicRef: "#item" } } } } });
});
