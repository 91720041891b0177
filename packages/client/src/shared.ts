import { make } from "./errors.js";
import { emit, read, tried, turns } from "./foreign.js";
import { isRecord, parseJson } from "./json.js";
import { watch } from "./watch.js";

/** What the part that is loaded late gets handed over: importing it would cost bundles a third chunk. */
export const shared = { emit, isRecord, make, parseJson, read, tried, turns, watch };
export type Shared = typeof shared;
