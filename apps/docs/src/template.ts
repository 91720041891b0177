import { escapeHtml } from "./markdown.ts";
import { editAddress } from "./root.ts";

/** A page of the site. */
export interface Rendered {
  /** File name in the site, without its ending. */
  name: string;
  title: string;
  /** One sentence, for search engines and link previews. */
  description: string;
  /** The file to edit, from the root of the repository. */
  source: string;
  /** Its parent page in the menu. */
  parent?: string;
  markdown: string;
  body: string;
  /** Scripts of this page only, relative to it. */
  scripts?: string[];
  /** The hosts that the page's scripts may connect to, as a CSP source list. */
  connect?: string;
}

// Loads nothing from other hosts.
const policy = (connect: string) =>
  `default-src 'none'; script-src 'self' file:; style-src 'self' file:; img-src 'self' file:; connect-src ${connect}; form-action 'none'; base-uri 'none'`;

/** The list of sections, for pages with several of them. */
function contents(body: string): string {
  const sections = [...body.matchAll(/<h2 id="([^"]+)">([\s\S]*?)<\/h2>/g)].map(
    ([, id, title = ""]) => `<li><a href="#${id}">${title.replace(/<a class="anchor".*?<\/a>/, "")}</a></li>`,
  );
  return sections.length < 3 ? "" : `<ul>${sections.join("")}</ul>`;
}

/** With more operations than this, only the reference lists them, not the menu. */
const manyOperations = 30;

function menu(page: Rendered, pages: Rendered[]): string {
  const below = pages.filter(({ parent }) => parent !== undefined);
  const listed =
    below.length > manyOperations ? pages.filter((each) => !each.parent || each.name === page.name) : pages;
  return listed
    .map(({ name, title, parent }) => {
      const current = name === page.name;
      const link = `<a href="${name}.html"${current ? ' aria-current="page"' : ""}>${escapeHtml(title)}</a>`;
      return `<li${parent ? ' class="below"' : ""}>${link}${current ? contents(page.body) : ""}</li>`;
    })
    .join("\n        ");
}

export function renderPage(page: Rendered, pages: Rendered[]): string {
  const scripts = ["site.js", ...(page.scripts ?? [])]
    .map((src) => `<script defer src="${src}"></script>`)
    .join("\n  ");
  const title = page.name === "index" ? "badge-contract" : `${page.title} · badge-contract`;
  const edit = page.source === "" ? undefined : editAddress(page.source);
  const origin = edit
    ? `<a href="${edit}">Edit this page</a>`
    : page.source && `Made from <code>${escapeHtml(page.source)}</code>`;
  const text = page.source && `<a href="${page.name}.md">This page as Markdown</a>`;
  return `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${policy(page.connect ?? "'none'")}">
  <meta name="viewport" content="width=device-width">
  <meta name="color-scheme" content="light dark">
  <meta name="description" content="${escapeHtml(page.description)}">
  <title>${escapeHtml(title)}</title>
  <link rel="icon" href="icon.svg">
  <link rel="stylesheet" href="style.css">${page.source && `\n  <link rel="alternate" type="text/markdown" href="${page.name}.md">`}
  <script src="theme.js"></script>
  ${scripts}
</head>
<body>
  <a class="skip" href="#main">Skip to the content</a>
  <header>
    <a class="brand" href="index.html"><img src="icon.svg" alt="" width="22" height="22">badge-contract</a>
    <button id="menu" aria-expanded="false" aria-controls="nav">Menu</button>
    <search>
      <input id="search" type="search" placeholder="Search" aria-label="Search the site" aria-controls="results" autocomplete="off" spellcheck="false">
      <div id="results" role="region" aria-label="Search results" aria-live="polite" hidden></div>
    </search>
    <button id="theme" aria-label="Switch between light and dark"></button>
  </header>
  <div class="columns">
    <nav id="nav" aria-label="Pages">
      <ul>
        ${menu(page, pages)}
      </ul>
    </nav>
    <main id="main" tabindex="-1"${page.name === "disagreements" ? ' class="filtered"' : ""}>
${page.body}
${origin || text ? `<footer>${[origin, text].filter(Boolean).join(" · ")}</footer>` : ""}
    </main>
  </div>
</body>
</html>
`;
}
