import { readFileSync } from "node:fs";
import MarkdownIt from "markdown-it";
import { fromRoot } from "../src/root.ts";

/** A fenced block of a Markdown file. */
export interface CodeBlock {
  /** The file's path in the repository. */
  file: string;
  /** The line of its first line of code, counted from 1. */
  line: number;
  language: string;
  /** Whether it goes on from the block before it: its fence says so, as in "ts continued". */
  continued: boolean;
  code: string;
}

export const readBlocks = (file: string) => blocksOf(readFileSync(fromRoot(file), "utf8"), file);

export function blocksOf(markdown: string, file: string): CodeBlock[] {
  return new MarkdownIt()
    .parse(markdown, {})
    .filter(({ type }) => type === "fence" || type === "code_block")
    .map(({ info, content, map }) => {
      const [language = "", ...rest] = info.trim().split(/\s+/);
      return { file, line: (map?.[0] ?? 0) + 2, language, continued: rest.includes("continued"), code: content };
    });
}

/** The addresses that a Markdown file links to, those of other hosts left out. */
export const linksOf = (markdown: string): string[] =>
  new MarkdownIt()
    .parse(markdown, {})
    .flatMap(({ children }) => children ?? [])
    .map((token) => String(token.attrGet("href") ?? token.attrGet("src") ?? ""))
    .filter((address) => address !== "" && !/^[a-z]+:|^#/.test(address));

/** A module made of blocks of one file, each of its lines where it is in that file. */
export interface Module {
  file: string;
  name: string;
  source: string;
}

/** The modules of a file: each block is one, together with those that it continues. */
export function modulesOf(blocks: CodeBlock[]): Module[] {
  const chains: CodeBlock[][] = [];
  for (const block of blocks.filter(({ language }) => ["ts", "tsx", "js"].includes(language))) {
    const last = chains.at(-1);
    if (block.continued && !last) throw new Error(`${block.file}:${block.line} continues a block that is not there`);
    if (block.continued) last?.push(block);
    else chains.push([block]);
  }
  return chains.map((chain) => {
    const lines: string[] = [];
    for (const { line, code } of chain)
      for (const [index, text] of code.split("\n").entries()) lines[line - 1 + index] = text;
    const [first] = chain as [CodeBlock];
    const ending = chain.some(({ language }) => language === "tsx") ? "tsx" : first.language;
    const source = `${Array.from(lines, (text) => text ?? "").join("\n")}\nexport {};\n`;
    return { file: first.file, name: `${first.file.replaceAll("/", "__")}.${first.line}.${ending}`, source };
  });
}

/** The commands of a shell block, without comments and prompts, lines that end in `\` joined. */
export const commandsOf = ({ code }: CodeBlock): string[] =>
  code
    .replace(/\\\n\s*/g, " ")
    .split("\n")
    .map((line) => line.replace(/(^|\s)#\s.*$/, "").trim())
    .filter((line) => line !== "");
