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
 * Splits the document into parts of this many paths, each with only the components that it needs. Each answer is judged
 * against its own part, as Prism matches routes one by one and starts more slowly with a larger document.
 */
export function splitDocument(spec: Spec, size: number): Spec[] {
  const paths = Object.keys((spec.root.paths ?? {}) as JsonObject);
  if (paths.length <= size) return [spec];
  const root = withoutForeignTargets(spec.root);
  const parts: Spec[] = [];
  for (let start = 0; start < paths.length; start += size)
    parts.push({ ...spec, root: partOf(root, paths.slice(start, start + size)) });
  return parts;
}

/** The promises and examples of a scenario belong to the part with its operation. */
export const operationIdsOf = (part: Spec) => new Set(operationsOf(part).map(({ id }) => id));

function partOf(root: JsonObject, names: string[]): JsonObject {
  const { paths, components, ...others } = root;
  // Webhooks are requests by the API, which are not judged here. Extensions don't affect answers.
  const rest = Object.fromEntries(
    Object.entries(others).filter(([key]) => key !== "webhooks" && !key.startsWith("x-")),
  );
  const kept = Object.fromEntries(names.map((name) => [name, (paths as JsonObject)[name] as Json]));
  const needed: JsonObject = {};
  // A reference into a component includes all of it.
  for (const pointer of reachable(root, [kept], (place) => place.split("/").slice(0, 4).join("/"))) {
    const [, of = "", kind = "", name = ""] = pointer.split("/").map(unescapePointer);
    if (of === "components")
      needed[kind] = { ...(needed[kind] as JsonObject | undefined), [name]: resolvePointer(root, pointer) };
  }
  const { securitySchemes } = (components ?? {}) as JsonObject;
  return { ...rest, paths: kept, components: { ...needed, ...(securitySchemes && { securitySchemes }) } };
}
