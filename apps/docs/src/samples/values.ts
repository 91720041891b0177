import { isObject, type Json, resolvePointer, type Scenario, type Spec } from "@badge-contract/spec";

/** What a scenario's request gives each place, as the examples have it: a boolean is a boolean. */
export interface Values {
  path: Record<string, Json>;
  query: Record<string, Json>;
  header: Record<string, Json>;
  cookie: Record<string, Json>;
  body?: { mediaType: string; value: Json };
}

export function valuesOf({ root }: Spec, { operation, key }: Scenario): Values {
  const values: Values = { path: {}, query: {}, header: {}, cookie: {} };
  for (const { name, in: place, examples } of operation.parameters) {
    const example = examples.find((candidate) => candidate.key === key);
    if (example) values[place][name] = example.value;
  }
  const { requestBody } = resolvePointer(root, operation.pointer) as { requestBody?: Json };
  const content =
    requestBody === undefined ? undefined : resolvePointer(root, `${operation.pointer}/requestBody/content`);
  for (const mediaType of Object.keys(isObject(content) ? content : {})) {
    const pointer = `${operation.pointer}/requestBody/content/${mediaType.replace("/", "~1")}`;
    const { examples, example } = resolvePointer(root, pointer) as { examples?: Json; example?: Json };
    const named =
      isObject(examples) && examples[key] !== undefined ? resolvePointer(root, `${pointer}/examples/${key}`) : {};
    const value = isObject(named) && named.value !== undefined ? named.value : example;
    if (value !== undefined && !values.body) values.body = { mediaType, value };
  }
  return values;
}

/** The base of every URL: the document's first server, its variables at their defaults. */
export function serverOf({ root }: Spec): string {
  const [server] = Array.isArray(root.servers) ? root.servers : [];
  if (!isObject(server)) return "https://api.example.com";
  const variables = isObject(server.variables) ? server.variables : {};
  return String(server.url)
    .replace(/\{(\w+)\}/g, (_, name: string) => String((variables[name] as { default?: Json } | undefined)?.default))
    .replace(/\/$/, "");
}
