import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    globalSetup: "../../vitest.temporary.mjs",
    include: ["test/**/*.test.ts"],
    // Each test bundles documents, asks oasdiff and runs git: how long that takes is the machine's affair.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // No file changes what another one imports, and each worker loads the compiler once.
    isolate: false,
    // They import JSON as a bundler would, which Node refuses.
    server: { deps: { inline: [/@actions\//] } },
  },
});
