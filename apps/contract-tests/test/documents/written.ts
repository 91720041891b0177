// Kinds that are written as YAML, as a maintainer would.
import { readFileSync } from "node:fs";
import type { JsonObject } from "@badge-contract/spec";
import { parse } from "yaml";
import type { SchemaKind } from "./schemas.ts";

const read = (file: string) => parse(readFileSync(new URL(file, import.meta.url), "utf8"));

/** By the path, the path item; what begins with no slash stands at the root of the document. */
export const writtenPaths: Record<string, JsonObject> = read("paths.yaml");
export const writtenSchemas: Record<string, SchemaKind> = read("schemas.yaml");
