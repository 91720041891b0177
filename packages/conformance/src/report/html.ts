import { meaning, verdicts } from "../judge/verdicts.ts";
import { times } from "./answers.ts";
import { markup } from "./escape.ts";
import { cut, type Listing, listingsOf } from "./listings.ts";
import {
  type Cell,
  type Column,
  few,
  headline,
  lineOf,
  measures,
  nextSteps,
  type Report,
  type ReportFinding,
  type Row,
  seenIn,
  symbols,
  verdictOf,
} from "./model.ts";
import { style } from "./style.ts";

const spoken: Partial<Record<Cell, string>> = {
  pass: "passed",
  "not-applicable": "does not apply",
  "not-asked": "not asked",
};

const code = (text: string) => `<code dir="auto">${markup(text)}</code>`;
/** A long name may break before a capital. */
const breakable = (text: string) => markup(text, 200).replace(/(?<=[a-z])(?=[A-Z])/g, "<wbr>");

/** A self-contained page: no scripts, no requests, and readable without knowing the repository. */
export function renderHtml(report: Report): string {
  const { mode, document, subject, startedAt, conclusion, incomplete, findings, problems, passed, failed, notes } =
    report;
  const title = headline[mode];
  const steps = nextSteps(report);
  const state = ["good", "bad", "unsure"][report.exitCode];
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
<nav aria-label="Parts of the report"><ul>${parts(report)
    .map(([id, name]) => `<li><a href="#${id}">${name}</a></li>`)
    .join("")}</ul></nav>
<main id="main" tabindex="-1">
${section("matrix", mode === "traffic" ? "Answers" : "Scenarios", matrix(report))}
${findings.length > 0 ? section("findings", `Findings <span class="count">${findings.length}</span>`, findings.map((finding, index) => article(finding, index, report.columns)).join("\n")) : ""}
${problems.length > 0 ? section("others", `Other problems <span class="count">${problems.length}</span>`, others(report)) : ""}
${report.scores.length > 0 ? section("scores", "Scores", scores(report)) : ""}
${listingsOf(report)
  .map((one) => listingOf(one, one.id === "kinds" ? uncovered(report) : ""))
  .join("\n")}
${steps ? section("next", "What next", `<p>${markup(steps.text.replace(/^What next: /, ""))}</p>${steps.paste.length > 0 ? `<pre>${steps.paste.map((line) => markup(line)).join("\n")}</pre>` : ""}`) : ""}
${notes.length > 0 ? section("notes", "Notes", `<ul>${notes.map((note) => `<li>${markup(note)}</li>`).join("")}</ul>`) : ""}
${section("words", "How to read this", words(report))}
</main>
</body>
</html>
`;
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

const parts = (report: Report): [id: string, name: string][] => [
  ["matrix", report.mode === "traffic" ? "Answers" : "Scenarios"],
  ...part(report.findings, "findings", `Findings (${report.findings.length})`),
  ...part(report.problems, "others", `Other problems (${report.problems.length})`),
  ...part(report.scores, "scores", "Scores"),
  ...listingsOf(report).map(({ id, title }): [string, string] => [id, title]),
  ...part(nextSteps(report) ? [1] : [], "next", "What next"),
  ...part(report.notes, "notes", "Notes"),
  ["words", "How to read this"],
];
const part = (content: unknown[], id: string, name: string): [string, string][] =>
  content.length > 0 ? [[id, name]] : [];

const section = (id: string, title: string, content: string) =>
  `<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>\n${content}\n</section>`;

function article(finding: ReportFinding, index: number, columns: Column[]): string {
  const { verdict, path, spec, curl, accepted, name, count } = finding;
  const [expected, found] = diff(finding.expected, finding.found);
  return `<article id="finding-${index + 1}" class="${accepted ? "accepted" : verdict}">
<h3><span class="verdict">${accepted ? `${verdict}, accepted` : verdict}</span> ${code(path)}${count > 1 ? ` <span class="count">${times(count, "time")}</span>` : ""}</h3>
<dl class="diff"><div class="expected"><dt>Expected</dt><dd>${expected}</dd></div><div class="found"><dt>Found</dt><dd>${found}</dd></div></dl>
<dl class="facts">${[
    ...(spec ? [["Said in", code(lineOf(spec))]] : []),
    ["Seen in", markup(seenIn(finding, columns))],
    ...(accepted ? [["Accepted", markup(`until ${accepted.expires} by ${accepted.owner}: ${accepted.reason}`)]] : []),
    ...(name ? [["Baseline name", code(name)]] : []),
  ]
    .map(([term, what]) => `<div><dt>${term}</dt><dd>${what}</dd></div>`)
    .join("")}</dl>
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
  `<p>These are not about answers: an example or a promise of the document has changed, or a planted wrong answer was not caught.</p>
<ul class="problems">${problems
    .map(({ names, lines: [first = "", ...more], place }) => {
      const [head, rest] = more.length === 0 ? [first, [`on ${few(names)}`]] : [`${few(names)}`, [first, ...more]];
      const said = place ? ` ${code(lineOf(place))}` : "";
      return `<li><strong>${markup(head)}</strong>${said}<ul>${rest.map((line) => `<li>${markup(line)}</li>`).join("")}</ul></li>`;
    })
    .join("")}</ul>`;

function matrix({ mode, rows, columns, findings }: Report): string {
  const live = mode !== "mocked";
  const place = ({ label, scenario }: Row, check: string) =>
    findings.findIndex(({ seen }) =>
      seen.some((one) => one.check === check && (one.scenario === label || one.scenario === scenario)),
    );
  const cell = (row: Row, kind: Cell, index: number) => {
    const at = place(row, columns[index]?.name ?? "");
    const says = spoken[kind] ?? kind;
    const text = live
      ? `<span aria-hidden="true">${symbols[kind]}</span> ${kind === "pass" ? "conforms" : says}`
      : `<span aria-hidden="true">${symbols[kind]}</span><span class="hidden">${says}</span>`;
    return `<td class="cell ${kind}">${at < 0 ? text : `<a href="#finding-${at + 1}">${text}</a>`}</td>`;
  };
  const heads = [
    mode === "traffic" ? "answers" : "scenario",
    ...measures[mode].map(([head]) => head),
    ...columns.map(({ name }) => name),
  ];
  const line = (row: Row) =>
    `<tr><th scope="row"><span title="${markup(row.summary, 300)}">${breakable(row.label)}</span></th>${measures[mode].map(([, of]) => `<td>${of(row)}</td>`).join("")}${row.cells.map((kind, index) => cell(row, kind, index)).join("")}</tr>`;
  const groups = [...new Set(rows.map(({ group }) => group))];
  const bodies = groups.map((group) => {
    const own = rows.filter((row) => row.group === group);
    const head =
      groups.length > 1
        ? `<tr><th scope="rowgroup" colspan="${heads.length}" class="group">${markup(group)}</th></tr>`
        : "";
    return `<tbody>${head}${own.map(line).join("\n")}</tbody>`;
  });
  return `<div class="scroll" role="region" aria-labelledby="matrix" tabindex="0"><table>
<thead><tr>${heads.map((head) => `<th scope="col">${markup(head)}</th>`).join("")}</tr></thead>
${bodies.join("\n")}
</table></div>`;
}

const bar = (part: number, of: number) =>
  `<span class="bar" aria-hidden="true"><span style="width:${of === 0 ? 0 : Math.floor((100 * part) / of)}%"></span></span>`;

const scores = ({ scores }: Report) =>
  `<dl class="scores">${scores
    .map(
      ({ name, reached, of, note }) =>
        `<div><dt>${markup(name)}</dt><dd><strong>${reached}</strong> of ${of}${bar(reached, of)}${note ? `<small>${markup(note)}</small>` : ""}</dd></div>`,
    )
    .join("")}</dl>`;

const listing = (id: string, heads: string[], body: string) =>
  `<div class="scroll" role="region" aria-labelledby="${id}" tabindex="0"><table>
<thead><tr>${heads.map((head) => `<th scope="col">${markup(head)}</th>`).join("")}</tr></thead>
<tbody>${body}</tbody></table></div>`;

const listingOf = ({ id, title, says, heads, rows: all }: Listing, after: string) => {
  const { rows, more } = cut(all, 500);
  const body = rows.map(
    ([first = "", ...rest]) =>
      `<tr><th scope="row">${breakable(first)}</th>${rest.map((cell) => `<td>${breakable(cell)}</td>`).join("")}</tr>`,
  );
  const others = more > 0 ? `<p>And ${more} more; the JSON report has them.</p>` : "";
  const table = `${listing(id, heads, body.join("\n"))}${others}`;
  const shown = rows.length > 15 ? `<details><summary>${all.length} lines</summary>${table}</details>` : table;
  return section(id, title, `<p>${markup(says)}</p>\n${shown}${after}`);
};

const uncovered = ({ mode, coverage: { uncovered } = { kinds: [], uncovered: [] } }: Report) =>
  uncovered.length === 0
    ? ""
    : `<details><summary>${times(uncovered.length, "thing")} that ${mode === "mocked" ? "no scenario shows" : "no answer showed"}</summary><ul>${uncovered
        .map(
          ({ kind, what, place }) =>
            `<li>${markup(kind)}: ${code(what)}${place ? ` (${markup(lineOf(place))})` : ""}</li>`,
        )
        .join("")}</ul></details>`;

const words = ({ mode, columns }: Report) =>
  `<h3>Checks</h3><dl class="words">${columns.map(({ name, says }) => `<div><dt>${markup(name)}</dt><dd>${markup(says)}</dd></div>`).join("")}</dl>
<h3>Findings</h3><dl class="words">${verdicts.map((verdict) => `<div><dt>${verdict}</dt><dd>${meaning[verdict]}</dd></div>`).join("")}
${mode === "traffic" ? "" : `<div><dt>ask again</dt><dd>a command that repeats the request. <code>$CONTRACT_TARGET</code> is the host${mode === "live" ? "" : ", such as the one that <code>npm run mock</code> starts"}; set the variables that begin with <code>$</code></dd></div>`}</dl>
${
  mode !== "mocked"
    ? ""
    : `<h3>Scores</h3><dl class="words"><div><dt>documented, authored</dt><dd>a documented scenario is copied from the source page; an authored one was written for what that page describes but doesn't show</dd></div>
<div><dt>tripwire</dt><dd>a wrong answer, sent over HTTP on purpose, which has to be caught</dd></div>
<div><dt>mutant</dt><dd>a wrong answer derived from the document's schemas and judged without HTTP; there are thousands</dd></div>
<div><dt>addition</dt><dd>an answer that only adds to the contract, and that nobody may refuse</dd></div>
<div><dt>promise</dt><dd>something that the document has promised to accept or refuse, and must still accept or refuse</dd></div></dl>`
}`;
