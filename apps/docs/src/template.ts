import { escapeHtml } from "./markdown.ts";

export interface Page {
  /** File name in the site, without its ending. */
  name: string;
  title: string;
  /** One sentence, for search engines and link previews. */
  description: string;
}

export interface Rendered extends Page {
  body: string;
  /** Scripts of this page only, relative to it. */
  scripts?: string[];
  /** Where the page's scripts may connect to, as a CSP source list. */
  connect?: string;
  /** Fills the window, and brings a `main` of its own. */
  wide?: boolean;
}

// One policy for every page: nothing foreign is loaded. Redoc writes its styles at run time and starts workers from blobs.
const policy = (connect: string) =>
  `default-src 'none'; script-src 'self' file:; style-src 'self' file: 'unsafe-inline'; img-src 'self' file: data:; font-src data:; connect-src ${connect}; worker-src blob:; form-action 'none'; base-uri 'none'`;

export function renderPage(page: Rendered, pages: Page[]): string {
  const nav = pages
    .map(({ name, title }) => {
      const current = name === page.name ? ' aria-current="page"' : "";
      return `<li><a href="${name}.html"${current}>${escapeHtml(title)}</a></li>`;
    })
    .join("\n        ");
  const scripts = ["site.js", ...(page.scripts ?? [])]
    .map((src) => `<script defer src="${src}"></script>`)
    .join("\n  ");
  const main = page.wide ? "div" : "main";
  const title = page.name === "index" ? "badge-contract" : `${page.title} · badge-contract`;
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
  <link rel="stylesheet" href="style.css">
  <script src="theme.js"></script>
  ${scripts}
</head>
<body${page.wide ? ' class="wide"' : ""}>
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
        ${nav}
      </ul>
    </nav>
    <${main} id="main" tabindex="-1">
${page.body}
    </${main}>
  </div>
</body>
</html>
`;
}
