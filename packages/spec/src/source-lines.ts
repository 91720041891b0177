import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, extname, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type Document, isMap, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import { SpecError, unescapePointer } from "./document.ts";
import { remembered } from "./remembered.ts";

export interface SourceLine {
  /** Relative to the folder above the documents: `openapi/components/schemas/Timestamp.yaml`. */
  file: string;
  /** Counted from 1. */
  line: number;
  /** Counted from 1; only of a place within a text. */
  column?: number;
}

interface SourceFile {
  path: string;
  text: string;
  document: Document.Parsed;
  lines: LineCounter;
}
/** A value in a source file, and the offset in characters of what names it: its key, or its dash in a list. */
interface SourceNode {
  source: SourceFile;
  node: unknown;
  offset: number;
}

const here = () => fileURLToPath(new URL("../../../openapi/openapi.yaml", import.meta.url));

/**
 * Finds the line of the hand-written documents that a JSON pointer of the bundle comes from. Undefined if the documents have
 * no such place. References are followed on the way but not at the end, so a pointer to a reference gives the line of the
 * reference. If the document lacks a component of the bundle, it comes from a file of that name in some `$ref`. With
 * `within`, an offset in the text at the pointer, the result includes the column.
 *
 * @param document the file at the root of the documents, YAML or JSON; by default that of the workspace
 * @param base the folder that files are told from
 * @throws SpecError where a document is missing or is no YAML, with its file and line
 */
export function sourceLines(
  document: string = here(),
  base: string = dirname(dirname(resolve(document))),
): (pointer: string, within?: number) => SourceLine | undefined {
  const named = (path: string) => relative(base, path).replaceAll("\\", "/");

  const open = remembered((path: string): SourceFile => {
    if (!existsSync(path)) throw new SpecError(`${named(path)} does not exist, but the documents refer to it`);
    const lines = new LineCounter();
    const text = readFileSync(path, "utf8");
    const document = parseDocument(text, { lineCounter: lines });
    const [error] = document.errors;
    if (error) throw new SpecError(`${named(path)}:${lines.linePos(error.pos[0]).line}: ${error.code}`);
    return { path, text, document, lines };
  });
  const top = (source: SourceFile): SourceNode => ({ source, node: source.document.contents, offset: 0 });

  const step = (place: SourceNode, token: string, hops = 0): SourceNode | undefined => {
    const { source, node } = place;
    if (isSeq(node)) {
      const item = node.items[Number(token)] as Node | undefined;
      return item ? { source, node: item, offset: item.range?.[0] ?? place.offset } : undefined;
    }
    if (!isMap(node)) return undefined;
    const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === token);
    if (pair) return { source, node: pair.value, offset: (pair.key as Node).range?.[0] ?? place.offset };
    const target = node.get("$ref");
    const next = typeof target === "string" && hops < 100 ? follow(source, target) : undefined;
    return next && step(next, token, hops + 1);
  };

  const follow = (source: SourceFile, target: string): SourceNode | undefined => {
    const [file = "", fragment = ""] = target.split("#");
    const start = top(file === "" ? source : open(resolve(dirname(source.path), file)));
    return walk(start, tokensOf(fragment));
  };

  const walk = (start: SourceNode | undefined, tokens: string[]) =>
    tokens.reduce<SourceNode | undefined>((place, token) => place && step(place, token), start);

  /** What the documents refer to outside of their root, by name. */
  const referredTo = (): Map<string, SourceNode[]> => {
    const found = new Map<string, SourceNode[]>();
    const visited = new Set<unknown>();
    const visit = (source: SourceFile, node: unknown): void => {
      if (isSeq(node)) for (const item of node.items) visit(source, item);
      if (!isMap(node) || visited.has(node)) return;
      visited.add(node);
      const target = node.get("$ref");
      const place = typeof target === "string" && !/^\w+:/.test(target) ? follow(source, target) : undefined;
      if (place) {
        const [file = "", fragment = ""] = String(target).split("#");
        const name = tokensOf(fragment).at(-1) ?? basename(file, extname(file));
        found.set(name, [...(found.get(name) ?? []), place]);
        visit(place.source, place.node);
      }
      for (const { value } of node.items) visit(source, value);
    };
    const root = open(resolve(document));
    visit(root, root.document.contents);
    return found;
  };
  let components: Map<string, SourceNode[]> | undefined;
  const component = (kind: string, name: string): SourceNode | undefined => {
    components ??= referredTo();
    const places = components.get(name) ?? [];
    return places.find(({ source }) => source.path.split(/[\\/]/).includes(kind)) ?? places[0];
  };

  return (pointer, within) => {
    const tokens = tokensOf(pointer);
    const [first, kind, name, ...rest] = tokens;
    const isComponent = first === "components" && kind !== undefined && name !== undefined;
    const place =
      walk(top(open(resolve(document))), tokens) ?? (isComponent ? walk(component(kind, name), rest) : undefined);
    if (place === undefined) return undefined;
    const { path, lines } = place.source;
    const offset = within === undefined ? place.offset : offsetWithin(place, within);
    const { line, col } = lines.linePos(offset);
    return { file: named(path), line, ...(within !== undefined && { column: col }) };
  };
}

/** The line of a place. A missing part has the line of the part above it. */
export const nearestLine = (
  lines: ((pointer: string) => SourceLine | undefined) | undefined,
  pointer = "",
): SourceLine | undefined =>
  pointer === "" ? undefined : (lines?.(pointer) ?? nearestLine(lines, pointer.slice(0, pointer.lastIndexOf("/"))));

/** The place of a character in the file. YAML may add quotes, indents and line breaks, so only non-blank characters count. */
function offsetWithin({ source: { text }, node, offset }: SourceNode, within: number): number {
  if (!isScalar(node) || typeof node.value !== "string" || !node.range) return offset;
  const escaped = node.type === "QUOTE_DOUBLE" ? "\\" : node.type === "QUOTE_SINGLE" ? "'" : undefined;
  let [at] = node.range;
  if (node.type?.startsWith("BLOCK")) at = text.indexOf("\n", at);
  else if (escaped !== undefined) at += 1;
  let left = node.value.slice(0, within).replace(/\s/g, "").length;
  for (; at < node.range[1]; at++) {
    if (/\s/.test(text[at] ?? "")) continue;
    if (left-- === 0) return at;
    if (text[at] === escaped) at++;
    if (left === 0 && within >= node.value.trimEnd().length) return at + 1;
  }
  return at;
}

const tokensOf = (pointer: string) => pointer.replace(/^#/, "").split("/").slice(1).map(unescapePointer);
