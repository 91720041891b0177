import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { compareDeclarations } from "../src/try/declarations.ts";

const root = mkdtempSync(join(tmpdir(), "declarations-"));
afterAll(() => rmSync(root, { recursive: true }));

let count = 0;
function build(declarations: string): string {
  const folder = join(root, `build-${++count}`);
  mkdirSync(join(folder, "dist"), { recursive: true });
  const exports = { ".": { types: "./dist/index.d.ts" }, "./package.json": "./package.json" };
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "built", type: "module", exports }));
  writeFileSync(join(folder, "dist/index.d.ts"), declarations);
  return folder;
}

const values = (...names: string[]) => `export declare const v: readonly [${names.map((name) => `"${name}"`).join()}];`;

test.each<[what: string, before: string, now: string, found: string[]]>([
  ["the same", "export interface A { a: string }", "export interface A { a: string }", []],
  [
    "an export that is gone",
    "export type A = string; export type B = string;",
    "export type A = string;",
    ["B breaking"],
  ],
  ["a new export", "export type A = string;", "export type A = string; export type B = string;", ["B additive"]],
  ["an optional member that is gone", "export interface A { a?: string }", "export interface A {}", ["A breaking"]],
  ["a new optional member", "export interface A {}", "export interface A { a?: string }", ["A additive"]],
  ["a new required member", "export interface A {}", "export interface A { a: string }", ["A breaking"]],
  [
    "a member that may be null",
    "export interface A { a: string }",
    "export interface A { a: string | null }",
    ["A breaking"],
  ],
  [
    "a member of a type that is not exported",
    "export {}; interface B { b: string } export interface A { a: B }",
    "export {}; interface B { b: number } export interface A { a: B }",
    ["A breaking"],
  ],
  [
    "a parameter more",
    "export declare function f(): void;",
    "export declare function f(a: string): void;",
    ["f breaking"],
  ],
  [
    "an optional parameter more",
    "export declare function f(): void;",
    "export declare function f(a?: string): void;",
    ["f additive"],
  ],
  [
    "a narrower parameter",
    "export declare function f(a: unknown): void;",
    "export declare function f(a: string): void;",
    ["f breaking"],
  ],
  ["a known value more", values("A"), values("A", "B"), ["v additive"]],
  ["a known value less", values("A", "B"), values("A"), ["v breaking"]],
  [
    "a method more",
    "export declare class C {\n  #private;\n  c: string;\n}",
    "export declare class C {\n  #private;\n  c: string;\n  d(): void;\n}",
    ["C additive"],
  ],
  [
    "other words for the same, and a comment",
    'export type A = "a" | "b"; export interface B { a: string; b: number }',
    'export type A = "b" | "a"; export interface B { /** The second. */ b: number; a: string }',
    [],
  ],
  [
    "a path more",
    'export interface paths { "/a": { get: 1 } }',
    'export interface paths { "/a": { get: 1 | 2 }; "/b": {} }',
    ["paths additive"],
  ],
  [
    "a schema less",
    "export interface components { schemas: { A: 1; B: 2 } }",
    "export interface components { schemas: { A: 1 } }",
    ["components breaking"],
  ],
  [
    "a class with private members, and another export",
    "export declare class C { #private; c: string; }",
    "export declare class C { #private; c: string; } export type B = 1;",
    ["B additive"],
  ],
])("%s", (_, before, now, found) => {
  const changes = compareDeclarations(build(before), build(now));
  expect(changes.map((each) => `${each.export} ${each.verdict}`)).toEqual(found);
});

test("a type that is only created may accept more than before, but not less", () => {
  const [narrow, wide] = [build('export type By = "a";'), build('export type By = "a" | "b";')];
  const found = (before: string, now: string, made?: (name: string) => boolean) =>
    compareDeclarations(before, now, made).map(({ reason }) => reason);
  expect(found(narrow, wide)).toEqual(["existing code that reads one no longer compiles"]);
  expect(found(narrow, wide, (name) => name === "By")).toEqual([]);
  expect(found(wide, narrow, (name) => name === "By")).toEqual(["existing code that creates one no longer compiles"]);
  const schema = (of: string) => build(`export declare const bySchema: { validate(value: unknown): ${of} };`);
  const [few, many] = [schema('"a"'), schema('"a" | "b"')];
  expect(found(few, many)).toEqual(["it cannot replace the old one"]);
  expect(found(few, many, (name) => name === "bySchema")).toEqual([]);
});

test("removed and new entry points are found even without declarations", () => {
  const json = (...entries: string[]) => {
    const folder = build("");
    const exports = Object.fromEntries(entries.map((entry) => [entry, `./dist/${entry}`]));
    writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "built", exports }));
    return folder;
  };
  const changes = compareDeclarations(json("./openapi.json", "./facts.yaml"), json("./openapi.json", "./openapi.yaml"));
  expect(changes.map(({ entry, reason }) => `${entry} ${reason}`)).toEqual([
    "./facts.yaml the entry point is gone",
    "./openapi.yaml a new entry point",
  ]);
});
