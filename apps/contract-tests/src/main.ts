import { fileURLToPath } from "node:url";
import { runCommand } from "@badge-contract/conformance";
import { contract } from "../contract.config.ts";

await runCommand(contract, fileURLToPath(new URL("../reports", import.meta.url)));
