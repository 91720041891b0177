import { createResponder } from "@badge-contract/mocks";
import type { Operation } from "@badge-contract/spec";
import { fetchInit, noValues, requestOf, spelledLike } from "@badge-contract/spec/requests";
import type { Tryable } from "../reference/examples.ts";
import { element } from "./element.ts";
import { verdict } from "./verdict.ts";

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

/** Shows one example, and fills the form with it. */
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

/** The text, parsed as JSON if the parameter is a list or an object. */
function given(text: string): unknown {
  if (!/^[[{]/.test(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Adds the credentials in the form that the operation requires. */
function authenticate(url: URL, headers: Headers) {
  const bytes = new TextEncoder().encode(`${value("username")}:${value("password")}`);
  const basic = `Basic ${btoa(String.fromCharCode(...bytes))}`;
  for (const { name, type, in: place, key } of schemes()) {
    const token = value(`token.${name}`);
    if (place === "query") url.searchParams.set(key, token);
    // Browsers send only their own cookies.
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
  if (cookie) throw new Error(`a page cannot send the cookie ${cookie}. Use the samples above.`);
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

async function send() {
  const received: { response?: Response; text?: string } = {};
  let [outcome, findings]: [string, string[]] = ["Waiting …", []];
  element("#outcome").textContent = outcome;
  element("#answer").hidden = false;
  try {
    const answer = value("host") ? fetch(request()) : createResponder({ match: "badge" })(request());
    received.response = await answer;
    received.text = await received.response.text();
    [outcome, findings] = verdict(operation.id, statuses, received.response, received.text);
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

/** The body, indented. Numbers keep the spelling of the answer. */
function formatted(text: string): string {
  try {
    return spelledLike(text, JSON.stringify(JSON.parse(text), null, 2));
  } catch {
    return text || "(no body)";
  }
}

const select = chooser();
const shortcut = Object.assign(document.createElement("a"), { href: "#try-it", textContent: "Try it" });
element("#example-choice").append(select, shortcut);
select.addEventListener("change", () => choose(select.value));
control("security")?.addEventListener("change", showCredentials);
form.addEventListener("submit", (event) => {
  event.preventDefault();
  void send();
});
// Choosing a language shows it in every example.
document.addEventListener("change", ({ target }) => {
  if (!(target instanceof HTMLInputElement) || !target.name.startsWith("language-")) return;
  for (const radio of document.querySelectorAll<HTMLInputElement>(`[name^="language-"][value="${target.value}"]`))
    radio.checked = true;
});
// The samples use the host from the form.
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
