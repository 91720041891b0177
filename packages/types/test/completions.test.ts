import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { badgeStatusValues, customerIdentifierValues, ownerModuleValues } from "../src/index.ts";
import { declarations } from "./compile.ts";

/** What an editor offers at `|` in the code. */
function offered(code: string): string[] {
  const position = code.indexOf("|");
  const file = fileURLToPath(new URL("in-an-editor.ts", import.meta.url));
  const text = code.replace("|", "");
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
  return (service.getCompletionsAtPosition(file, position, undefined)?.entries ?? []).map(({ name }) => name).sort();
}

const importing = (...names: string[]) => `import type { ${names.join(", ")} } from "@badge-contract/types";\n`;
const sorted = (values: readonly string[]) => [...values].sort();

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
