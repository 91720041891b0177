import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import ts from "typescript";
import type { Compatibility } from "../diff/ruling.ts";
import { type Manifest, manifestIn } from "../workspace.ts";

/** A changed export of a package. */
export interface ApiChange {
  /** `.` or `./msw`. */
  entry: string;
  /** Undefined for the entry point itself. */
  export: string | undefined;
  verdict: Compatibility;
  reason: string;
}

/** The compiler options of a strict consumer. */
export const strictConsumer: ts.CompilerOptions = {
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  target: ts.ScriptTarget.ES2023,
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noEmit: true,
  types: [],
};

/** What a package exports once it is packed. */
function exportsIn(folder: string) {
  const { exports = {}, publishConfig } = manifestIn(folder);
  return publishConfig?.exports ?? exports;
}

/** The entry points of a built package that have declarations, with their files. None without a package. */
export const entriesOf = (folder: string | undefined): Map<string, string> =>
  new Map(
    Object.entries(folder === undefined ? {} : exportsIn(folder)).flatMap(([entry, target]) =>
      typeof target === "object" ? [[entry, join(folder ?? "", target.types)] as const] : [],
    ),
  );

/** What a build declares, as one text. */
export function declarationText(folder: string): string {
  const files = globSync("**/*.d.ts", { cwd: folder, exclude: (name) => name === "node_modules" }).sort();
  const texts = files.map((file) => `${file}\n${readFileSync(join(folder, file), "utf8")}`);
  return [JSON.stringify(exportsIn(folder)), ...texts].join("\n");
}

/**
 * Compares the public declarations of two builds of a package as a consumer's compiler does: code that takes an old
 * export must take the new one, and a value of an old type must still have the new type.
 *
 * Consumers only create the types that `made` accepts and never read them, so these may accept more than before.
 *
 * A declaration with the same text as before can differ only through the types it names. Those are reported separately,
 * if they are exported or come from another package.
 */
