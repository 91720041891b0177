import type { Report, ReportFinding } from "@badge-contract/conformance/src/report/model.ts";

/** Texts that break out of what they are put into, if anything lets them. */
export const hostile = [
  `<script>alert(1)</script>`,
  `"><img src=x onerror=alert(1)>`,
  `'onmouseover='alert(1)`,
  `]]></failure><failure message="`,
  `<!-- & &amp; &#0; -->`,
  `| a | b |\n| --- | --- |`,
  "`` ` ``` ~~~\n# heading [link](https://example.com) ![image](https://example.com/a.png) **bold** @someone #1",
  "\u0000\u0007\u001b[31mred\u001b[0m\u007f\u0085\r\n\t",
  "\u202eright to left\u202c \u2066isolated\u2069 \u200f\u200b\ufeff\u2028",
  "שלום مرحبا",
  "lone \ud800 high, low \udc00, pair 😀, \ufffe\uffff",
  `${"very long ".repeat(2000)}😀`,
  "x".repeat(5000),
  "- 1. item",
  "1) item",
  "=== ",
  "$& $1 %s %o \\u0041 \\",
];

const finding = (text: string, index: number): ReportFinding => ({
  verdict: (["breach", "silent", "disagreement", "unreachable", "drift"] as const)[index % 5] ?? "breach",
  path: text,
  expected: text,
  found: `${text}!`,
  pointer: `/components/${text}`,
  spec: { file: text, line: 3 },
  seen: [{ scenario: text, check: text }],
  count: 2,
  curl: text,
  name: text,
  ...(index % 2 === 1 && { accepted: { owner: text, reason: text, expires: "2026-12-31" } }),
});

/** A report that has such a text in every place that can hold one. */
export const hostileReport = (mode: Report["mode"], texts = hostile): Report => {
  const all = texts.join(" ");
  return {
    mode,
    subject: all,
    document: { title: all, version: all },
    startedAt: "2026-01-02T03:04:05.000Z",
    incomplete: all,
    exitCode: 2,
    conclusion: all,
    passed: 1,
    failed: texts.length,
    columns: [{ name: texts[0] ?? "", says: all }],
    rows: texts.map((text) => ({
      scenario: text,
      label: text,
      summary: text,
      group: text,
      status: 200,
      cells: ["breach"],
      place: { file: text, line: 1 },
    })),
    findings: texts.map(finding),
    problems: texts.map((text) => ({ names: [text], lines: [text, text], place: { file: text, line: 1 } })),
    cases: texts.flatMap((text) =>
      (["passed", "failed", "error", "skipped"] as const).map((outcome) => ({
        group: text,
        name: text,
        outcome,
        lines: [text, text],
      })),
    ),
    scores: texts.map((text) => ({ name: text, reached: 1, of: 2, note: text })),
    coverage: {
      kinds: texts.map((name) => ({ name, documented: 0, covered: 1, of: 2 })),
      uncovered: texts.map((text) => ({ kind: text, what: text, place: { file: text, line: 1 } })),
    },
    notes: texts,
  };
};

/** The same structure with words that harm nobody. */
export const harmlessReport = (mode: Report["mode"]) =>
  hostileReport(
    mode,
    hostile.map((_, index) => `word${index}`),
  );
