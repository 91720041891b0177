import { run } from "./check/cli.ts";
import { root } from "./workspace.ts";

process.exitCode = await run(process.argv.slice(2), root);
