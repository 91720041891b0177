// A consumer's program, the same in every runtime: what the packages do there, to be judged by who reads it.
import { basicAuth, createBadgeClient, unwrap } from "@badge-contract/client";
import { md5Password } from "@badge-contract/client/md5";
import { customerBadgeQuery } from "@badge-contract/client/query";
import { respond, scenarios } from "@badge-contract/mocks";
import { badgeStatusValues } from "@badge-contract/types";
import { isCustomerBadge, isCustomerBadgeWithStatistics, responses } from "@badge-contract/validators";
import { responses as drifts } from "@badge-contract/validators/drift";

const auth = basicAuth({ username: "till.001", password: md5Password("123") });
const validate = { response: responses };

const template = "/api_gateway/v1/badges/management/{customerId}/badge/{badgeId}";
const documented = Object.values(scenarios).filter(
  ({ documented, operationId }) => documented && operationId === "getCustomerBadge",
);

/** What a caller passes to get the scenario's answer. */
function paramsOf({ request: { path, query, headers } }) {
  const kind = headers["X-CAP-CUSTOMER-IDENTIFIER"];
  return { customer: kind ? { [kind]: path.customerId } : path.customerId, badgeId: path.badgeId, ...query };
}

/** All that an error says, to whoever logs it. */
const textOf = (error) =>
  [error.message, JSON.stringify(error), ...(error.cause ? [textOf(error.cause)] : [])].join("\n");

/** One call for each documented example, and what a package beside the client says of the badge. */
export async function callAll(options) {
  const badges = createBadgeClient({ auth, validate, retry: false, ...options });
  const calls = {};
  for (const scenario of documented) {
    const params = paramsOf(scenario);
    const badge = await customerBadgeQuery(badges, params).queryFn().catch(textOf);
    const body = { data: badge, errors: [], warnings: [] };
    const isBadge = params.includeStatistics ? isCustomerBadgeWithStatistics : isCustomerBadge;
    calls[scenario.name] = {
      badge,
      guarded: isBadge(badge) && badgeStatusValues.includes(badge.badgeStatus),
      drift: drifts.getCustomerBadge[200].drift(body).length,
    };
  }
  return calls;
}

const inProcess = { baseUrl: "https://badges.example", fetch: (url, init) => respond(new Request(url, init)) };

/** Calls that fail, each in one way. `faults` answers as its path's first segment says. */
const failures = (baseUrl, faults) => {
  const params = paramsOf(scenarios.fixedWindow);
  const ask = (options, more) =>
    createBadgeClient({ baseUrl, auth, validate, retry: false, ...options }).getCustomerBadge({ ...params, ...more });
  return {
    "http (not found)": () => ask({}, { badgeId: scenarios.badgeNotFound.request.path.badgeId }),
    "network (reset)": () => ask({ baseUrl: `${faults}/reset` }),
    "timeout (stalled)": () => ask({ baseUrl: `${faults}/stall`, timeoutMs: 100 }),
    "aborted (stalled)": () => {
      const controller = new AbortController();
      setTimeout(() => controller.abort(), 100);
      return ask({ baseUrl: `${faults}/stall` }, { signal: controller.signal });
    },
    "unexpected-response (HTML)": () => ask({ baseUrl: `${faults}/html` }),
    "unexpected-response (redirect)": () => ask({ baseUrl: `${faults}/redirect` }),
    "contract (name is a number)": () => ask({ baseUrl: `${faults}/breach` }),
    "invalid-request (dot segment)": () => ask({}, { badgeId: ".." }),
  };
};

async function failAll(baseUrl, faults) {
  const kinds = {};
  for (const [name, call] of Object.entries(failures(baseUrl, faults))) {
    const result = await call();
    try {
      unwrap(result);
      kinds[name] = { kind: "none", text: "" };
    } catch (error) {
      kinds[name] = { kind: error.kind, text: textOf(error) };
    }
  }
  return kinds;
}

/** The same badges by the operation's path, an error among them. */
async function askByPath(baseUrl) {
  const { http } = createBadgeClient({ baseUrl, auth, validate, retry: false });
  const answers = {};
  for (const { name, request } of [...documented, scenarios.badgeNotFound]) {
    const { status, data, error } = await http.GET(template, { params: { path: request.path, query: request.query } });
    answers[name] = { status, body: data ?? error };
  }
  return answers;
}

/** Everything, against a mock at `baseUrl` and faults at `faults`. */
export const run = async (baseUrl, faults) => ({
  calls: await callAll({ baseUrl }),
  inProcess: await callAll(inProcess),
  byPath: await askByPath(baseUrl),
  kinds: await failAll(baseUrl, faults),
});
