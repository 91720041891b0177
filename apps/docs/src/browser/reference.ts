import { createResponder } from "@badge-contract/mocks";
import type { Operation } from "@badge-contract/spec";
import { fetchInit, noValues, requestOf } from "@badge-contract/spec/requests";
import { responses } from "@badge-contract/validators/drift";
import type { Tryable } from "../reference/model.ts";

type Issue = { message: string; path?: readonly (PropertyKey | { key: PropertyKey })[] | undefined };
interface Validator {
  "~standard": { validate(body: unknown): { issues?: readonly Issue[] } };
  drift(body: unknown): readonly Issue[];
}

const element = <E extends HTMLElement>(selector: string): E => {
  const found = document.querySelector<E>(selector);
  if (!found) throw new Error(`the page has no ${selector}`);
  return found;
};

const { server, operation, statuses, examples: known } = JSON.parse(element("#operation").textContent) as Tryable;
const form = element<HTMLFormElement>("#try");
const control = (name: string) => form.elements.namedItem(name) as HTMLInputElement | null;
const value = (name: string) => control(name)?.value.trim() ?? "";
const examples = [...document.querySelectorAll<HTMLDetailsElement>(".example")];
const schemes = () => operation.security[Number(value("security") || 0)] ?? [];

const textOf = (given: unknown) =>
  given === undefined ? "" : typeof given === "string" ? given : JSON.stringify(given, null, 2);

function fill({ body, ...values }: Tryable["examples"][string]) {
  for (const field of form.querySelectorAll<HTMLInputElement>("[name*='.']")) {
    const [place = "", name = ""] = field.name.split(/\.(.*)/s);
    if (place in values) field.value = textOf(values[place as keyof typeof values][name]);
  }
  const area = control("body");
  if (area) area.value = textOf(body);
}

/** Shows one example, and makes it the form's. */
function choose(key: string) {
  for (const example of examples) {
    example.hidden = example.dataset.key !== key;
    example.open = !example.hidden;
  }
  const values = known[key];
  if (values) fill(values);
}

function chooser() {
  const select = document.createElement("select");
  select.ariaLabel = "Example";
  for (const { dataset } of examples) select.add(new Option(dataset.label, dataset.key));
  return select;
}

function showCredentials() {
  for (const part of form.querySelectorAll<HTMLElement>("[data-scheme]"))
    part.hidden = !schemes().some(({ name }) => name === part.dataset.scheme);
}

