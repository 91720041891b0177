import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { escapePointer, isObject, type Json } from "../src/document.ts";
import { readSpec } from "../src/open.ts";
import { sourceLines } from "../src/source-lines.ts";

const root = new URL("../../../", import.meta.url);
const folder = mkdtempSync(join(tmpdir(), "source-lines-"));
afterAll(() => rmSync(folder, { recursive: true }));

const find = sourceLines();
const textAt = (pointer: string) => {
  const place = find(pointer);
  if (!place) return undefined;
  return readFileSync(new URL(place.file, root), "utf8").split("\n")[place.line - 1];
};

test("every place of the bundle has a line in the documents, and the line names the place", () => {
  const strays: string[] = [];
  const visit = (value: Json, pointer: string, name: string) => {
    const line = textAt(pointer);
    const isTop = /^\/components\/[^/]+(\/[^/]+)?$/.test(pointer);
    if (!isTop && !/\/\d+$/.test(pointer) && name !== "$ref" && !line?.includes(name)) strays.push(pointer);
    if (line === undefined && !/^\/components\/[^/]+$/.test(pointer)) strays.push(pointer);
    if (Array.isArray(value) || isObject(value))
      for (const [key, member] of Object.entries(value)) visit(member, `${pointer}/${escapePointer(key)}`, key);
  };
  for (const [key, member] of Object.entries(readSpec().root)) visit(member, `/${key}`, key);
  expect(strays).toEqual([]);
});

test("a component's line is in the component's own file", () => {
  expect(find("/components/schemas/Timestamp")).toEqual({ file: "openapi/components/schemas/Timestamp.yaml", line: 1 });
  expect(find("#/components/schemas/Timestamp/type")?.file).toBe("openapi/components/schemas/Timestamp.yaml");
  expect(find("/components/examples/badgeGroup/value")?.file).toBe("openapi/examples/getCustomerBadge/badgeGroup.yaml");
});

test("references are followed on the way, and keywords beside them take precedence", () => {
  const parameter = "/paths/~1api_gateway~1v1~1badges~1management~1{customerId}~1badge~1{badgeId}/get/parameters/1";
  expect(find(parameter)?.file).toBe("openapi/paths/customer-badge.yaml");
  expect(find(`${parameter}/schema`)?.file).toBe("openapi/components/parameters/BadgeId.yaml");
  expect(find("/components/schemas/BadgeDetails/properties/action/enum")?.file).toBe(
    "openapi/components/schemas/BadgeAction.yaml",
  );
  expect(find("/components/schemas/BadgeDetails/properties/action/description")?.file).toBe(
    "openapi/components/schemas/BadgeDetails.yaml",
  );
});

test("a place that the documents lack has no line", () => {
  expect(find("/components/schemas/Timestamp/format")).toBeUndefined();
  expect(find("/paths/~1nowhere")).toBeUndefined();
});

test("a document that isn't YAML is reported by file and line", () => {
  mkdirSync(join(folder, "openapi/components/schemas"), { recursive: true });
  writeFileSync(
    join(folder, "openapi/openapi.yaml"),
    "openapi: 3.1.0\nx-broken: { $ref: components/schemas/Broken.yaml }\n",
  );
  writeFileSync(join(folder, "openapi/components/schemas/Broken.yaml"), "type: string\nenum: [a\n");
  const broken = sourceLines(join(folder, "openapi/openapi.yaml"));
  expect(() => broken("/components/schemas/Broken/type")).toThrow(/^openapi\/components\/schemas\/Broken\.yaml:\d+: /);
});

test("documents of any layout have lines: a component has the name of the file that is referenced", () => {
  const other = join(folder, "api");
  mkdirSync(join(other, "models"), { recursive: true });
  const schema = "content: { application/json: { schema: { $ref: models/shelf.yml } } }";
  writeFileSync(
    join(other, "shelves.yaml"),
    `openapi: 3.1.0\npaths:\n  /shelves: { get: { responses: { "200": { ${schema} } } } }\n`,
  );
  writeFileSync(
    join(other, "models/shelf.yml"),
    "type: object\nproperties:\n  book: { $ref: 'all.json#/defs/Book' }\n",
  );
  writeFileSync(join(other, "models/all.json"), '{\n  "defs": {\n    "Book": {\n      "type": "string" }}}\n');
  const lineOf = sourceLines(join(other, "shelves.yaml"), folder);
  const lines = ["/components/schemas/shelf/properties/book", "/components/schemas/Book/type", "/paths/~1shelves/get"];
  expect(lines.map((pointer) => lineOf(pointer))).toEqual([
    { file: "api/models/shelf.yml", line: 3 },
    { file: "api/models/all.json", line: 4 },
    { file: "api/shelves.yaml", line: 3 },
  ]);
});
