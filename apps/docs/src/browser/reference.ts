import { createBadgeClient } from "@badge-contract/client";
import { createResponder } from "@badge-contract/mocks";
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

const operation = JSON.parse(element("#operation").textContent) as Tryable;
const form = element<HTMLFormElement>("#try");
const control = (name: string) => form.elements.namedItem(name) as HTMLInputElement | null;
const value = (name: string) => control(name)?.value.trim() ?? "";
const places = ["path", "query", "header", "cookie"] as const;
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
  const values = operation.examples[key];
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

function credentials(): Record<string, string> {
  const bytes = new TextEncoder().encode(`${value("username")}:${value("password")}`);
  const given = schemes().map(({ name, type, key }) => {
    const token = value(`token.${name}`);
    return [
      key,
      { basic: `Basic ${btoa(String.fromCharCode(...bytes))}`, bearer: `Bearer ${token}` }[type as string] ?? token,
    ];
  });
  return Object.fromEntries(given);
}

const validatorOf = (status: number): Validator | undefined => {
  const all = (responses as unknown as Record<string, Record<string, Validator>>)[operation.id] ?? {};
  return all[status] ?? all[`${Math.floor(status / 100)}XX`] ?? all.default;
};

const told = ({ message, path = [] }: Issue) =>
  `$${path
    .map((step) => (typeof step === "object" ? step.key : step))
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`))
    .join("")}: ${message}`;

/** What the contract says of the answer: a sentence, and each finding. */
function verdict(status: number, text: string): [outcome: string, findings: string[]] {
  const validator = validatorOf(status);
  if (!validator) return [`${status}: the contract does not describe this answer.`, []];
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return [`${status}: the answer is not JSON, so its content is not checked.`, []];
  }
  const issues = validator["~standard"].validate(body).issues;
  if (issues) return [`${status}: the answer breaks the contract.`, issues.map(told)];
  const drift = validator.drift(body);
  if (drift.length > 0) return [`${status}: conforms, with something new (drift).`, drift.map(told)];
  return [`${status}: conforms to the contract.`, []];
}

async function send() {
  const host = value("host");
  const mock = createResponder({ match: "badge" });
  const received: { response?: Response; text?: string } = {};
  let [outcome, findings]: [string, string[]] = ["Waiting …", []];
  element("#outcome").textContent = outcome;
  element("#answer").hidden = false;
  try {
    const badges = createBadgeClient({
      baseUrl: host || "https://mock.invalid",
      auth: credentials,
      retry: false,
      async fetch(url, init) {
        const response = host ? await fetch(url, init) : await mock(new Request(url, init));
        Object.assign(received, { response, text: await response.clone().text() });
        return response;
      },
    });
    const params = Object.fromEntries(places.map((place): [string, Record<string, unknown>] => [place, {}]));
    for (const field of form.querySelectorAll<HTMLInputElement>("[name*='.']")) {
      const [place = "", name = ""] = field.name.split(/\.(.*)/s);
      if (params[place] && field.value !== "") params[place][name] = given(field.value);
    }
    const body = value("body") === "" ? {} : { body: JSON.parse(value("body")) as unknown };
    const call = (badges.http as unknown as Record<string, (path: string, init: object) => Promise<unknown>>)[
      operation.method
    ];
    await call?.(operation.path, { params, ...body });
  } catch (error) {
    outcome = error instanceof Error ? error.message : String(error);
  }
  const { response, text = "" } = received;
  if (response) [outcome, findings] = verdict(response.status, text);
  element("#outcome").textContent = outcome;
  element("#findings").replaceChildren(
    ...findings.map((finding) => Object.assign(document.createElement("li"), { textContent: finding })),
  );
  element("#received").textContent = response ? formatted(text) : "There was no answer to read.";
  element("#head").textContent = response
    ? [`HTTP ${response.status}`, ...[...response.headers].map(([name, given]) => `${name}: ${given}`)].join("\n")
    : "";
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
/** An address can name an example. */
function fromAddress() {
  const key = decodeURIComponent(location.hash).replace(/^#example-/, "");
  if (!Object.hasOwn(operation.examples, key)) return;
  select.value = key;
  choose(key);
}
addEventListener("hashchange", fromAddress);
form.hidden = false;
showCredentials();
if (examples.length > 0) choose(select.value);
fromAddress();
