#!/usr/bin/env node
import module from "node:module";
import v8 from "node:v8";

// Since Node 22.8, this caches compiled modules. It only saves time, so a cache folder that can't be written doesn't matter.
module.enableCompileCache?.();
// This compiler takes 500 MB for the validator of one large union, which only documents of others have.
if (process.argv.some((argument) => argument.startsWith("--spec"))) v8.setFlagsFromString("--no-maglev");
// So little is left to collect that starting threads for it takes longer.
v8.setFlagsFromString("--no-parallel-scavenge");
// What is read of a recording, or made for a part of a document, is soon garbage: with little room to grow for it, once the
// start has had its own, a run of any length holds half the memory.
v8.setFlagsFromString("--heap-growing-percent=40");
setTimeout(() => v8.setFlagsFromString("--semi-space-growth-factor=1"), 500).unref();
const { main } = await import("./main.ts");

process.exitCode = await main(process.argv.slice(2));
