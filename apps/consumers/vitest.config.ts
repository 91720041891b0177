import { defineConfig } from "vitest/config";

// Each test starts a runtime or a compiler: how long that takes is the machine's affair.
export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["../../vitest.temporary.mjs", "test/pack.ts"],
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
