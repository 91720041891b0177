import hljs from "highlight.js/lib/core";
import bash from "highlight.js/lib/languages/bash";
import csharp from "highlight.js/lib/languages/csharp";
import go from "highlight.js/lib/languages/go";
import http from "highlight.js/lib/languages/http";
import java from "highlight.js/lib/languages/java";
import json from "highlight.js/lib/languages/json";
import php from "highlight.js/lib/languages/php";
import python from "highlight.js/lib/languages/python";
import typescript from "highlight.js/lib/languages/typescript";
import yaml from "highlight.js/lib/languages/yaml";
import MarkdownIt from "markdown-it";

const scripts = { js: typescript, ts: typescript, tsx: typescript };
const languages = { sh: bash, http, json, ...scripts, yaml, python, java, csharp, go, php };
for (const [name, language] of Object.entries(languages)) hljs.registerLanguage(name, language);

export const escapeHtml = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** A fragment identifier for a heading: lower case, words joined by hyphens. */
export const slug = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");

// Raw HTML is off, so the text of a changeset or a fact can't become markup.
const markdown = new MarkdownIt({ linkify: false, typographer: false });

// A code block can be wider than a phone's screen, and scrolling areas must be reachable by keyboard.
export function codeBlock(code: string, language: string): string {
  const known = hljs.getLanguage(language) !== undefined;
  const html = known ? hljs.highlight(code, { language }).value : escapeHtml(code);
  return `<div class="code"><pre tabindex="0" role="group" aria-label="${known ? `${language} code` : "Text"}"><code>${html}</code></pre></div>\n`;
}

markdown.renderer.rules.fence = (tokens, index) => {
  const { content = "", info = "" } = tokens[index] ?? {};
  return codeBlock(content, info.trim().split(/\s+/)[0] ?? "");
};
markdown.renderer.rules.table_open = () => '<div class="table" tabindex="0" role="group" aria-label="Table"><table>\n';
markdown.renderer.rules.table_close = () => "</table></div>\n";

markdown.renderer.rules.heading_close = (tokens, index) => {
  const { tag, meta } = tokens[index] ?? {};
  const { id, text } = (meta ?? {}) as { id?: string; text?: string };
  const link =
    id === undefined ? "" : `<a class="anchor" href="#${id}" aria-label="Link to ${escapeHtml(text ?? id)}">#</a>`;
  return `${link}</${tag}>\n`;
};

markdown.core.ruler.push("site", ({ tokens }) => {
  const seen = new Set<string>();
  for (const [index, token] of tokens.entries()) {
    if (token.type === "heading_open") {
      const base = slug(tokens[index + 1]?.content.replaceAll("`", "") ?? "");
      let id = base;
      for (let copy = 2; seen.has(id); copy++) id = `${base}-${copy}`;
      seen.add(id);
      token.attrSet("id", id);
      const close = tokens[index + 2];
      if (close && token.tag !== "h1") close.meta = { id, text: tokens[index + 1]?.content };
    }
    // Pages link to each other as files, which also works for readers of the Markdown.
    for (const child of token.children ?? []) {
      const href = child.type === "link_open" ? String(child.attrGet("href")) : "";
      if (href !== "" && !/^[a-z]+:/.test(href)) child.attrSet("href", href.replace(/\.md(#|$)/, ".html$1"));
    }
  }
});

export const renderMarkdown = (text: string): string => markdown.render(text);
export const renderInline = (text: string): string => markdown.renderInline(text);
