// Runs before the first paint.
const key = "color-mode";

const stored = () => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
};

function apply(mode: string) {
  document.documentElement.classList.remove("light", "dark");
  document.documentElement.classList.add(mode);
}

const preferred = matchMedia("(prefers-color-scheme: dark)");
const mode = () => stored() ?? (preferred.matches ? "dark" : "light");
apply(mode());
preferred.addEventListener("change", () => apply(mode()));

document.addEventListener("DOMContentLoaded", () => {
  document.querySelector("#theme")?.addEventListener("click", () => {
    const next = document.documentElement.classList.contains("dark") ? "light" : "dark";
    try {
      localStorage.setItem(key, next);
    } catch {
      // Storage can be off. The choice then lasts as long as the page.
    }
    apply(next);
  });
});
