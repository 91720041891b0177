import { fileURLToPath } from "node:url";
import { isObject, type JsonObject, readSpec } from "@badge-contract/spec";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { badgeStatusValues, customerIdentifierValues, ownerModuleValues } from "../src/index.ts";
import { declarations } from "./compile.ts";

const spec = readSpec();
const importing = (...names: string[]) => `import type { ${names.join(", ")} } from "@badge-contract/types";\n`;

/** An editor in which the code is open. */
function editor(text: string) {
  const file = fileURLToPath(new URL("in-an-editor.ts", import.meta.url));
  const options: ts.CompilerOptions = {
    strict: true,
    lib: ["lib.es2023.d.ts"],
    module: ts.ModuleKind.NodeNext,
    types: [],
    paths: { "@badge-contract/types": [declarations] },
  };
  const read = (name: string) => (name === file ? text : ts.sys.readFile(name));
  const service = ts.createLanguageService({
    getScriptFileNames: () => [file],
    getScriptVersion: () => "1",
    getScriptSnapshot: (name) => {
      const content = read(name);
      return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
    },
    getCurrentDirectory: () => fileURLToPath(new URL(".", import.meta.url)),
    getCompilationSettings: () => options,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (name) => name === file || ts.sys.fileExists(name),
    readFile: read,
  });
  return { file, service };
}

/** What an editor offers at `|` in the code. */
function offered(code: string): string[] {
  const { file, service } = editor(code.replace("|", ""));
  const { entries = [] } = service.getCompletionsAtPosition(file, code.indexOf("|"), undefined) ?? {};
  return entries.map(({ name }) => name).sort();
}

interface Field {
  schema: string;
  name: string;
  /** As the document has it. */
  written: JsonObject;
}

/** The fields of the named schemas, as far as they are objects. */
const fields: Field[] = Object.entries(
  (spec.root.components as { schemas: Record<string, JsonObject> }).schemas,
).flatMap(([schema, { properties = {} }]) =>
  Object.entries(properties as Record<string, JsonObject>)
    .filter(([, written]) => isObject(written))
    .map(([name, written]) => ({ schema, name, written })),
);

/** What an editor shows over each of the fields, without the tags' names. */
function hovers(): Map<Field, string> {
  const lines = fields.map(({ schema, name }) => `(null! as ${schema})[${JSON.stringify(name)}];`);
  const code = [importing(...new Set(fields.map(({ schema }) => schema))), ...lines].join("\n");
  const { file, service } = editor(code);
  return new Map(
    fields.map((field, index) => {
      const at = code.indexOf(lines[index] as string) + (lines[index] as string).indexOf("[") + 1;
      return [field, ts.displayPartsToString(service.getQuickInfoAtPosition(file, at)?.documentation)];
    }),
  );
}

const sorted = (values: readonly string[]) => [...values].sort();

describe("over a field an editor shows", { timeout: 60_000 }, () => {
  const shown = hovers();
  const where = (is: (field: Field) => boolean) => fields.filter(is).map((field) => shown.get(field) ?? "");
  const branches = ({ written }: Field) => [written, ...((written.anyOf ?? []) as JsonObject[])];

  it("its description, and that of the schema that it refers to", () => {
    expect(fields.length).toBeGreaterThan(50);
    for (const [{ written }, text] of shown) expect(text).toContain(String(written.description).trim().split("\n")[0]);
    const referring = where((field) => branches(field).some(({ $ref }) => String($ref).endsWith("/PeriodUnit")));
    expect(referring.length).toBeGreaterThan(2);
    for (const text of referring) expect(text).toContain("The platform adds values without notice");
  });

  it("the unit of an instant, and how to make a Date of it", () => {
    const instants = where((field) => branches(field).some(({ $ref }) => String($ref).endsWith("/Timestamp")));
    expect(instants.length).toBeGreaterThan(10);
    for (const text of instants) expect(text).toMatch(/epoch seconds, with a fraction.*`epochSecondsToDate`/s);
  });

  it("that it can be null", () => {
    const nullable = where((field) => branches(field).some(({ type }) => [type].flat().includes("null")));
    expect(nullable.length).toBeGreaterThan(20);
    for (const text of nullable) expect(text).toMatch(/\bnull\b/i);
  });
});

describe("an editor offers", { timeout: 60_000 }, () => {
  it("the documented values where an open enum is compared", () => {
    const code = `${importing("CustomerBadge")}declare const badge: CustomerBadge;\nif (badge.badgeStatus === "|") {}`;
    expect(offered(code)).toEqual(sorted(badgeStatusValues));
  });

  it("the documented values where an open enum is assigned, in arrays, too", () => {
    const code = `${importing("CustomerBadge")}const owner: CustomerBadge["owner"] = ["|"];`;
    expect(offered(code)).toEqual(sorted(ownerModuleValues));
  });

  it("the values of a closed enum", () => {
    const code = `${importing("CustomerIdentifier")}const kind: CustomerIdentifier = "|";`;
    expect(offered(code)).toEqual(sorted(customerIdentifierValues));
  });

  it("the tags of a union", () => {
    const code = `${importing("EarnConstraint")}declare const one: EarnConstraint;\nif (one.constraintType === "|") {}`;
    expect(offered(code)).toEqual(["FIXED_WINDOW", "OVERALL", "ROLLING_WINDOW"]);
  });

  it("the members of a branch once its tag is known, and of no other", () => {
    const code = `${importing("Expiry")}declare const expiry: Expiry;\nif (expiry.expiryType === "RELATIVE") expiry.|;`;
    expect(offered(code)).toEqual(["expiryType", "relativeExpirytype", "value"]);
  });

  it("nothing for a mere string", () => {
    expect(
      offered(`${importing("CustomerBadge")}declare const badge: CustomerBadge;\nif (badge.name === "|") {}`),
    ).toEqual([]);
  });
});
