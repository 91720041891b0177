import { createReadStream } from "node:fs";
import { createRequire } from "node:module";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

const worker = "/mockServiceWorker.js";

/** Serves MSW's service worker in development, so that no copy of it has to be kept. */
const mswWorker: Plugin = {
  name: "msw-worker",
  configureServer({ middlewares }) {
    const file = createRequire(import.meta.url).resolve(`msw${worker}`);
    middlewares.use(worker, (_, response) => {
      response.setHeader("content-type", "text/javascript");
      createReadStream(file).pipe(response);
    });
  },
};

export default defineConfig({ plugins: [react(), mswWorker] });
