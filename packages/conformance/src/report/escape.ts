/** Characters that are invisible, not allowed in XML, or change the direction of the text. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/gu;

const escaped = (char: string) => `\\u${(char.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`;

/**
 * The text as one line of visible characters: control characters, lone surrogates and direction marks become escapes such as
 * `\u001b`.
 *
 * @param longest in UTF-16 code units; longer text is cut, with its length at the end
 */
export function plain(text: string, longest = 2000): string {
  if (text.length <= longest) return text.replace(unseen, escaped);
  const cut = text.slice(0, longest).replace(/[\ud800-\udbff]$/, "");
  return `${cut.replace(unseen, escaped)}… (${text.length} characters)`;
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** For text and quoted attributes of HTML and XML. */
export const markup = (text: string, longest?: number) =>
  plain(text, longest).replace(/[&<>"']/g, (char) => entities[char] as string);

/** For text in Markdown, anywhere in a line, also in tables. */
export const markdown = (text: string, longest?: number) =>
  plain(text, longest)
    .trim()
    .replace(/[\\`*_{}[\]<>#+!|~$&]|:(?=\/\/)|^[-=]/g, (char) => `\\${char}`)
    .replace(/^(\d+)(?=[.)])/, "$1\\");
