import { codeBlock, escapeHtml, renderInline, renderMarkdown } from "../markdown.ts";
import type { Example } from "./examples.ts";
import type { Field, Group } from "./fields.ts";
import type { Answer, Content, OperationText } from "./model.ts";
import { messagesOf, type Rule } from "./shape.ts";
import { hostField, tryForm } from "./try-form.ts";

/** The depth to which a tree is open at first. */
const openLevels = 2;

const code = (text: string) => `<code>${escapeHtml(text)}</code>`;
const paragraph = (text: string, kind = "") =>
  text === "" ? "" : `<p${kind && ` class="${kind}"`}>${renderInline(text)}</p>`;

const anchor = (id: string) => `#${escapeHtml(encodeURI(id))}`;

function item({ id, name, type, required, description, notes, rules, groups }: Field, level: number): string {
  const members = groups.reduce((sum, { fields }) => sum + fields.length, 0);
  const below = groups.map((group) => groupHtml(group, level + 1)).join("");
  return `<li id="${escapeHtml(id)}"><div class="member"><a href="${anchor(id)}">${code(name)}</a> <span class="type">${escapeHtml(type)}</span>${required ? ' <strong class="required">required</strong>' : ""}</div>
${paragraph(description)}${paragraph(notes.join(" "), "notes")}${ruleLines(rules)}${
  below === ""
    ? ""
    : `<details${level < openLevels ? " open" : ""}><summary>${members === 0 ? "Entries" : `${members} ${members === 1 ? "member" : "members"}`}</summary>${below}</details>`
}</li>`;
}

const ruleLines = (rules: Rule[]) =>
  messagesOf(rules)
    .map((message) => paragraph(message, "rule"))
    .join("");

function groupHtml({ title, description, rules, fields }: Group, level: number): string {
  const head =
    title === undefined
      ? ""
      : `<p class="form"><strong>${escapeHtml(title)}</strong> ${renderInline(description)}</p>${ruleLines(rules)}`;
  return `${head}${fields.length > 0 ? `<ul class="fields">${fields.map((field) => item(field, level)).join("\n")}</ul>` : ""}`;
}

const list = (fields: Field[]) => `<ul class="fields">${fields.map((field) => item(field, 1)).join("\n")}</ul>`;

const tree = ({ mediaType, field }: Content) =>
  `<p${field ? ` id="${escapeHtml(field.id)}"` : ""}>${code(mediaType)}${field ? ` <span class="type">${escapeHtml(field.type)}</span>` : ""}</p>
${field ? `${paragraph(field.description)}${paragraph(field.notes.join(" "), "notes")}${ruleLines(field.rules)}${field.groups.map((group) => groupHtml(group, 0)).join("")}` : ""}`;

function answer({ status, description, headers, content }: Answer): string {
  const inner = `${headers.length > 0 ? `<h4>Headers</h4>${list(headers)}` : ""}${content.map(tree).join("")}`;
  const success = status.startsWith("2");
  return `<h3 id="answer-${status}">${status}</h3>\n${renderMarkdown(description)}${
    inner === ""
      ? "<p>Without a body.</p>"
      : success
        ? inner
        : `<details><summary>Body and headers</summary>${inner}</details>`
  }`;
}

function samples({ key, samples: all }: Example): string {
  const name = `language-${escapeHtml(key)}`;
  const choices = all.map(
    ({ id, label }, index) =>
      `<input type="radio" name="${name}" id="${name}-${id}" value="${id}"${index === 0 ? " checked" : ""}><label for="${name}-${id}">${escapeHtml(label)}</label>`,
  );
  const panels = all.map(({ language, code: source }) => codeBlock(source, language));
  return `<div class="tabs" role="group" aria-label="Language">${choices.join("")}${panels.join("")}</div>`;
}

function example(shown: Example, index: number): string {
  const { key, status, summary, request, body, language } = shown;
  return `<details class="example" id="example-${escapeHtml(key)}" data-key="${escapeHtml(key)}" data-label="${escapeHtml(`${key} · ${status}`)}"${index === 0 ? " open" : ""}><summary>${code(key)} <span class="status">${status}</span></summary>
${paragraph(summary)}${codeBlock(request, "http")}${samples(shown)}<h3>Answer</h3>${body === "" ? "<p>Without a body.</p>" : codeBlock(body, language)}</details>`;
}

/** The page of an operation. It is readable without scripts; with them, readers choose an example and try it. */
export function operationHtml(text: OperationText): string {
  const { operation, servers, security, environment, parameters, body, answers, rules, examples } = text;
  const part = (id: string, title: string, inner: string) =>
    inner === "" ? "" : `<h2 id="${id}">${title}</h2>\n${inner}\n`;
  return `<div class="operation"><div class="told">
<h1 id="${escapeHtml(operation.id)}">${escapeHtml(text.title)}</h1>
<p class="address"><strong>${operation.method}</strong> ${code(operation.path)}</p>
<p class="jump"><a href="#examples">Examples and code samples</a> <a href="#try-it">Try it</a></p>
${text.deprecated ? "<p><strong>Deprecated.</strong></p>" : ""}${renderMarkdown(text.description)}
${part("servers", "Servers", `<ul>${servers.map(({ url, description }) => `<li>${code(url)} ${renderInline(description)}</li>`).join("")}</ul>`)}${part(
  "authentication",
  "Authentication",
  security
    .map(
      ({ name, where, description }) =>
        `<h3>${escapeHtml(name)}</h3><p>${renderInline(`In the ${where}.`)}</p>${renderMarkdown(description)}`,
    )
    .join(""),
)}${part("parameters", "Parameters", parameters.length > 0 ? list(parameters) : "")}${
  body
    ? part(
        "request-body",
        "Request body",
        `<p>${body.required ? "Required." : "Optional."}</p>${renderMarkdown(body.description)}${body.content.map(tree).join("")}`,
      )
    : ""
}${part("answers", "Answers", answers.map(answer).join("\n"))}${part(
  "rules",
  "Rules",
  rules.length === 0
    ? ""
    : `<p>Relations that a schema cannot express. Each is a <a href="https://cel.dev">CEL</a> expression over <code>self</code>, the value at its place. A warning is only a hint.</p><ul class="rules">${rules
        .map(
          ({ id, message, expressions, warning, at }) =>
            `<li id="rule-${escapeHtml(id)}"><a href="${anchor(at)}">${code(id)}</a>${warning ? " <em>warning</em>" : ""} ${renderInline(message)}<br>${expressions.map(code).join("<br>")}</li>`,
        )
        .join("")}</ul>`,
)}</div>
<div class="shown"><h2 id="examples">Examples</h2>
${environment === "" ? "" : `<details class="environment"><summary>Credentials come from the environment</summary>${codeBlock(environment, "sh")}</details>`}
<div id="example-choice"></div>
${hostField(text)}
${examples.map(example).join("\n")}
${tryForm(text)}
</div></div>`;
}
