import { init } from "redoc/bundles/redoc.standalone.js";

const container = document.querySelector<HTMLElement>("#reference");
const source = document.querySelector("#openapi");
if (container && source) {
  init(JSON.parse(source.textContent), { disableTelemetry: true, hideDownloadButtons: true }, container);
  new MutationObserver(() => nameMenus(container)).observe(container, { childList: true, subtree: true });
}

/** Redoc's menu buttons are named without what they show: whoever speaks to the page says what is shown. */
function nameMenus(root: HTMLElement) {
  for (const button of root.querySelectorAll("button[aria-haspopup][aria-label]")) {
    const [name = ""] = button.getAttribute("aria-label")?.split(": ") ?? [];
    const shown = button.textContent.trim();
    const full = shown === "" || shown === name ? name : `${name}: ${shown}`;
    if (button.getAttribute("aria-label") !== full) button.setAttribute("aria-label", full);
  }
}
