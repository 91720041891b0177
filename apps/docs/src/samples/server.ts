import { isObject, type Json, type Spec } from "@badge-contract/spec";

/** The base of every URL: the document's first server, with its variables at their defaults. */
export function serverOf({ root }: Spec): string {
  const [server] = Array.isArray(root.servers) ? root.servers : [];
  if (!isObject(server)) return "https://api.example.com";
  const variables = isObject(server.variables) ? server.variables : {};
  return String(server.url)
    .replace(/\{(\w+)\}/g, (_, name: string) => String((variables[name] as { default?: Json } | undefined)?.default))
    .replace(/\/$/, "");
}
