import type { Operation, ParameterValues, Scenario, Spec } from "@badge-contract/spec";
import { credentialsOf, serverOf } from "./credentials.ts";

/**
 * The client's own functions by operation, with the arguments for a scenario's request. Other operations go through
 * `http`.
 */
const functions: Record<string, (values: ParameterValues) => object> = {
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

function authOf(operation: Operation): { name?: string; code: string } {
  const credentials = credentialsOf(operation);
  if (credentials.some(({ scheme }) => scheme.type === "basic"))
    return {
      name: "basicAuth",
      code: `basicAuth({ username: process.env.API_USERNAME ?? "", password: process.env.API_PASSWORD ?? "" })`,
    };
  const headers = credentials.map(
    ({ scheme, prefix, variable }) => `${JSON.stringify(scheme.key)}: \`${prefix}\${process.env.${variable}}\``,
  );
  return { code: headers.length > 0 ? `() => ({ ${headers.join(", ")} })` : "() => ({})" };
}

/** The call with this project's client. */
export function clientSample(spec: Spec, { operation, request }: Scenario): string {
  const auth = authOf(operation);
  const own = functions[operation.id];
  const { values, body } = request;
  const params = Object.fromEntries(Object.entries(values).filter(([, members]) => Object.keys(members).length > 0));
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
