import MiniSearch from "minisearch";

/** One section of the site, as the build wrote it to `search-index.js`. */
interface Section {
  href: string;
  page: string;
  title: string;
  text: string;
  weight: number;
}

declare global {
  var searchSections: Section[] | undefined;
}

const find = <E extends HTMLElement>(selector: string) => document.querySelector<E>(selector);

const menu = find<HTMLButtonElement>("#menu");
const nav = find("#nav");
menu?.addEventListener("click", () => {
  const open = menu.getAttribute("aria-expanded") !== "true";
  menu.setAttribute("aria-expanded", String(open));
  nav?.classList.toggle("open", open);
});

for (const block of document.querySelectorAll<HTMLElement>(".code")) {
  const button = document.createElement("button");
  button.textContent = "Copy";
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(block.querySelector("code")?.textContent ?? "");
    button.textContent = "Copied";
    setTimeout(() => {
      button.textContent = "Copy";
    }, 2000);
  });
  block.append(button);
}

const input = find<HTMLInputElement>("#search");
const results = find("#results");
let index: Promise<MiniSearch<Section & { id: number }>> | undefined;

// A script element instead of fetch, which browsers refuse to pages opened from a folder.
const load = () =>
  new Promise<MiniSearch<Section & { id: number }>>((resolve, reject) => {
    const script = document.createElement("script");
    script.src = "search-index.js";
    script.onload = () => {
      const search = new MiniSearch<Section & { id: number }>({
        fields: ["title", "text"],
        storeFields: ["href", "page", "title", "weight"],
        searchOptions: {
          boost: { title: 3 },
          boostDocument: (_id, _term, stored) => Number(stored?.weight ?? 1),
          prefix: true,
          fuzzy: 0.15,
          combineWith: "AND",
        },
      });
      search.addAll((globalThis.searchSections ?? []).map((section, id) => ({ ...section, id })));
      resolve(search);
    };
    script.onerror = () => reject(new Error("search-index.js could not be loaded"));
    document.head.append(script);
  });

async function show() {
  if (!input || !results) return;
  index ??= load();
  const query = input.value.trim();
  const hits = query === "" ? [] : (await index).search(query).slice(0, 8);
  if (query !== input.value.trim()) return;
  results.hidden = query === "";
  const list = document.createElement("ul");
  for (const hit of hits) {
    const link = document.createElement("a");
    link.href = hit.href;
    const page = document.createElement("small");
    page.textContent = hit.page;
    link.append(hit.title, page);
    const item = document.createElement("li");
    item.append(link);
    list.append(item);
  }
  results.replaceChildren(hits.length > 0 ? list : `Nothing found for “${query}”.`);
}

const close = () => {
  if (results) results.hidden = true;
};

input?.addEventListener("focus", () => {
  index ??= load();
});
input?.addEventListener("input", () => void show());
input?.addEventListener("keydown", (event) => {
  if (event.key === "Enter") results?.querySelector("a")?.click();
});
document.addEventListener("keydown", (event) => {
  const typing = (event.target as Element | null)?.closest("input, textarea, select, [contenteditable]");
  if (event.key === "/" && !typing) {
    event.preventDefault();
    input?.focus();
  }
  if (event.key === "Escape") close();
});
document.addEventListener("click", (event) => {
  const target = event.target as Element;
  if (!target.closest("search") || target.closest("#results a")) close();
});

// The entries of a page that can be filtered: a heading of the fourth level, and what follows it up to the next heading.
const first = find(".filtered")?.querySelector("h2");
if (first) {
  const headings = [...document.querySelectorAll<HTMLElement>(".filtered :is(h2, h3, h4)")];
  const partOf = (heading: Element) => {
    const part = [heading];
    for (
      let next = heading.nextElementSibling;
      next && !/^H[234]$|FOOTER/.test(next.tagName);
      next = next.nextElementSibling
    )
      part.push(next);
    return part as HTMLElement[];
  };
  let section = "";
  const entries = headings.flatMap((heading) => {
    if (heading.tagName !== "H4") section = heading.textContent;
    return heading.tagName === "H4" ? [{ section, parts: partOf(heading) }] : [];
  });
  const groups = headings
    .filter(({ tagName }) => tagName !== "H4")
    .map((heading) => {
      const level = Number(heading.tagName[1]);
      const rest = headings.slice(headings.indexOf(heading) + 1);
      const end = rest.findIndex(({ tagName }) => Number(tagName[1]) <= level);
      return {
        parts: partOf(heading),
        entries: rest.slice(0, end < 0 ? undefined : end).filter(({ tagName }) => tagName === "H4"),
      };
    });
  const count = document.createElement("output");
  const filter = Object.assign(document.createElement("input"), {
    id: "filter",
    type: "search",
    placeholder: "expiry, constraintType, …",
    autocomplete: "off",
    spellcheck: false,
  });
  const label = document.createElement("label");
  label.append("Filter ", filter);
  const bar = Object.assign(document.createElement("p"), { className: "filter" });
  bar.append(label, count);
  first.before(bar);
  const narrow = () => {
    const words = filter.value.toLowerCase().split(/\s+/);
    let shown = 0;
    for (const { section: above, parts } of entries) {
      const text = `${above} ${parts.map(({ textContent }) => textContent).join(" ")}`.toLowerCase();
      const fits = words.every((word) => text.includes(word));
      if (fits) shown++;
      for (const part of parts) part.hidden = !fits;
    }
    for (const group of groups)
      for (const part of group.parts) part.hidden = group.entries.every(({ hidden }) => hidden);
    count.textContent = `${shown} of ${entries.length}`;
  };
  filter.addEventListener("input", narrow);
  narrow();
}
