import { readFile } from "node:fs/promises";
import { type JsonObject, readSpec, type Spec } from "@badge-contract/spec";
import { banner } from "@badge-contract/spec/write-sources";
import { describe, expect, it } from "vitest";
import { bodiesOf, emit, withUnions } from "../tools/emit.ts";
import type { Unchecked } from "../tools/unchecked.ts";
import { evaluated } from "./evaluated.ts";

/** The document with another endpoint, which answers with a list and shares a response with the first. */
function withSecondEndpoint(
  edit: (operation: { responses: JsonObject }, schemas: JsonObject) => void = () => {},
): Spec {
  const spec = readSpec();
  const root = structuredClone(spec.root) as JsonObject & { paths: JsonObject; components: { schemas: JsonObject } };
  const list = { type: "array", items: { $ref: "#/components/schemas/BadgeDetails" } };
  const operation = {
    operationId: "listEveryThing",
    responses: {
      "200": { description: "All of them.", content: { "application/json": { schema: list } } },
      "204": { description: "None." },
      "5XX": { $ref: "#/components/responses/ServerError" },
    },
  };
  edit(operation, root.components.schemas);
  root.paths["/v1/every-thing"] = { get: operation };
  return { ...spec, root };
}

describe("The generated files", () => {
  it("are those that the document gives", async () => {
    for (const [file, text] of Object.entries(emit(readSpec())))
      expect(await readFile(new URL(`../src/generated/${file}`, import.meta.url), "utf8"), file).toBe(banner + text);
  });

  it("have a map for each operation, with shared bodies shared", () => {
    const files = emit(withSecondEndpoint());
    expect(files["responses.ts"]).toContain(
      'export const listEveryThing = {\n  200: S.listEveryThing200BodySchema,\n  "5XX": S.serverErrorBodySchema,\n};',
    );
    expect(files["schemas.ts"]).toContain(
      'Validator<T.operations["listEveryThing"]["responses"][200]["content"]["application/json"]>',
    );
    expect(files["drift.ts"]).toContain(
      "export const listEveryThing = {\n  200: /* @__PURE__ */ withDrift(S.listEveryThing200BodySchema,",
    );
  });

  it("lack only the schemas that cannot be checked, and those that refer to them", () => {
    const told: Unchecked[] = [];
    const spec = withSecondEndpoint((_, schemas) => {
      Object.assign(schemas.BadgeImage as object, { requried: ["name"] });
      Object.assign(schemas.CycleStatus as object, { $dynamicRef: "#x" });
    });
    const files = emit(spec, (one) => told.push(one));
    expect(told.sort((a, b) => (a.pointer < b.pointer ? -1 : 1))).toEqual([
      {
        keyword: "requried",
        pointer: "/components/schemas/BadgeImage/requried",
        roots: expect.arrayContaining(["BadgeImage", "BadgeDetails", "CustomerBadge", "ListEveryThing200Body"]),
      },
      {
        keyword: "$dynamicRef",
        pointer: "/components/schemas/CycleStatus/$dynamicRef",
        roots: expect.arrayContaining(["CycleStatus", "EarnConstraint", "CustomerBadgeResponse"]),
      },
    ]);
    expect(files["schemas.ts"]).toContain("export const isExpiry:");
    for (const file of Object.values(files))
      expect(file).not.toMatch(/isBadgeImage|cycleStatusSchema|checkBadgeDetails/);
    expect(files["responses.ts"]).toContain('export const listEveryThing = {\n  "5XX": S.serverErrorBodySchema,\n};');
  });

  it("have a number if another schema has the name already", () => {
    const clash = withSecondEndpoint((_, schemas) =>
      Object.assign(schemas, { ListEveryThing200Body: { type: "null" } }),
    );
    const files = emit(clash);
    expect(files["schemas.ts"]).toContain("export const isListEveryThing200Body: Guard<T.ListEveryThing200Body>");
    expect(files["responses.ts"]).toContain("200: S.listEveryThing200Body2Schema");
  });

  it("are exported under the operation's id, also if it is a word of the language", () => {
    const reserved = withSecondEndpoint((operation) => Object.assign(operation, { operationId: "delete" }));
    const { "responses.ts": responses } = emit(reserved);
    expect(responses).toMatch(/const (operation\d+) = \{[^}]*\};\nexport \{ \1 as "delete" \};/);
  });

  it("take a body of any of the JSON media types of a status", () => {
    const a = { type: "object", required: ["a"], properties: { a: { enum: ["X"] } } };
    const b = { $ref: "#/components/schemas/BadgeImage" };
    const spec = withSecondEndpoint(({ responses }) =>
      Object.assign(responses, {
        "404": {
          description: "",
          content: { "application/json": { schema: a }, "application/problem+json": { schema: b } },
        },
      }),
    );
    const files = emit(spec);
    expect(files["responses.ts"]).toContain("404: S.listEveryThing404BodySchema");
    expect(files["schemas.ts"]).toContain('["content"]["application/json" | "application/problem+json"]>');
    const place = "/paths/~1v1~1every-thing/get/responses/404/content/application~1json/schema";
    const check = evaluated(withUnions(spec, bodiesOf(spec)), place);
    expect([{ a: "Y" }, {}, 1].map((body) => check(body))).toEqual([true, false, false]);
  });
});
