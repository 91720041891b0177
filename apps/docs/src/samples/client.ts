import type { Operation, Scenario, Spec } from "@badge-contract/spec";
import { serverOf, type Values, valuesOf } from "./values.ts";

/** The client's own functions by operation, with the arguments that make a scenario's request. Other operations are asked through `http`. */
const functions: Record<string, (values: Values) => object> = {
  getCustomerBadge({ path, query, header }) {
    const [kind] = Object.values(header);
    return {
      customer: kind === undefined ? path.customerId : { [String(kind)]: path.customerId },
      badgeId: path.badgeId,
      ...(query.includeStatistics === true && { includeStatistics: true }),
    };
  },
};

const literal = (value: unknown) => JSON.stringify(value, null, 2).replace(/^(\s*)"([A-Za-z_$][\w$]*)":/gm, "$1$2:");

const environment = (name: string) => `process.env.${name} ?? ""`;

function authOf({ security }: Operation): { name?: string; code: string } {
  const [scheme] = security;
  if (!scheme) return { code: "() => ({})" };
  if (scheme.type === "basic")
    return {
      name: "basicAuth",
      code: `basicAuth({ username: ${environment("API_USERNAME")}, password: ${environment("API_PASSWORD")} })`,
    };
  return { code: `() => ({ ${JSON.stringify(scheme.header)}: ${environment(variableOf(scheme.header))} })` };
}

/** The environment variable that a sample takes the value of a header from. */
export const variableOf = (header: string) => header.toUpperCase().replaceAll("-", "_");

/** The call with this project's client. */
export function clientSample(spec: Spec, scenario: Scenario): string {
  const { operation } = scenario;
  const values = valuesOf(spec, scenario);
  const auth = authOf(operation);
  const own = functions[operation.id];
  const { body, ...places } = values;
  const params = Object.fromEntries(Object.entries(places).filter(([, members]) => Object.keys(members).length > 0));
  const init = { ...(Object.keys(params).length > 0 && { params }), ...(body && { body: body.value }) };
  const given = Object.keys(init).length > 0 ? `, ${literal(init)}` : "";
  const call = own
    ? `const result = await badges.${operation.id}(${literal(own(values))});
if (result.ok) console.log(result.data);
else console.log(result.error.kind, result.error.message);`
    : `const { status, data, error } = await badges.http.${operation.method}(${JSON.stringify(operation.path)}${given});
console.log(status, data ?? error);`;
  return `import { ${[auth.name, "createBadgeClient"].filter(Boolean).join(", ")} } from "@badge-contract/client";

const badges = createBadgeClient({
  baseUrl: "${serverOf(spec)}",
  auth: ${auth.code},
});

${call}`;
}
