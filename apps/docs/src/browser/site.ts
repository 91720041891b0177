import MiniSearch from "minisearch";
import type { Section } from "../search.ts";
import { element } from "./element.ts";

/** What the build wrote to `search-index.js`. */
declare global {
  var searchSections: Section[] | undefined;
}

const menu = element("#menu");
menu.addEventListener("click", () => {
  const open = menu.getAttribute("aria-expanded") !== "true";
  menu.setAttribute("aria-expanded", String(open));
  element("#nav").classList.toggle("open", open);
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

const input = element<HTMLInputElement>("#search");
const results = element("#results");
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
  results.hidden = true;
};

input.addEventListener("focus", () => {
  index ??= load();
});
input.addEventListener("input", () => void show());
input.addEventListener("keydown", (event) => {
  if (event.key === "Enter") results.querySelector("a")?.click();
});
document.addEventListener("keydown", (event) => {
  const typing = (event.target as Element | null)?.closest("input, textarea, select, [contenteditable]");
  if (event.key === "/" && !typing) {
    event.preventDefault();
    input.focus();
  }
  if (event.key === "Escape") close();
});
document.addEventListener("click", (event) => {
  const target = event.target as Element;
  if (!target.closest("search") || target.closest("#results a")) close();
});

// On a page with a filter, an entry is an item of a list below a heading.
const entries = [...document.querySelectorAll<HTMLElement>(".filtered li")];
const first = document.querySelector(".filtered h2");
if (first) {
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
    for (const entry of entries) {
      const text = `${entry.parentElement?.previousElementSibling?.textContent} ${entry.textContent}`.toLowerCase();
      entry.hidden = !words.every((word) => text.includes(word));
    }
    for (const heading of document.querySelectorAll<HTMLElement>(".filtered h3"))
      heading.hidden = !heading.nextElementSibling?.querySelector("li:not([hidden])");
    count.textContent = `${entries.filter(({ hidden }) => !hidden).length} of ${entries.length}`;
  };
  filter.addEventListener("input", narrow);
  narrow();
}
