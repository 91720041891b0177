import { defineConfig } from "vitest/config";

// Processes are started and stopped: a slow machine is no failure.
export default defineConfig({ test: { testTimeout: 60_000, hookTimeout: 60_000 } });
