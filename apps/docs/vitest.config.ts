import { defineConfig } from "vitest/config";

// A browser on a busy machine takes its time.
export default defineConfig({
  test: { globalSetup: "../../vitest.temporary.mjs", hookTimeout: 60_000, expect: { poll: { timeout: 20_000 } } },
});
