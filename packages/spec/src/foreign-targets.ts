import { decoded, escapePointer, isObject, type Json, type JsonObject, resolvePointer } from "./document.ts";

const kinds: Record<string, string> = {
  parameters: "parameters",
  responses: "responses",
  headers: "headers",
  examples: "examples",
  requestBody: "requestBodies",
};

const isOutside = (target: string) => !/^#\/components\/[^/]+\//.test(target);

/**
 * Moves the targets of references to components, so that a part of the document stands alone.
 *
 * @param isForeign which targets; by default those in `paths` and the like
 */
export function withoutForeignTargets(root: JsonObject, isForeign = isOutside): JsonObject {
  const moved = new Map<string, string>();
  const components = { ...((root.components as JsonObject | undefined) ?? {}) };
  const move = (target: string, at: string): string => {
    const known = moved.get(target);
    if (known !== undefined) return known;
    const [, parent = ""] = /([^/]+)\/[^/]+$/.exec(at) ?? [];
    const kind = kinds[at.split("/").at(-1) ?? ""] ?? kinds[parent] ?? "schemas";
    const name = `moved${moved.size + 1}`;
    const pointer = `#/components/${kind}/${name}`;
    moved.set(target, pointer);
    const value = walk(resolvePointer(root, decoded(target)), target.slice(1));
    components[kind] = { ...((components[kind] as JsonObject | undefined) ?? {}), [name]: value };
    return pointer;
  };
  const walk = (value: Json, at: string): Json => {
    if (Array.isArray(value)) return value.map((item, index) => walk(item, `${at}/${index}`));
    if (!isObject(value)) return value;
    const isData = /\/(example|default|enum|const)$|\/examples\/[^/]+\/value$/.test(at);
    if (isData) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, member]) => {
        if (key !== "$ref" || typeof member !== "string" || !member.startsWith("#/"))
          return [key, walk(member, `${at}/${escapePointer(key)}`)];
        return [key, isForeign(member) ? move(member, at) : decoded(member)];
      }),
    );
  };
  const { components: _, ...rest } = root;
  const walked = walk({ ...rest, components: root.components ?? {} }, "") as JsonObject;
  const own = walked.components as JsonObject;
  for (const [kind, named] of Object.entries(components))
    own[kind] = { ...(named as JsonObject), ...((own[kind] as JsonObject | undefined) ?? {}) };
  return walked;
}
