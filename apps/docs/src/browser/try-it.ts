import { basicAuth, type Customer, createBadgeClient, oauthToken } from "@badge-contract/client";
import { respond } from "@badge-contract/mocks";

interface ScenarioRequest {
  key: string;
  path: Record<string, string>;
  query: Record<string, string>;
  headers: Record<string, string>;
}

const element = <E extends Element>(selector: string): E => {
  const found = document.querySelector<E>(selector);
  if (!found) throw new Error(`the page has no ${selector}`);
  return found;
};

const form = element<HTMLFormElement>("#try");
const scenarios = JSON.parse(element("#scenarios").textContent) as ScenarioRequest[];
const control = (name: string) => form.elements.namedItem(name) as HTMLInputElement;
const value = (name: string) => control(name).value;

function fill() {
  const request = scenarios.find(({ key }) => key === value("scenario"));
  if (!request) return;
  control("customerId").value = request.path.customerId ?? "";
  control("badgeId").value = request.path.badgeId ?? "";
  control("includeStatistics").checked = request.query.includeStatistics === "true";
  control("kind").value = Object.values(request.headers)[0] ?? "";
}

function showAuth() {
  const basic = value("auth") === "basic";
  for (const [name, shown] of [
    ["username", basic],
    ["password", basic],
    ["token", !basic],
  ] as const) {
    const label = control(name).closest("label");
    if (label) label.hidden = !shown;
  }
}

const quote = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

/** The request as a command. Credentials are left for the reader to put in. */
function curlOf(url: string, { headers }: RequestInit): string {
  const lines = [...new Headers(headers)].flatMap(([name, text]) => {
    if (name === "authorization") return ['-u "$USERNAME:$PASSWORD_MD5"'];
    if (name === "x-cap-api-oauth-token") return [`-H "${name}: $TOKEN"`];
    return name === "accept" || name === "user-agent" ? [] : [`-H ${quote(`${name}: ${text}`)}`];
  });
  return ["curl -i", ...lines, quote(url)].join(" \\\n  ");
}

async function send() {
  const host = value("host").trim();
  const wire: string[] = [];
  let curl = "";
  const outcome = element("#outcome");
  outcome.textContent = "Waiting …";
  element<HTMLElement>("#answer").hidden = false;
  try {
    const credentials = { username: value("username"), password: value("password") };
    const badges = createBadgeClient({
      baseUrl: host || "https://mock.invalid",
      auth: value("auth") === "basic" ? basicAuth(credentials) : oauthToken(value("token")),
      retry: false,
      async fetch(url, init) {
        curl = curlOf(host ? url : url.replace("https://mock.invalid", "http://localhost:4010"), init);
        const response = host ? await fetch(url, init) : await respond(new Request(url, init));
        const headers = [...response.headers].map(([name, text]) => `${name}: ${text}`);
        wire.push(`HTTP ${response.status}`, ...headers, "", await response.clone().text());
        return response;
      },
    });
    const kind = value("kind");
    const customer = (kind === "" ? value("customerId") : { [kind]: value("customerId") }) as Customer;
    const includeStatistics = control("includeStatistics").checked;
    const result = await badges.getCustomerBadge({ customer, badgeId: value("badgeId"), includeStatistics });
    outcome.textContent = result.ok
      ? `ok: the badge “${result.data.name}”`
      : `${result.error.kind}: ${result.error.message}`;
  } catch (error) {
    outcome.textContent = error instanceof Error ? error.message : String(error);
  }
  element("#wire").textContent = wire.length > 0 ? wire.join("\n") : "There was no answer to read.";
  element("#curl").textContent = curl || "Nothing was sent.";
}

control("scenario").addEventListener("change", fill);
control("auth").addEventListener("change", showAuth);
form.addEventListener("submit", (event) => {
  event.preventDefault();
  void send();
});
fill();
showAuth();
