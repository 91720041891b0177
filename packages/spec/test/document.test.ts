import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readSpec, resolvePointer, SpecError } from "../src/index.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "spec-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("readSpec", () => {
  it("reads the bundle of the workspace by default", () => {
    const spec = readSpec();
    expect(spec.source.replaceAll("\\", "/")).toMatch(/openapi\/dist\/openapi\.json$/);
    expect(spec.root.openapi).toBe("3.1.0");
  });

  it("reads another bundle by its path, and remembers it for messages", async () => {
    const file = join(folder, "other.json");
    await writeFile(file, JSON.stringify({ openapi: "3.1.0" }));
    expect(readSpec(file)).toEqual({ source: file, root: { openapi: "3.1.0" } });
  });

  it("names a file that is missing, and the command that makes it", () => {
    expect(() => readSpec(join(folder, "gone.json"))).toThrow(SpecError);
    expect(() => readSpec(join(folder, "gone.json"))).toThrow(/gone\.json.*Run "npm run build" first/s);
  });

  it.each([
    ["that is not JSON", "openapi: 3.1.0", /broken\.json/],
    ["that is no object", "[]", /The document is not an object/],
  ])("refuses a file %s", async (_, text, message) => {
    const file = join(folder, "broken.json");
    await writeFile(file, text);
    expect(() => readSpec(file)).toThrow(SpecError);
    expect(() => readSpec(file)).toThrow(message);
  });
});

describe("resolvePointer", () => {
  const root = {
    paths: { "/a/{b}": { get: { $ref: "#/components/x" } }, "~t": 0 },
    components: { x: { list: ["zero", { deep: true }] }, loop: { $ref: "#/components/loop" }, out: { $ref: "b.yaml" } },
  };

  it.each([
    ["", root],
    ["/components/x/list/0", "zero"],
    ["#/components/x/list/1/deep", true],
    ["/paths/~1a~1{b}/get/list/1/deep", true],
    ["/paths/~0t", 0],
  ])("finds %j", (pointer, value) => {
    expect(resolvePointer(root, pointer)).toEqual(value);
  });

  it.each([
    ["/components/y", 'Nothing at /components/y ("y" is missing)'],
    ["/components/x/list/2", '"2" is missing'],
    ["/components/toString", '"toString" is missing'],
    ["/paths/~0t/more", '"more" is missing'],
    ["/components/loop/more", "refers to itself"],
    ["/components/out/more", "refers to b.yaml, which is outside the bundle"],
  ])("says why %s leads nowhere", (pointer, message) => {
    expect(() => resolvePointer(root, pointer)).toThrow(SpecError);
    expect(() => resolvePointer(root, pointer)).toThrow(message);
  });
});
