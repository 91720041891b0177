import { fileURLToPath } from "node:url";
import { runContract } from "@badge-contract/conformance";
import { contract } from "../contract.config.ts";

const reports = fileURLToPath(new URL("../reports", import.meta.url));
process.exitCode = await runContract(contract, reports, process.argv.slice(2));
