import { defineConfig } from "vitest/config";

// Whole runs with real servers: a slow machine is no failure.
export default defineConfig({
  test: { globalSetup: "../../vitest.temporary.mjs", testTimeout: 120_000, hookTimeout: 120_000 },
});
