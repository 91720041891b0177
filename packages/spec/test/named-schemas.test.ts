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
