#!/usr/bin/env node
import module from "node:module";
import v8 from "node:v8";

// Since Node 22.8, this caches compiled modules. It only saves time, so a cache folder that can't be written doesn't matter.
module.enableCompileCache?.();
// What is read of a recording is soon garbage: without room to grow for it, a run of any length holds half the memory.
v8.setFlagsFromString("--semi-space-growth-factor=1");
const { main } = await import("./main.ts");

process.exitCode = await main(process.argv.slice(2));
