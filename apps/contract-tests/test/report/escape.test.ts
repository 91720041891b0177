import { markdown, markup, plain } from "@badge-contract/conformance/src/report/escape.ts";
import { renderJunit } from "@badge-contract/conformance/src/report/junit.ts";
import { renderMarkdown } from "@badge-contract/conformance/src/report/markdown.ts";
import { renderSarif } from "@badge-contract/conformance/src/report/sarif.ts";
import { renderTerminal } from "@badge-contract/conformance/src/report/terminal.ts";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import { harmlessReport, hostile, hostileReport } from "./hostile.ts";
import { terminal } from "./terminal.ts";

const modes = ["mocked", "live"] as const;
/** What no text file should hold, and no reader could see. */
const unseen = /[^\P{C}\n]|[\u2028\u2029]/u;

describe("text", () => {
  it("keeps visible characters, and escapes the others", () => {
    expect(plain("שלום 😀 é\u202e\u001b[1m\ud800\n")).toBe("שלום 😀 é\\u202e\\u001b[1m\\ud800\\u000a");
  });

  it("that is too long is cut between characters, and says how long it was", () => {
    expect(plain("😀😀😀", 3)).toBe("😀… (6 characters)");
  });

  it("becomes itself again when HTML, XML or Markdown is read", () => {
    const parser = new XMLParser({
      parseTagValue: false,
      trimValues: false,
      processEntities: true,
      htmlEntities: true,
    });
    for (const text of hostile) {
      expect(parser.parse(`<a>.${markup(text)}</a>`).a).toBe(`.${plain(text)}`);
      const html = new MarkdownIt({ html: true, linkify: true }).renderInline(markdown(text));
      expect(parser.parse(`<a>.${html}</a>`).a).toBe(`.${plain(text).trim()}`);
    }
  });
});

describe.each(modes)("a %s report of hostile texts", (mode) => {
  const report = hostileReport(mode);

  it("is well-formed JUnit, with as many cases as it has", () => {
    const xml = renderJunit(report);
    expect(XMLValidator.validate(xml)).toBe(true);
    expect(unseen.exec(xml)).toBeNull();
    const elements = (text: string) => [...text.matchAll(/<[/?]?[a-z]+/g)].map(([tag]) => tag);
    expect(elements(xml)).toEqual(elements(renderJunit(harmlessReport(mode))));
  });

  it("is Markdown with the same structure as a report of harmless texts", () => {
    const tags = (text: string) =>
      new MarkdownIt({ html: true, linkify: true })
        .parse(text, {})
        .flatMap(({ type, children }) => [type, ...(children ?? []).map((child) => child.type)])
        .filter((type) => type !== "text" && type !== "text_special");
    const text = renderMarkdown(report);
    expect(tags(text)).toEqual(tags(renderMarkdown(harmlessReport(mode))));
    expect(tags(text)).not.toContain("html_inline");
    expect(unseen.exec(text)).toBeNull();
  });

  it("is JSON in well-formed Unicode", () => {
    const sarif = renderSarif(report);
    expect(JSON.parse(sarif).runs[0].results).toHaveLength(2 * hostile.length);
    for (const text of [sarif, JSON.stringify(report)]) expect(/\p{Cs}/u.exec(text)).toBeNull();
  });

  it("moves no cursor and changes no colour of a terminal", () => {
    for (const columns of [undefined, 80])
      expect(unseen.exec(renderTerminal(report, terminal({ columns }), "x.html"))).toBeNull();
  });
});
