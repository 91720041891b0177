import { isObject, schemesOf } from "@badge-contract/spec";
import { escapeHtml } from "../markdown.ts";
import type { OperationText } from "./operation-pages.ts";

const field = (label: string, control: string, hint = "") =>
  `<label class="field"><span>${escapeHtml(label)}</span>${control}${hint === "" ? "" : `<small>${escapeHtml(hint)}</small>`}</label>`;

const input = (name: string, more = "") =>
  `<input name="${escapeHtml(name)}" autocomplete="off" spellcheck="false"${more && ` ${more}`}>`;

const choice = (name: string, options: [value: string, text: string][]) =>
  `<select name="${escapeHtml(name)}">${options.map(([value, text]) => `<option value="${escapeHtml(value)}">${escapeHtml(text)}</option>`).join("")}</select>`;

/** The host that the samples and the form send requests to. */
export const hostField = ({ tryable }: OperationText): string =>
  `<div id="host" hidden>${field("Host", input("host", `form="try" type="url" placeholder="${escapeHtml(tryable.server)}"`), "For example http://127.0.0.1:4010, which npm run mock starts. If empty, the form below uses the mock in this page.")}</div>`;

/** The form in which readers send their own request. It is hidden until its script shows it. */
export function tryForm({ operation, tryable }: OperationText): string {
  const parameters = operation.parameters.map(({ name, in: place, required, schema }) => {
    const { enum: values, type } = isObject(schema) ? schema : {};
    const allowed = type === "boolean" ? [true, false] : Array.isArray(values) ? values : undefined;
    const options = allowed?.map((value): [string, string] => [String(value), String(value)]);
    const at = `${place}.${name}`;
    const control = options
      ? choice(at, [...(required ? [] : [["", "not sent"] as [string, string]]), ...options])
      : input(at, required ? "required" : "");
    return field(name, control, `${place}${type === "array" || type === "object" ? ", as JSON" : ""}`);
  });
  const body = operation.requestBody;
  const media = body?.content.map(({ mediaType }) => mediaType) ?? [];
  const pairs = media.map((name): [string, string] => [name, name]);
  const mediaType = media.length > 1 ? field("Media type", choice("mediaType", pairs)) : "";
  const area = '<textarea name="body" rows="8" spellcheck="false"></textarea>';
  const sent = body ? `${mediaType}${field("Body", area, media.join(", "))}` : "";
  const alternatives = operation.security.map((schemes, index): [string, string] => [
    String(index),
    schemes.map(({ name }) => name).join(" and ") || "none",
  ]);
  const credentials = schemesOf(operation).map(({ name, type }) =>
    type === "basic"
      ? `<div data-scheme="${escapeHtml(name)}">${field("User name", input("username", 'value="anybody"'))}${field("Password", input("password", 'type="password" value="anything"'))}</div>`
      : `<div data-scheme="${escapeHtml(name)}">${field(`Token of ${name}`, input(`token.${name}`, 'type="password" value="anything"'))}</div>`,
  );
  return `<h2 id="try-it">Try it</h2>
<noscript><p>The form needs scripts. The samples above do not.</p></noscript>
<form id="try" autocomplete="off" hidden>
<p>Without a host, the mock answers in this page, and nothing leaves your browser. A host must allow requests from this page (CORS), as <code>npm run mock</code> does. Nothing that you type is kept.</p>
${parameters.join("\n")}${sent}
${alternatives.length > 1 ? field("Authentication", choice("security", alternatives)) : ""}${credentials.join("")}
<button class="primary">Send</button>
</form>
<section id="answer" aria-live="polite" aria-label="Answer" hidden>
<p id="outcome"></p><ul id="findings"></ul>
<div class="code"><pre tabindex="0" role="group" aria-label="Body of the answer"><code id="received"></code></pre></div>
<details><summary>Status and headers</summary><div class="code"><pre tabindex="0" role="group" aria-label="Status and headers"><code id="head"></code></pre></div></details>
</section>
<script type="application/json" id="operation">${JSON.stringify(tryable).replaceAll("</", "<\\/")}</script>`;
}
