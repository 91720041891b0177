import {
  type Json,
  type JsonObject,
  operationsOf,
  reachable,
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
  // A part of a component comes with all of it.
  for (const pointer of reachable(root, [kept], (place) => place.split("/").slice(0, 4).join("/"))) {
    const [, of = "", kind = "", name = ""] = pointer.split("/").map(unescapePointer);
    if (of === "components")
      needed[kind] = { ...(needed[kind] as JsonObject | undefined), [name]: resolvePointer(root, pointer) };
  }
  const { securitySchemes } = (components ?? {}) as JsonObject;
  return { ...rest, paths: kept, components: { ...needed, ...(securitySchemes && { securitySchemes }) } };
}
