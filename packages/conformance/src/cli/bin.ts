#!/usr/bin/env node
import module from "node:module";

// Since Node 22.8: what is loaded is compiled once. It is a help alone, so that a folder that cannot be written is no matter.
module.enableCompileCache?.();
const { main } = await import("./main.ts");

process.exitCode = await main(process.argv.slice(2));