export function compareDeclarations(
  before: string,
  now: string,
  made: (name: string) => boolean = () => false,
): ApiChange[] {
  if (declarationText(before) === declarationText(now)) return [];
  const [then, today] = [entriesOf(before), entriesOf(now)];
  const program = ts.createProgram([...today.values(), ...then.values()], strictConsumer, structural(before));
  const checker = program.getTypeChecker();
  const exportsOf = (file: string | undefined) => {
    const source = file === undefined ? undefined : program.getSourceFile(file);
    const module = source && checker.getSymbolAtLocation(source);
    const symbols = module ? checker.getExportsOfModule(module) : [];
    return new Map(symbols.map((symbol) => [symbol.name, resolved(checker, symbol)]));
  };
  const [entriesBefore, entries] = [Object.keys(exportsIn(before)), Object.keys(exportsIn(now))];
  return [...new Set([...entriesBefore, ...entries])].flatMap((entry): ApiChange[] => {
    const whole = { entry, export: undefined };
    if (!entries.includes(entry)) return [{ ...whole, verdict: "breaking", reason: "the entry point is gone" }];
    if (!entriesBefore.includes(entry)) return [{ ...whole, verdict: "additive", reason: "a new entry point" }];
    const [old, current] = [exportsOf(then.get(entry)), exportsOf(today.get(entry))];
    const [oldWords, words] = [old, current].map((each) => wordsOf(checker, new Set(each.values())));
    return [...new Set([...old.keys(), ...current.keys()])].flatMap((name): ApiChange[] => {
      const [one, other] = [old.get(name), current.get(name)];
      const it = { entry, export: name };
      if (!other) return [{ ...it, verdict: "breaking", reason: "the export is gone" }];
      if (!one) return [{ ...it, verdict: "additive", reason: "a new export" }];
      const inline = one.declarations?.some((each) => /\b(components|operations|paths)\[/.test(each.getText()));
      if (!inline && oldWords?.(one) === words?.(other)) return [];
      const broken = difference(checker, one, other, made(name));
      if (broken !== undefined) return [{ ...it, verdict: "breaking", reason: broken }];
      const grown = growth(checker, one, other);
      return grown === undefined ? [] : [{ ...it, verdict: "additive", reason: grown }];
    });
  });
}

/** The text of a declaration, and of the unexported declarations that it needs. */
function wordsOf(checker: ts.TypeChecker, exported: Set<ts.Symbol>): (symbol: ts.Symbol) => string {
  return (symbol) => {
    const seen = new Set<ts.Symbol>();
    const visit = (each: ts.Symbol): void => {
      if (seen.has(each) || (each !== symbol && exported.has(each))) return;
      const own = (each.declarations ?? []).filter(
        (node) => !/node_modules\/(?!@badge-contract)/.test(node.getSourceFile().fileName),
      );
      if (own.length === 0) return;
      seen.add(each);
      const walk = (node: ts.Node): void => {
        const target = ts.isIdentifier(node) ? checker.getSymbolAtLocation(node) : undefined;
        if (target) visit(resolved(checker, target));
        ts.forEachChild(node, walk);
      };
      own.forEach(walk);
    };
    visit(symbol);
    return [...seen].map(textOf).sort().join("\n");
  };
}

const parsed = new Map<string, ts.SourceFile>();

/** The compiler's view of the files, each edited and then parsed once: most of them are the compiler's own. */
export function compilerHost(edit: (file: string, text: string) => string = (_, text) => text): ts.CompilerHost {
  const host = ts.createCompilerHost(strictConsumer);
  const read = (file: string) => {
    const text = ts.sys.readFile(file);
    return text === undefined ? undefined : edit(file, text);
  };
  const getSourceFile = (file: string, options: ts.CreateSourceFileOptions | ts.ScriptTarget) => {
    const text = read(file);
    const known = parsed.get(file);
    if (text === undefined || known?.text === text) return text === undefined ? undefined : known;
    const source = ts.createSourceFile(file, text, options);
    parsed.set(file, source);
    return source;
  };
  return { ...host, readFile: read, getSourceFile };
}

/**
 * Private members and brands make each copy of a declaration a different type, so they are left out. Both builds use
 * today's build of our other packages under one version: TypeScript treats packages of equal name and version as one.
 * Changes in those packages are reported separately.
 */
function structural(folder: string): ts.CompilerHost {
  const [scope] = manifestIn(folder).name.split("/");
  const nominal = /^\s*(?:#private|private [^;(]*|(?:readonly |get )*\[\w+\](?:\(\))?: [^;]*);$/gm;
  return compilerHost((file, text) => {
    if (file.endsWith(".d.ts")) return text.replace(nominal, "");
    if (basename(file) !== "package.json") return text;
    const manifest = JSON.parse(text) as Partial<Manifest>;
    return manifest.name?.split("/")[0] === scope ? JSON.stringify({ ...manifest, version: "0.0.0" }) : text;
  });
}

const resolved = (checker: ts.TypeChecker, symbol: ts.Symbol) =>
  symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;

/** Why code that uses `one` doesn't compile with `other`. Undefined if it does. */
function difference(checker: ts.TypeChecker, one: ts.Symbol, other: ts.Symbol, onlyMade: boolean): string | undefined {
  if (one.flags & other.flags & ts.SymbolFlags.Value) {
    const [old, now] = [checker.getTypeOfSymbol(one), checker.getTypeOfSymbol(other)];
    if (isKnownValues(checker, old)) {
      const lost = literals(checker, old).filter((value) => !literals(checker, now).includes(value));
      return lost.length > 0 ? `${lost.join(", ")} is no longer among the known values` : undefined;
    }
    const stands = checker.isTypeAssignableTo(now, old) || (onlyMade && checker.isTypeAssignableTo(old, now));
    return stands ? undefined : "it cannot replace the old one";
  }
  if (!(one.flags & other.flags & ts.SymbolFlags.Type)) return "it was a type and is a value, or the other way round";
  const [old, now] = [checker.getDeclaredTypeOfSymbol(one), checker.getDeclaredTypeOfSymbol(other)];
  if (isGeneric(one) || isGeneric(other))
    return textOf(one) === textOf(other) ? undefined : "a generic type has changed";
  const gone = indexes.has(one.name) ? missingIn(checker, old, now) : without(membersOf(old), membersOf(now));
  if (gone.length > 0) return `${gone.join(", ")} is gone`;
  if (indexes.has(one.name)) return undefined;
  if (!onlyMade && !checker.isTypeAssignableTo(now, old)) return "existing code that reads one no longer compiles";
  return checker.isTypeAssignableTo(old, now) ? undefined : "existing code that creates one no longer compiles";
}

/** openapi-typescript's lists of everything. Nobody creates values of these types, so new entries break nobody. */
const indexes = new Set(["paths", "operations", "components"]);

/** The names in an index, and in its sections, that another lacks. */
const missingIn = (checker: ts.TypeChecker, old: ts.Type, now: ts.Type): string[] => {
  const section = (type: ts.Type, name: string) => {
    const symbol = type.getProperty(name);
    return symbol ? membersOf(checker.getTypeOfSymbol(symbol)) : [];
  };
  return membersOf(old).flatMap((name) =>
    membersOf(now).includes(name) ? without(section(old, name), section(now, name)) : [name],
  );
};

const without = (names: string[], others: string[]) => names.filter((name) => !others.includes(name));

/** What `other` adds without breaking users of `one`. Undefined if nothing. */
function growth(checker: ts.TypeChecker, one: ts.Symbol, other: ts.Symbol): string | undefined {
  const typesOf = (symbol: ts.Symbol) => [
    ...(symbol.flags & ts.SymbolFlags.Value ? [checker.getTypeOfSymbol(symbol)] : []),
    ...(symbol.flags & ts.SymbolFlags.Type ? [checker.getDeclaredTypeOfSymbol(symbol)] : []),
  ];
  const [old, now] = [typesOf(one), typesOf(other)];
  const [names, parameters] = [
    (types: ts.Type[]) =>
      types.flatMap((type) => (isKnownValues(checker, type) ? literals(checker, type) : membersOf(type))),
    (types: ts.Type[]) =>
      types.flatMap((type) => type.getCallSignatures().flatMap((each) => each.parameters.map(({ name }) => name))),
  ];
  const added = (of: (types: ts.Type[]) => string[]) => without([...new Set(of(now))], of(old));
  if (added(names).length > 0) return `${added(names).join(", ")} is new`;
  return parameters(now).length > parameters(old).length ? "it takes one more parameter" : undefined;
}

/** Includes optional members: without them, assigning still works but reading doesn't. */
const membersOf = (type: ts.Type): string[] =>
  (type.isUnion() ? type.types : [type]).flatMap((each) =>
    each.flags & ts.TypeFlags.Object || each.isIntersection() ? each.getProperties().map(({ name }) => name) : [],
  );

/** The lists of an enum's values may grow: the platform adds to them without notice. */
const isKnownValues = (checker: ts.TypeChecker, type: ts.Type): boolean =>
  checker.isTupleType(type) && literals(checker, type).length > 0;

const literals = (checker: ts.TypeChecker, type: ts.Type): string[] =>
  checker
    .getTypeArguments(type as ts.TypeReference)
    .flatMap((each) => (each.isStringLiteral() ? [JSON.stringify(each.value)] : []));

const isGeneric = (symbol: ts.Symbol) =>
  (symbol.declarations ?? []).some(
    (each) => (ts.isTypeAliasDeclaration(each) || ts.isInterfaceDeclaration(each)) && each.typeParameters !== undefined,
  );

const textOf = (symbol: ts.Symbol) => (symbol.declarations ?? []).map((each) => each.getText()).join("\n");
