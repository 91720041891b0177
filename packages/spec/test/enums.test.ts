import { describe, expect, it } from "vitest";
import { enumSchemas, readSpec } from "../src/index.ts";
import { bodyWith, specOfOperation } from "./small-document.ts";

const refTo = (name: string) => ({ $ref: `#/components/schemas/${name}` });

describe("enumSchemas", () => {
  it("distinguishes the enums of the bundle's responses from that of its request", () => {
    const enums = enumSchemas(readSpec());
    expect(enums.find(({ name }) => name === "CustomerIdentifier")).toMatchObject({ inResponse: false });
    expect(enums.find(({ name }) => name === "BadgeStatus")).toEqual({
      name: "BadgeStatus",
      values: ["UPCOMING", "LIVE", "EXPIRED"],
      inResponse: true,
    });
  });

  it("follows references of any depth, through shared responses, arrays and cycles", () => {
    const schemas = {
      Node: {
        properties: {
          next: refTo("Node"),
          colours: { type: "array", items: { anyOf: [refTo("Colour"), { type: "null" }] } },
        },
      },
      Colour: { type: "string", enum: ["RED"] },
      Sort: { type: "string", enum: ["ASC"] },
      Unused: { type: "string", enum: ["X"] },
    };
    const spec = specOfOperation(
      {
        parameters: [{ name: "sort", in: "query", schema: refTo("Sort") }],
        responses: { 200: { $ref: "#/components/responses/Nodes" } },
      },
      { schemas, responses: { Nodes: bodyWith({}, refTo("Node")) } },
    );
    expect(enumSchemas(spec).map(({ name, inResponse }) => [name, inResponse])).toEqual([
      ["Colour", true],
      ["Sort", false],
      ["Unused", false],
    ]);
  });

  it("counts an enum of a request and a response as the response's", () => {
    const spec = specOfOperation(
      {
        parameters: [{ name: "a", in: "query", schema: refTo("Both") }],
        responses: { 200: bodyWith({}, refTo("Both")) },
      },
      { schemas: { Both: { type: "string", enum: ["A"] } } },
    );
    expect(enumSchemas(spec)).toEqual([{ name: "Both", values: ["A"], inResponse: true }]);
  });

  it("passes over enums of anything but strings", () => {
    const schemas = { Level: { enum: [1, 2] }, Mixed: { enum: ["a", null] }, Text: { type: "string" } };
    expect(enumSchemas(specOfOperation({}, { schemas }))).toEqual([]);
  });
});