/** The text as JSON where the parameter is a list or an object, else as it is. */
function given(text: string): unknown {
  if (!/^[[{]/.test(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Puts the credentials where the operation wants them. */
function authenticate(url: URL, headers: Headers) {
  const bytes = new TextEncoder().encode(`${value("username")}:${value("password")}`);
  const basic = `Basic ${btoa(String.fromCharCode(...bytes))}`;
  for (const { name, type, in: place, key } of schemes()) {
    const token = value(`token.${name}`);
    if (place === "query") url.searchParams.set(key, token);
    // A browser sends the cookies that it has, and no others.
    if (place === "header") headers.set(key, type === "basic" ? basic : type === "bearer" ? `Bearer ${token}` : token);
  }
}

/** The request that the form describes. */
function request(): Request {
  const values = noValues();
  for (const field of form.querySelectorAll<HTMLInputElement>("[name*='.']")) {
    const [place = "", name = ""] = field.name.split(/\.(.*)/s);
    if (place in values && field.value !== "") values[place as keyof typeof values][name] = given(field.value) as never;
  }
  const [cookie] = Object.keys(values.cookie);
  if (cookie) throw new Error(`a page cannot send the cookie ${cookie}. The samples above can.`);
  const media = operation.requestBody?.content ?? [];
  const content = media.find(({ mediaType }) => mediaType === value("mediaType")) ?? media[0];
  const body = content && value("body") !== "" ? { content, value: given(value("body")) as never } : undefined;
  const written = requestOf(operation as Operation, values, body);
  const init = fetchInit(operation as Operation, written);
  const url = new URL((value("host") || "https://mock.invalid").replace(/\/$/, "") + written.url);
  const headers = new Headers(init.headers);
  authenticate(url, headers);
  return new Request(url, { ...init, headers });
}

/** `404`, then `4XX`, then `default`. */
const keysOf = (status: number) => [String(status), `${Math.floor(status / 100)}XX`, "default"];
const described = (status: number) => keysOf(status).some((key) => statuses.includes(key));
const validatorOf = (status: number): Validator | undefined => {
  const all = (responses as unknown as Record<string, Record<string, Validator>>)[operation.id] ?? {};
  const key = keysOf(status).find((one) => all[one]);
  return key === undefined ? undefined : all[key];
};

const told = ({ message, path = [] }: Issue) =>
  `$${path
    .map((step) => (typeof step === "object" ? step.key : step))
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`))
    .join("")}: ${message}`;

/** What the contract says of the answer: a sentence, and each finding. */
function verdict({ status, headers }: Response, text: string): [outcome: string, findings: string[]] {
  if (!described(status)) return [`${status}: the contract does not describe this status.`, []];
  if (text === "") return [`${status}: an answer without a body.`, []];
  if (!/json/i.test(headers.get("content-type") ?? ""))
    return [`${status}: the answer is not JSON, so its content is not checked.`, []];
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return [`${status}: the answer breaks the contract: it says that it is JSON, and is not.`, []];
  }
  const validator = validatorOf(status);
  if (!validator) return [`${status}: there is no check for this answer.`, []];
  const issues = validator["~standard"].validate(body).issues;
  if (issues) return [`${status}: the answer breaks the contract.`, issues.map(told)];
  const drift = validator.drift(body);
  if (drift.length > 0) return [`${status}: conforms, with something new (drift).`, drift.map(told)];
  return [`${status}: conforms to the contract.`, []];
}

async function send() {
  const received: { response?: Response; text?: string } = {};
  let [outcome, findings]: [string, string[]] = ["Waiting …", []];
  element("#outcome").textContent = outcome;
  element("#answer").hidden = false;
  try {
    const answer = value("host") ? fetch(request()) : createResponder({ match: "badge" })(request());
    received.response = await answer;
    received.text = await received.response.text();
    [outcome, findings] = verdict(received.response, received.text);
  } catch (error) {
    outcome = `There was no answer: ${error instanceof Error ? error.message : String(error)}`;
  }
  const { response, text = "" } = received;
  element("#outcome").textContent = outcome;
  element("#findings").replaceChildren(
    ...findings.map((finding) => Object.assign(document.createElement("li"), { textContent: finding })),
  );
  element("#received").textContent = formatted(text);
  const headers = [...(response?.headers ?? [])].map(([name, text]) => `${name}: ${text}`);
  element("#head").textContent = response ? [`HTTP ${response.status}`, ...headers].join("\n") : "";
  element("#answer").scrollIntoView({ block: "nearest" });
}

const formatted = (text: string) => {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text || "(no body)";
  }
};

const select = chooser();
const shortcut = Object.assign(document.createElement("a"), { href: "#try-it", textContent: "Try it" });
element("#example-choice").append(select, shortcut);
select.addEventListener("change", () => choose(select.value));
control("security")?.addEventListener("change", showCredentials);
form.addEventListener("submit", (event) => {
  event.preventDefault();
  void send();
});
// A language that was chosen once is shown in every example.
document.addEventListener("change", ({ target }) => {
  if (!(target instanceof HTMLInputElement) || !target.name.startsWith("language-")) return;
  for (const radio of document.querySelectorAll<HTMLInputElement>(`[name^="language-"][value="${target.value}"]`))
    radio.checked = true;
});
// The samples ask the host that is typed in.
const urls: [node: Text, text: string][] = [];
for (const code of document.querySelectorAll(".tabs code")) {
  const walker = document.createTreeWalker(code, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (node.data.includes(server)) urls.push([node, node.data]);
  }
}
control("host")?.addEventListener("input", () => {
  const host = value("host").replace(/\/$/, "") || server;
  for (const [node, text] of urls) node.data = text.replaceAll(server, host);
});

/** An address can name an example. */
function fromAddress() {
  const key = decodeURIComponent(location.hash).replace(/^#example-/, "");
  if (!Object.hasOwn(known, key)) return;
  select.value = key;
  choose(key);
}
addEventListener("hashchange", fromAddress);
form.hidden = false;
element("#host").hidden = false;
showCredentials();
if (examples.length > 0) choose(select.value);
fromAddress();
