import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { parse } from "yaml";
import { escapePointer, isObject, type Json, resolvePointer, type Spec, SpecError } from "./document.ts";
import { operationsOf } from "./operations.ts";
import { scenariosOf } from "./scenarios.ts";

/** A place in the bundle: a pointer, or a pointer with some of the enum values or properties there. */
type FactPlace = string | { at: string; values?: string[]; properties?: string[] };

/** A statement of the source page, and how the document treats it. `openapi/facts.yaml` explains the members. */
export interface Fact {
  where: string;
  says: string;
  verdict: "as documented" | "corrected" | "undescribed" | "platform-wide";
  reason?: string;
  in: FactPlace[];
}

export interface Facts {
  source: string;
  sections: Record<string, Fact[]>;
}

const verdicts = ["as documented", "corrected", "undescribed", "platform-wide"];

export const readFacts = (): Facts =>
  parse(readFileSync(createRequire(import.meta.url).resolve("@badge-contract/openapi/facts.yaml"), "utf8")) as Facts;

/** Mismatches of facts and document: facts that don't hold, and parts that no fact covers. */
export function factProblems(spec: Spec, { sections }: Facts): string[] {
  const problems: string[] = [];
  const told = new Set<string>();

  const judge = (fact: Fact, label: string) => {
    if (!verdicts.includes(fact.verdict)) problems.push(`${label}: "${fact.verdict}" is not a verdict`);
    if (!fact.says) problems.push(`${label}: \`says\` is missing`);
    if (fact.verdict === "corrected" && !fact.reason) problems.push(`${label}: corrected without a reason`);
    if (!fact.in?.length) problems.push(`${label}: \`in\` is missing`);
    for (const place of fact.in ?? []) {
      const { at, values = [], properties = [] } = typeof place === "string" ? { at: place } : place;
      const target = resolvePointer(spec.root, at);
      told.add(at);
      for (const name of properties) {
        const property = `${at}/properties/${escapePointer(name)}`;
        resolvePointer(spec.root, property);
        told.add(property);
      }
      const known = isObject(target) ? [target.enum ?? [], target.const ?? []].flat() : [];
      for (const value of values) {
        if (!known.includes(value)) problems.push(`${label}: ${at} has no value "${value}"`);
        told.add(`${at} = ${value}`);
      }
    }
  };

  for (const [section, facts] of Object.entries(sections))
    for (const fact of facts) {
      const label = `${section}, ${fact.where}`;
      try {
        judge(fact, label);
      } catch (error) {
        if (!(error instanceof SpecError)) throw error;
        problems.push(`${label}: ${error.message}`);
      }
    }

  for (const part of partsOf(spec))
    if (!told.has(part)) problems.push(`No fact covers ${part}: add it to openapi/facts.yaml`);
  return problems;
}

/** The pointers of all parts that need a fact, with enum values as `pointer = value`. */
function partsOf(spec: Spec): Set<string> {
  const parts = new Set<string>();
  const add = (pointer: string) => parts.add(pointer);

  const visit = (value: Json, pointer: string, isMap = false): void => {
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) visit(item, `${pointer}/${index}`);
      return;
    }
    if (!isObject(value)) return;
    for (const known of isMap ? [] : [value.enum ?? [], value.const ?? []].flat())
      if (typeof known === "string") add(`${pointer} = ${known}`);
    for (const [key, member] of Object.entries(value)) {
      const at = `${pointer}/${escapePointer(key)}`;
      // Conditions repeat properties that stand beside them; examples and extensions are data.
      if (!isMap && (["if", "then", "else", "not", "examples", "example"].includes(key) || key.startsWith("x-")))
        continue;
      if (isMap && /\/(properties|responses)$/.test(pointer) && !pointer.startsWith("/components/responses")) add(at);
      visit(member, at, !isMap && ["properties", "responses", "headers", "schemas", "parameters"].includes(key));
    }
  };
  visit(spec.root, "");

  for (const { parameters } of operationsOf(spec)) for (const { pointer } of parameters) add(pointer);
  for (const { documented, pointer } of scenariosOf(spec).scenarios) if (documented) add(`${pointer}/value`);
  const { servers, components } = spec.root;
  if (Array.isArray(servers)) for (const index of servers.keys()) add(`/servers/${index}`);
  for (const kind of ["headers", "securitySchemes"])
    for (const name of Object.keys((isObject(components) && components[kind]) || {}))
      add(`/components/${kind}/${name}`);
  return parts;
}
