import { globSync } from "node:fs";
import { join, posix } from "node:path";
import ts from "typescript";
import { consumerFiles } from "../../gate.config.ts";
import { type Built, manifestIn, type Package } from "../workspace.ts";
import type { Evidence } from "./compatibility.ts";
import { compilerHost, declarationText, entriesOf, strictConsumer } from "./declarations.ts";

/** A `@ts-expect-error` with no error below it: what did not compile does now. */
const unusedExpectation = 2578;
/** A type test's complaint that two types differ. A consumer may still be able to use one for the other. */
const notTheSame = / (2344|2554)$/;

interface Complaint {
  file: string;
  /** Equal for equal complaints, however the compiler prints their types. */
  at: string;
  verdict: Evidence["verdict"];
  text: string;
}

/** The last release's consumers and type tests, compiled with today's declarations. */
export function oldConsumersNewTypes(before: Built, today: Built, packages: readonly Package[]): Evidence[] {
  const { repo } = before;
  if (repo === undefined) return [];
  const host = compilerHost();
  const typed = packages.filter((id) => [before, today].every((built) => entriesOf(built.folderOf(id)).size > 0));
  const complaints = (files: string[], fresh: readonly Package[], except?: Package) => {
    const paths = pathsTo(typed, (id) => (fresh.includes(id) ? today : before));
    const ofToday = pathsTo(typed, () => today);
    const own = except && today.folderOf(except);
    return compiled(host, repo, files, (from) => (own && from.startsWith(own) ? ofToday : paths));
  };
  const all = complaints(globSync(consumerFiles, { cwd: repo }).sort(), typed);
  if (all.length === 0) return [];
  const files = [...new Set(all.map(({ file }) => file))];
  const places = (fresh: readonly Package[]) => new Set(complaints(files, fresh).map(({ at }) => at));
  const known = places([]);
  const found = all.filter(({ at }) => !known.has(at));
  if (found.length === 0) return [];
  const texts = (id: Package) => [before, today].map((built) => declarationText(built.folderOf(id) ?? ""));
  const changed = typed.filter((id) => new Set(texts(id)).size > 1);
  const alone = changed.map((name) => [name, places([name])] as const);
  // Users who update only the client still get the types that it was made with.
  const byClient = complaints(files, ["client"], "client").filter(({ at }) => !known.has(at) && !notTheSame.test(at));
  return [...Map.groupBy(found, ({ file, verdict }) => `${verdict} ${file}`).values()].flatMap((group) => {
    const [{ file, verdict, text }] = group as [Complaint];
    const responsible: Package[] = alone
      .filter(([, places]) => group.some(({ at }) => places.has(at)))
      .map(([name]) => name);
    if (byClient.some((each) => each.file === file && each.verdict === verdict)) responsible.push("client");
    if (responsible.length === 0) responsible.push("types");
    const reason = group.length === 1 ? text : `${text} (and ${group.length - 1} more in this file)`;
    const title =
      verdict === "breaking"
        ? "the last release's consumer does not compile"
        : "code that did not compile with the last release now does";
    return [...new Set(responsible)].map((name) => ({ package: name, title, verdict, reason }));
  });
}

/** What the compiler says of these files. Where the packages are may depend on the file that imports them. */
function compiled(
  host: ts.CompilerHost,
  repo: string,
  files: string[],
  pathsFor: (file: string) => Record<string, string[]>,
): Complaint[] {
  const options = {
    ...strictConsumer,
    types: ["node"],
    typeRoots: [join(import.meta.dirname, "../../node_modules/@types")],
  };
  const roots = files.map((file) => join(repo, file));
  const resolving: ts.CompilerHost = {
    ...host,
    resolveModuleNameLiterals: (literals, containing, redirected, _, source) =>
      literals.map((literal) => {
        const mode = ts.getModeForUsageLocation(source, literal, options);
        const found = { ...options, paths: pathsFor(containing) };
        return ts.resolveModuleName(literal.text, containing, found, host, undefined, redirected, mode);
      }),
  };
  const program = ts.createProgram(roots, options, resolving);
  return files.flatMap((path) => {
    const file = program.getSourceFile(join(repo, path));
    return program.getSemanticDiagnostics(file).map(({ start = 0, messageText, code }) => {
      const line = file?.getLineAndCharacterOfPosition(start).line ?? 0;
      const source = file?.text.split("\n")[line]?.trim();
      const message = brief(ts.flattenDiagnosticMessageText(messageText, " ").replace(/\s+/g, " "));
      const verdict = code === unusedExpectation ? "additive" : "breaking";
      return {
        file: path,
        at: `${path} ${start} ${code}`,
        verdict,
        text: `${path}:${line + 1}: ${message} In: ${source}`,
      };
    });
  });
}

const pathsTo = (typed: Package[], builtOf: (id: Package) => Built) =>
  Object.fromEntries(
    typed.flatMap((id) => {
      const folder = builtOf(id).folderOf(id) ?? "";
      const { name } = manifestIn(folder);
      return [...entriesOf(folder)].map(([entry, file]) => [posix.join(name, entry), [file]]);
    }),
  );

/** The compiler spells out whole types. */
const brief = (message: string) => (message.length > 200 ? `${message.slice(0, 199)}…` : message);
