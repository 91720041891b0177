import { defineConfig } from "vitest/config";

// No file changes what another one imports, so that each worker loads that once.
export default defineConfig({ test: { globalSetup: "../../vitest.temporary.mjs", isolate: false } });
