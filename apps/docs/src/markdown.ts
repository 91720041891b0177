import { distinct } from "@badge-contract/spec/distinct";
import hljs from "highlight.js";
import MarkdownIt from "markdown-it";

/** A fragment identifier for a heading: lower case, words joined by hyphens. */
export const slug = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");

// Raw HTML is off, so the text of a changeset or a fact can't become markup.
const markdown = new MarkdownIt({ linkify: false, typographer: false });
export const { escapeHtml } = markdown.utils;

// A code block can be wider than a phone's screen, and scrolling areas must be reachable by keyboard.
export function codeBlock(code: string, language: string): string {
  const known = language !== "text" && hljs.getLanguage(language) !== undefined;
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
  const give = distinct("-");
  for (const [index, token] of tokens.entries()) {
    if (token.type === "heading_open") {
      const id = give(slug(tokens[index + 1]?.content.replaceAll("`", "") ?? ""));
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

/**
 * The lists of fields on a page of the reference: an entry or a paragraph that begins with a link into the page has that
 * address. Lists below the second level, and those of failures, are closed at first.
 */
markdown.core.ruler.push("reference", (state) => {
  if (!state.env.reference) return;
  const { tokens } = state;
  const html = (content: string) => Object.assign(new state.Token("html_block", "", 0), { content });
  const folded: boolean[] = [];
  let isFailure = false;
  state.tokens = tokens.flatMap((token, index) => {
    if (token.type === "heading_open") isFailure = /^Answer [^2]/.test(tokens[index + 1]?.content ?? "");
    if (token.type === "inline") {
      const [first] = token.children ?? [];
      const href = first?.type === "link_open" ? String(first.attrGet("href")) : "";
      const owner = tokens[index - (tokens[index - 1]?.hidden ? 2 : 1)];
      if (href.startsWith("#")) owner?.attrSet("id", decodeURI(href.slice(1)));
      for (const child of token.level > 1 ? (token.children ?? []) : [])
        if (child.type === "softbreak") child.type = "hardbreak";
    }
    if (token.type === "bullet_list_close") return folded.pop() ? [token, html("</details>\n")] : token;
    if (token.type !== "bullet_list_open") return token;
    token.attrSet("class", "fields");
    folded.push(isFailure || token.level > 0);
    if (!folded.at(-1)) return token;
    const close = tokens.findIndex(
      ({ type, level }, at) => at > index && type === token.type.replace("open", "close") && level === token.level,
    );
    const count = tokens
      .slice(index, close)
      .filter(({ type, level }) => type === "list_item_open" && level === token.level + 1).length;
    const open = !isFailure && token.level < 6 ? " open" : "";
    return [html(`<details${open}><summary>Details (${count})</summary>\n`), token];
  });
});

export const renderMarkdown = (text: string, reference = false): string => markdown.render(text, { reference });
export const renderInline = (text: string): string => markdown.renderInline(text);
