import { expect, test } from "vitest";
import { renderAll } from "../src/pages.ts";
import { sectionsOf } from "../src/search.ts";
import { renderPage } from "../src/template.ts";

const shown = (value: unknown) => ({ examples: { one: { summary: "One", value } } });
const body = (schema: object, value: unknown) => ({ "application/json": { schema, ...shown(value) } });
const order = { $ref: "#/components/schemas/Order" };

/** Another document than this project's: a list, a body, an answer without a body, text, forms, and rules. */
const spec = {
  source: "a small document",
  root: JSON.parse(
    JSON.stringify({
      openapi: "3.1.0",
      servers: [{ url: "https://api.example.com" }],
      paths: {
        "/orders": {
          get: {
            operationId: "listOrders",
            summary: "List <orders>",
            parameters: [
              { name: "ids", in: "query", schema: { type: "array", items: { type: "integer" } }, ...shown([1, 2]) },
            ],
            responses: { 200: { description: "The orders.", content: body({ type: "array", items: order }, []) } },
          },
          post: {
            operationId: "addOrder",
            deprecated: true,
            requestBody: { required: true, content: body(order, { title: "Emma" }) },
            responses: {
              201: {
                description: "Added.",
                headers: { Location: { required: true, schema: { type: "string" } } },
                content: body(order, { title: "Emma" }),
                "x-validations": [
                  { id: "same-title", rule: "self.title == request.body.title", message: "The title is the one sent." },
                ],
              },
              default: { description: "Failed.", content: { "text/plain": { schema: { type: "string" } } } },
            },
          },
        },
        "/orders/{id}": {
          delete: {
            parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" }, ...shown("a/b") }],
            responses: { 204: { description: "Gone." } },
          },
        },
      },
      components: {
        schemas: {
          Order: {
            type: "object",
            required: ["title"],
            properties: {
              title: { type: "string", maxLength: 9 },
              total: { type: "number", minimum: 0, "x-unit": "euros", readOnly: true },
              parts: { type: "array", items: order },
              constructor: { type: ["string", "null"] },
            },
            additionalProperties: { type: "string" },
            "x-validations": [
              { id: "paid", rule: "self.total > 0.0", message: "An order costs something.", severity: "warning" },
            ],
          },
        },
      },
    }),
  ),
};

const pages = renderAll(spec);
const operations = pages.filter(({ parent }) => parent === "reference");
const pageOf = (name: string) => operations.find((page) => page.name === name) as (typeof pages)[number];

test("each operation has a page, also one without an operationId", () => {
  expect(operations.map(({ name, title }) => [name, title])).toEqual([
    ["reference-list-orders", "List <orders>"],
    ["reference-add-order", "addOrder"],
    ["reference-delete-orders-id", "delete /orders/{id}"],
  ]);
});

test.each(operations)("$name has distinct ids, and links of its own lead to them", (page) => {
  const html = renderPage(page, pages);
  const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
  expect(ids).toEqual([...new Set(ids)]);
  const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id = ""]) => decodeURI(id).replaceAll("&amp;", "&"));
  expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
});

test.each([
  [
    "reference-list-orders",
    ["List &lt;orders&gt;", "ids", "array of integer"],
    ["[`ids`](#query.ids) *array of integer*", "(#200[].title)"],
  ],
  [
    "reference-add-order",
    [
      "Deprecated.",
      "Request body",
      "Unit: euros.",
      "In answers only.",
      "Characters: at most <code>9</code>.",
      "same-title",
      "self.title == request.body.title",
      "<em>warning</em>",
      "The same as",
      "text/plain",
      "Location",
      'name="body"',
    ],
    ["*string or null*", "## Request body", "[`paid`](#rule-paid) *warning*"],
  ],
  ["reference-delete-orders-id", ["Without a body.", "orders/a%2Fb"], ["### Answer 204", "DELETE /orders/a%2Fb"]],
])("%s says in HTML and in Markdown what the document says", (name, html, markdown) => {
  for (const text of html) expect(pageOf(name).body).toContain(text);
  for (const text of markdown) expect(pageOf(name).markdown).toContain(text);
});

test("the search finds their fields", () => {
  const found = operations.flatMap(sectionsOf).filter(({ title }) => title === "total");
  expect(found.map(({ href }) => href)).toContain("reference-add-order.html#201.total");
});
