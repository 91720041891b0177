import { enumSchemas, type Spec, scenariosOf } from "@badge-contract/spec";
import { escapeHtml, renderMarkdown } from "./markdown.ts";
import type { Page, Rendered } from "./template.ts";

const introduction = `# Try it

A request of your own, and what the client makes of the answer.

Without a host, the mock answers in this page and nothing leaves your browser. With one, the request goes there and
nowhere else, and the host has to allow it (CORS); \`pnpm mock\` does, the platform's hosts may not. What you type is kept
in this page's memory and is gone when you leave it.
`;

const field = (label: string, control: string, hint = "") =>
  `<label class="field"><span>${label}</span>${control}${hint === "" ? "" : `<small>${hint}</small>`}</label>`;

const input = (name: string, more = "") => `<input name="${name}" autocomplete="off" spellcheck="false" ${more}>`;

const options = (values: [value: string, text: string][]) =>
  values.map(([value, text]) => `<option value="${escapeHtml(value)}">${escapeHtml(text)}</option>`).join("");

/** The form. Its scenarios and identifiers are the document's; the page's script does the rest. */
export function renderTryIt(page: Page, spec: Spec): Rendered {
  // The client has a call of its own for this operation; the form is made for it.
  const scenarios = scenariosOf(spec).scenarios.filter(({ operation }) => operation.id === "getCustomerBadge");
  const requests = scenarios.map(({ key, request }) => ({ key, ...request }));
  const identifiers = enumSchemas(spec).find(({ name }) => name === "CustomerIdentifier")?.values ?? [];
  const form = `<form id="try" autocomplete="off">
${field("Scenario", `<select name="scenario">${options(scenarios.map(({ key, response }) => [key, `${key} (${response.status})`]))}</select>`, "Fills in the request below.")}
<fieldset><legend>Request</legend>
${field("Customer is identified by", `<select name="kind">${options([["", "unique ID"], ...identifiers.map((name): [string, string] => [name, name])])}</select>`)}
${field("Customer", input("customerId", "required"))}
${field("Badge ID", input("badgeId", "required"))}
<label class="check"><input type="checkbox" name="includeStatistics"> Include statistics</label>
</fieldset>
<fieldset><legend>Where to</legend>
${field("Host", input("host", 'type="url" placeholder="the mock in this page"'), "For example http://localhost:4010, or an https address.")}
${field(
  "Authentication",
  `<select name="auth">${options([
    ["basic", "Basic"],
    ["oauth", "OAuth token"],
  ])}</select>`,
)}
${field("User name", input("username", 'value="till.001"'))}
${field("MD5 of the password", input("password", 'type="password" value="202cb962ac59075b964b07152d234b70"'))}
${field("OAuth token", input("token", 'type="password"'))}
</fieldset>
<button class="primary">Send</button>
</form>
<section id="answer" aria-live="polite" aria-label="Answer" hidden>
<h2>Answer</h2>
<p id="outcome"></p>
<div class="code"><pre tabindex="0" role="group" aria-label="Answer as it is on the wire"><code id="wire"></code></pre></div>
<h2>The same request with curl</h2>
<div class="code"><pre tabindex="0" role="group" aria-label="curl command"><code id="curl"></code></pre></div>
</section>
<script type="application/json" id="scenarios">${JSON.stringify(requests).replaceAll("</", "<\\/")}</script>`;
  return {
    ...page,
    scripts: ["try-it.js"],
    connect: "http: https:",
    body: renderMarkdown(introduction) + form,
  };
}
