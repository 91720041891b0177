import { startPrism } from "@badge-contract/conformance/src/ask/prism.ts";
import { readSpec } from "@badge-contract/spec";

await (await startPrism({ document: readSpec().root })).close();
