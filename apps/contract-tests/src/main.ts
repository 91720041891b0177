import "@badge-contract/conformance/src/cli/main.ts";
