import { parseJson } from "./body.js";
import { emit, read, tried } from "./foreign.js";
import { requestIdHeader } from "./generated/contract.js";
import { watch } from "./watch.js";

/** What the part that is loaded late gets handed over: importing it would cost bundles a third chunk. */
export const shared = { emit, parseJson, read, requestIdHeader, tried, watch };
export type Shared = typeof shared;
