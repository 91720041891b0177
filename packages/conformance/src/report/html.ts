import { grouped } from "@badge-contract/spec";
import { meaning, verdicts } from "../judge/verdicts.ts";
import { times } from "./answers.ts";
import { markup } from "./escape.ts";
import { cut, type Listing, listingsOf } from "./listings.ts";
import {
  type Cell,
  type Column,
  few,
  headline,
  headsOf,
  lineOf,
  looks,
  measures,
  nextSteps,
  type Report,
  type ReportFinding,
  type Row,
  seenIn,
  verdictOf,
} from "./model.ts";
import { style } from "./style.ts";

const code = (text: string) => `<code dir="auto">${markup(text)}</code>`;
/** A long name may break before a capital. */
const breakable = (text: string) => markup(text, 200).replace(/(?<=[a-z])(?=[A-Z])/g, "<wbr>");

/** A self-contained page: no scripts, no requests, and readable without knowing the repository. */
export function renderHtml(report: Report): string {
  const { mode, document, subject, startedAt, conclusion, incomplete, passed, failed } = report;
  const title = headline[mode];
  const state = ["good", "bad", "unsure"][report.exitCode];
  const sections = sectionsOf(report);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<link rel="icon" href="data:,">
<title>${title}: ${verdictOf(report)} – ${markup(document.title, 200)}</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the report</a>
<header>
<p class="kicker">${markup(document.title, 200)} · version ${markup(document.version, 50)}</p>
<h1>${title} <span class="state ${state}">${verdictOf(report)}</span></h1>
<p>${intro(report)}</p>
<p>${markup(conclusion)} <strong>${passed} passed, ${failed} failed.</strong></p>
${incomplete === undefined ? "" : `<p class="notice"><strong>Ended early:</strong> ${markup(incomplete)}. The report shows what was known by then.</p>`}
<p class="meta">Judged: ${markup(subject)} · begun <time datetime="${markup(startedAt)}">${markup(startedAt.replace("T", " ").slice(0, 16))} UTC</time></p>
</header>
<nav aria-label="Parts of the report"><ul>${sections
    .map(({ id, title, count }) => `<li><a href="#${id}">${title}${count ? ` (${count})` : ""}</a></li>`)
    .join("")}</ul></nav>
<main id="main" tabindex="-1">
${sections.map(section).join("\n")}
</main>
</body>
</html>
`;
}

interface Section {
  id: string;
  title: string;
  count?: number;
  content: string;
}

/** The parts of the page that have anything to show. */
function sectionsOf(report: Report): Section[] {
  const { findings, problems, notes, columns } = report;
  const articles = findings.map((finding, index) => article(finding, index, columns));
  return [
    { id: "matrix", title: headsOf(report).title, content: matrix(report) },
    { id: "findings", title: "Findings", count: findings.length, content: articles.join("\n") },
    { id: "others", title: "Other problems", count: problems.length, content: others(report) },
    { id: "scores", title: "Scores", content: scores(report) },
    ...listingsOf(report).map((one) => listingOf(one, one.id === "kinds" ? uncovered(report) : "")),
    { id: "next", title: "What next", content: next(report) },
    { id: "notes", title: "Notes", content: notes.length > 0 ? `<ul>${items(notes)}</ul>` : "" },
    { id: "words", title: "How to read this", content: words(report) },
  ].filter(({ content }) => content !== "");
}

const items = (lines: string[]) => lines.map((line) => `<li>${markup(line)}</li>`).join("");

function next(report: Report): string {
  const steps = nextSteps(report);
  if (steps === undefined) return "";
  const paste = steps.paste.map((line) => markup(line)).join("\n");
  return `<p>${markup(steps.text)}</p>${paste && `<pre>${paste}</pre>`}`;
}

const intro = ({ mode }: Report) =>
  `A contract, written as an OpenAPI document, says how an HTTP endpoint answers. ${intros[mode]}`;

const intros: Record<Report["mode"], string> = {
  live: "A live host was asked real questions, and each answer was compared with that contract.",
  traffic:
    "Recorded requests and answers were compared with that contract. This report contains none of their values, ids or hosts.",
  mocked:
    "Each of its examples is a scenario: a request and the answer to it. The scenarios were run through independent checks, and wrong answers were planted to prove that the checks catch them.",
};

const section = ({ id, title, count, content }: Section) =>
  `<section aria-labelledby="${id}"><h2 id="${id}">${title}${count ? ` <span class="count">${count}</span>` : ""}</h2>
${content}
</section>`;

const terms = (style: string, list: string[][]) =>
  `<dl class="${style}">${list.map(([term, meaning]) => `<div><dt>${term}</dt><dd>${meaning}</dd></div>`).join("")}</dl>`;

const table = (id: string, heads: string[], bodies: string) =>
  `<div class="scroll" role="region" aria-labelledby="${id}" tabindex="0"><table>
<thead><tr>${heads.map((head) => `<th scope="col">${markup(head)}</th>`).join("")}</tr></thead>
${bodies}</table></div>`;

function article(finding: ReportFinding, index: number, columns: Column[]): string {
  const { verdict, path, spec, curl, accepted, name, count } = finding;
  const [expected, found] = diff(finding.expected, finding.found);
  const facts = [
    ...(spec ? [["Said in", code(lineOf(spec))]] : []),
    ["Seen in", markup(seenIn(finding, columns))],
    ...(accepted ? [["Accepted", markup(`until ${accepted.expires} by ${accepted.owner}: ${accepted.reason}`)]] : []),
    ...(name ? [["Baseline name", code(name)]] : []),
  ];
  return `<article id="finding-${index + 1}" class="${accepted ? "accepted" : verdict}">
<h3><span class="verdict">${accepted ? `${verdict}, accepted` : verdict}</span> ${code(path)}${count > 1 ? ` <span class="count">${times(count, "time")}</span>` : ""}</h3>
<dl class="diff"><div class="expected"><dt>Expected</dt><dd>${expected}</dd></div><div class="found"><dt>Found</dt><dd>${found}</dd></div></dl>
${terms("facts", facts)}
${curl ? `<details><summary>Ask again</summary><pre>${markup(curl)}</pre></details>` : ""}
</article>`;
}

/** Both texts, with the differences marked. */
function diff(expected: string, found: string): [string, string] {
  const [left, right] = [[...expected], [...found]];
  let start = 0;
  while (start < left.length && left[start] === right[start]) start++;
  let end = 0;
  while (end < Math.min(left.length, right.length) - start && left.at(-1 - end) === right.at(-1 - end)) end++;
  const alike = start + end;
  const worth = alike > 3 && alike >= Math.min(left.length, right.length) / 2;
  const show = (chars: string[], tag: string) => {
    if (!worth) return `<${tag} dir="auto">${markup(chars.join(""))}</${tag}>`;
    const middle = chars.slice(start, chars.length - end).join("");
    const marked = middle === "" ? "" : `<mark>${markup(middle)}</mark>`;
    return `<${tag} dir="auto">${markup(chars.slice(0, start).join(""))}${marked}${markup(chars.slice(chars.length - end).join(""))}</${tag}>`;
  };
  return [show(left, "code"), show(right, "code")];
}

const others = ({ problems }: Report) =>
  problems.length === 0
    ? ""
    : `<p>These are not about answers: an example or a promise of the document has changed, or a planted wrong answer was not caught.</p>
<ul class="problems">${problems
        .map(({ names, lines: [first = "", ...more], place }) => {
          const [head, rest] = more.length === 0 ? [first, [`on ${few(names)}`]] : [few(names), [first, ...more]];
          const said = place ? ` ${code(lineOf(place))}` : "";
          return `<li><strong>${markup(head)}</strong>${said}<ul>${items(rest)}</ul></li>`;
        })
        .join("")}</ul>`;

function matrix(report: Report): string {
  const { mode, rows, columns, findings } = report;
  const live = mode !== "mocked";
  const place = ({ label, scenario }: Row, check: string) =>
    findings.findIndex(({ seen }) =>
      seen.some((one) => one.check === check && (one.scenario === label || one.scenario === scenario)),
    );
  const cell = (row: Row, kind: Cell, index: number) => {
    const at = place(row, columns[index]?.name ?? "");
    const { symbol, name = kind } = looks[kind];
    const says = live ? ` ${kind === "pass" ? "conforms" : name}` : `<span class="hidden">${name}</span>`;
    const text = `<span aria-hidden="true">${symbol}</span>${says}`;
    return `<td class="cell ${kind}">${at < 0 ? text : `<a href="#finding-${at + 1}">${text}</a>`}</td>`;
  };
  const { heads } = headsOf(report);
  const line = (row: Row) =>
    `<tr><th scope="row"><span title="${markup(row.summary, 300)}">${breakable(row.label)}</span></th>${measures[mode].map(([, of]) => `<td>${of(row)}</td>`).join("")}${row.cells.map((kind, index) => cell(row, kind, index)).join("")}</tr>`;
  const groups = grouped(rows, ({ group }) => group);
  const bodies = [...groups].map(([group, own]) => {
    const head =
      groups.size > 1
        ? `<tr><th scope="rowgroup" colspan="${heads.length}" class="group">${markup(group)}</th></tr>`
        : "";
    return `<tbody>${head}${own.map(line).join("\n")}</tbody>`;
  });
  return table("matrix", heads, `${bodies.join("\n")}\n`);
}

const bar = (part: number, of: number) =>
  `<span class="bar" aria-hidden="true"><span style="width:${of === 0 ? 0 : Math.floor((100 * part) / of)}%"></span></span>`;

function scores({ scores }: Report): string {
  const told = scores.map(({ name, reached, of, note }) => [
    markup(name),
    `<strong>${reached}</strong> of ${of}${bar(reached, of)}${note ? `<small>${markup(note)}</small>` : ""}`,
  ]);
  return told.length > 0 ? terms("scores", told) : "";
}

function listingOf({ id, title, says, heads, rows: all }: Listing, after: string): Section {
  const { rows, more } = cut(all, 500);
  const body = rows.map(
    ([first = "", ...rest]) =>
      `<tr><th scope="row">${breakable(first)}</th>${rest.map((cell) => `<td>${breakable(cell)}</td>`).join("")}</tr>`,
  );
  const others = more > 0 ? `<p>And ${more} more; the JSON report has them.</p>` : "";
  const whole = `${table(id, heads, `<tbody>${body.join("\n")}</tbody>`)}${others}`;
  const shown = rows.length > 15 ? `<details><summary>${all.length} lines</summary>${whole}</details>` : whole;
  return { id, title, content: `<p>${markup(says)}</p>\n${shown}${after}` };
}

const uncovered = ({ mode, coverage: { uncovered } = { kinds: [], uncovered: [] } }: Report) =>
  uncovered.length === 0
    ? ""
    : `<details><summary>${times(uncovered.length, "thing")} that ${mode === "mocked" ? "no scenario shows" : "no answer showed"}</summary><ul>${uncovered
        .map(
          ({ kind, what, place }) =>
            `<li>${markup(kind)}: ${code(what)}${place ? ` (${markup(lineOf(place))})` : ""}</li>`,
        )
        .join("")}</ul></details>`;

function words({ mode, columns }: Report): string {
  const host = mode === "live" ? "" : ", such as the one that <code>npm run mock</code> starts";
  const again = `a command that repeats the request. <code>$CONTRACT_TARGET</code> is the host${host}; set the variables that begin with <code>$</code>`;
  const checks = columns.map(({ name, says }) => [markup(name), markup(says)]);
  const found = verdicts.map((verdict): string[] => [verdict, meaning[verdict]]);
  return `<h3>Checks</h3>${terms("words", checks)}
<h3>Findings</h3>${terms("words", mode === "traffic" ? found : [...found, ["ask again", again]])}
${mode === "mocked" ? `<h3>Scores</h3>${terms("words", scoreWords)}` : ""}`;
}

const authored =
  "a documented scenario is copied from the source page; an authored one was written for what that page describes but doesn't show";
const scoreWords = [
  ["documented, authored", authored],
  ["tripwire", "a wrong answer, sent over HTTP on purpose, which has to be caught"],
  ["mutant", "a wrong answer derived from the document's schemas and judged without HTTP; there are thousands"],
  ["addition", "an answer that only adds to the contract, and that nobody may refuse"],
  ["promise", "something that the document has promised to accept or refuse, and must still accept or refuse"],
];
