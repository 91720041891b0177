import { defineConfig } from "vitest/config";

// Each test bundles documents or asks oasdiff, in processes of their own: how long that takes is the machine's affair.
export default defineConfig({ test: { include: ["test/**/*.test.ts"], testTimeout: 300_000, hookTimeout: 300_000 } });
