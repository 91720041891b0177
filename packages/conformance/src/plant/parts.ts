import {
  type Json,
  type JsonObject,
  operationsOf,
  resolvePointer,
  type Spec,
  unescapePointer,
  withoutForeignTargets,
} from "@badge-contract/spec";

/**
 * The document in parts of so many paths, each with the components that they lead to and no others. Prism matches routes
 * one by one, and starts the slower the larger its document: an answer is judged against its own part.
 */
export function partsOf(spec: Spec, size: number): Spec[] {
  const paths = Object.keys((spec.root.paths ?? {}) as JsonObject);
  if (paths.length <= size) return [spec];
  const root = withoutForeignTargets(spec.root);
  const parts: Spec[] = [];
  for (let start = 0; start < paths.length; start += size)
    parts.push({ ...spec, root: partOf(root, paths.slice(start, start + size)) });
  return parts;
}

/** The promises, examples and such of a scenario belong to the part that has its operation. */
export const operationIdsOf = (part: Spec) => new Set(operationsOf(part).map(({ id }) => id));

function partOf(root: JsonObject, names: string[]): JsonObject {
  const { paths, components, ...others } = root;
  // Webhooks are asked by the API, and nobody is asked here; nor do extensions have a part in an answer.
  const rest = Object.fromEntries(
    Object.entries(others).filter(([key]) => key !== "webhooks" && !key.startsWith("x-")),
  );
  const kept = Object.fromEntries(names.map((name) => [name, (paths as JsonObject)[name] as Json]));
  const needed: JsonObject = {};
  const visited = new Set<string>();
  const visit = (value: Json): void => {
    if (Array.isArray(value)) value.forEach(visit);
    if (typeof value !== "object" || value === null || Array.isArray(value)) return;
    for (const [key, member] of Object.entries(value))
      if (key === "$ref" && typeof member === "string" && member.startsWith("#/components/")) keep(member.slice(1));
      else visit(member);
  };
  const keep = (pointer: string): void => {
    if (visited.has(pointer)) return;
    visited.add(pointer);
    const [, , kind = "", name = ""] = pointer.split("/");
    const target = resolvePointer(root, `/components/${kind}/${name}`);
    const key = unescapePointer(name);
    needed[kind] = { ...((needed[kind] as JsonObject | undefined) ?? {}), [key]: target };
    visit(target);
  };
  visit(kept);
  const { securitySchemes } = (components ?? {}) as JsonObject;
  return { ...rest, paths: kept, components: { ...needed, ...(securitySchemes && { securitySchemes }) } };
}
