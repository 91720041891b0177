import { eventOf } from "./call.js";
import { make } from "./errors.js";
import { emit, headerOf, read, tried, turns } from "./foreign.js";
import { isRecord, parseJson } from "./json.js";
import { watch } from "./watch.js";

/** What the late-loaded module receives as an argument. Importing it instead would add a third chunk to bundles. */
export const shared = { emit, eventOf, headerOf, isRecord, make, parseJson, read, tried, turns, watch };
export type Shared = typeof shared;
