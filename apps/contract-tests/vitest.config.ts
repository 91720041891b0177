import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    globalSetup: "../../vitest.temporary.mjs",
    // Whole runs with real servers: a slow machine is no failure.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // No file changes what another one imports. Each worker loads Prism and Ajv once, and makes a run that several files
    // ask about once.
    isolate: false,
  },
});
