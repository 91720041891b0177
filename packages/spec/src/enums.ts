import { eachValue, isObject, type Json, type JsonObject, type Spec } from "./document.ts";
import { reachable } from "./walk.ts";

/** The named schemas that list string values. To one that a response can contain, the platform may add values without notice. */
export function enumSchemas({ root }: Spec): { name: string; values: string[]; inResponse: boolean }[] {
  const schemas = isObject(root.components) && isObject(root.components.schemas) ? root.components.schemas : {};
  const inResponses = schemasIn(root, "responses");
  return Object.entries(schemas).flatMap(([name, schema]) =>
    isObject(schema) && Array.isArray(schema.enum) && schema.enum.every((value) => typeof value === "string")
      ? { name, values: schema.enum as string[], inResponse: inResponses.has(`/components/schemas/${name}`) }
      : [],
  );
}

/** The pointers (`/components/…`) that a response, or the body of a request, can lead to. */
export const schemasIn = (root: JsonObject, side: "responses" | "requestBody") =>
  reachable(root, membersIn(root, side));

function membersIn(root: JsonObject, name: string): Json[] {
  const found: Json[] = [];
  eachValue(root, (value, pointer) => !pointer.endsWith(`/${name}`) || found.push(value) === 0);
  return found;
}
