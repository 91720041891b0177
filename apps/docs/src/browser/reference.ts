import { init } from "redoc/bundles/redoc.standalone.js";

const container = document.querySelector<HTMLElement>("#reference");
const source = document.querySelector("#openapi");
if (container && source)
  init(JSON.parse(source.textContent), { disableTelemetry: true, hideDownloadButtons: true }, container);
