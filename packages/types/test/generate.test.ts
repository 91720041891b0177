import { readFile } from "node:fs/promises";
import { type JsonObject, readSpec, type Spec } from "@badge-contract/spec";
import { banner } from "@badge-contract/spec/write-sources";
import { describe, expect, it } from "vitest";
import { notes } from "../tools/notes.ts";
import { typescriptOf } from "../tools/typescript-of.ts";
import { compile, compilers } from "./compile.ts";

const spec = readSpec();

/** The document with a second endpoint, which has an enum of each kind and shares one. */
function withSecondEndpoint(): Spec {
  const root = structuredClone(spec.root) as JsonObject & { paths: JsonObject; components: { schemas: JsonObject } };
  Object.assign(root.components.schemas, {
    SortOrder: { type: "string", enum: ["NEWEST", "OLDEST"] },
    Visibility: { description: "Who sees a badge.", type: "string", enum: ["PUBLIC"] },
    BadgeSummary: {
      description: "A badge in a list */ of badges.",
      type: "object",
      required: ["id", "visibility", "tag"],
      properties: {
        id: { type: "string" },
        visibility: { $ref: "#/components/schemas/Visibility" },
        tag: { anyOf: [{ $ref: "#/components/schemas/ImageTag" }, { type: "null" }] },
        rank: { type: "integer", default: 1 },
      },
    },
  });
  root.paths["/v1/every-thing"] = {
    get: {
      operationId: "listEveryThing",
      parameters: [{ name: "sort", in: "query", schema: { $ref: "#/components/schemas/SortOrder" } }],
      responses: {
        200: {
          description: "Badges.",
          content: {
            "application/json": { schema: { type: "array", items: { $ref: "#/components/schemas/BadgeSummary" } } },
          },
        },
      },
    },
  };
  return { source: "a second endpoint", root };
}

const use = `
import { sortOrderValues, visibilityValues, type BadgeSummary, type operations, type paths } from "@badge-contract/types";

type Sort = NonNullable<operations["listEveryThing"]["parameters"]["query"]>["sort"];
export const sort: Sort = sortOrderValues[0];
// @ts-expect-error a request enum is closed
export const random: Sort = "RANDOM";

type List = paths["/v1/every-thing"]["get"]["responses"][200]["content"]["application/json"];
const one: BadgeSummary = { id: "1", visibility: visibilityValues[0], tag: null };
export const list: List = [one, { id: "2", visibility: "FRIENDS", tag: "EARNED", rank: 2 }];
// @ts-expect-error required
export const without: BadgeSummary = { id: "3", tag: null };
export type StillThere = operations["getCustomerBadge"];
`;

describe("typescriptOf", () => {
  it("writes what is committed in src/generated", async () => {
    const committed = (name: string) => readFile(new URL(`../src/generated/${name}.ts`, import.meta.url), "utf8");
    const { openapi, enums } = await typescriptOf(spec, notes);
    expect(await committed("openapi")).toBe(banner + openapi);
    expect(await committed("enums")).toBe(banner + enums);
  });

  it("refuses a reference that a bundle does not have, in a sentence", async () => {
    const paths = { "/a": { get: { responses: { 200: { $ref: "./answer.yaml" } } } } };
    await expect(typescriptOf({ source: "", root: { ...spec.root, paths } })).rejects.toThrow(
      /answer\.yaml.* (which is|points) outside the (bundle|document)/,
    );
  });

  it("names parts of components, and downloads nothing", async () => {
    const examples = { one: { externalValue: "https://example.invalid/one.json" } };
    const content = { "application/json": { schema: { $ref: "#/components/schemas/List/items" }, examples } };
    const paths = { "/a": { get: { responses: { 200: { description: "-", content } } } } };
    const root = {
      ...spec.root,
      paths,
      components: { schemas: { List: { type: "array", items: { type: "integer" } } } },
    };
    expect((await typescriptOf({ source: "", root })).openapi).toMatch(/moved1: number/);
  });

  it("leaves the document as it is", async () => {
    const before = JSON.stringify(spec.root);
    await typescriptOf(spec);
    expect(JSON.stringify(spec.root)).toBe(before);
  });

  it("puts the schemas' descriptions on the named aliases, and says which enums are open", async () => {
    const { openapi } = await typescriptOf(withSecondEndpoint());
    expect(openapi).toContain(
      "/** The kinds of identifier by which a customer can be found. */\nexport type CustomerIdentifier =",
    );
    expect(openapi).toContain("/** A badge in a list *\\/ of badges. */\nexport type BadgeSummary =");
    expect(openapi).toMatch(
      /Who sees a badge\.\n \*\n \* The platform adds values .*\n \*\/\nexport type Visibility =/,
    );
    expect(openapi).not.toMatch(/The platform adds values .*\n \*\/\nexport type SortOrder =/);
  });

  it.each(compilers)(
    "writes the types of a second endpoint, as %s sees them",
    { timeout: 60_000 },
    async (_, compiler) => {
      const { openapi, enums } = await typescriptOf(withSecondEndpoint());
      const ours = 'export * from "./enums.js";\nexport type * from "./openapi.js";\n';
      expect(
        await compile(
          compiler,
          { "use.ts": use, "ours.ts": ours, "openapi.ts": openapi, "enums.ts": enums },
          "ours.ts",
        ),
      ).toBe("");
    },
  );
});
