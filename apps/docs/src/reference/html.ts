import { codeBlock, escapeHtml, renderInline, renderMarkdown } from "../markdown.ts";
import type { Example } from "./examples.ts";
import type { OperationText } from "./operation-pages.ts";
import { hostField, tryForm } from "./try-form.ts";

function samples({ key, samples: all }: Example): string {
  const name = `language-${escapeHtml(key)}`;
  const choices = all.map(
    ({ id, label }, index) =>
      `<input type="radio" name="${name}" id="${name}-${id}" value="${id}"${index === 0 ? " checked" : ""}><label for="${name}-${id}">${escapeHtml(label)}</label>`,
  );
  const panels = all.map(({ language, code }) => codeBlock(code, language));
  return `<div class="tabs" role="group" aria-label="Language">${choices.join("")}${panels.join("")}</div>`;
}

function example(shown: Example, index: number): string {
  const { status, summary, request, body, language } = shown;
  const key = escapeHtml(shown.key);
  return `<details class="example" id="example-${key}" data-key="${key}" data-label="${key} · ${status}"${index === 0 ? " open" : ""}><summary><code>${key}</code> <span class="status">${status}</span></summary>
<p>${renderInline(summary)}</p>${codeBlock(request, "http")}${samples(shown)}<h3>Answer</h3>${body === "" ? "<p>Without a body.</p>" : codeBlock(body, language)}</details>`;
}

/** For narrow screens, where the examples are far below. */
const jump = '<p class="jump"><a href="#examples">Examples and code samples</a> <a href="#try-it">Try it</a></p>';

/** The page of an operation. It is readable without scripts; with them, readers choose an example and try it. */
export function operationHtml(text: OperationText): string {
  const { told, environment, examples } = text;
  return `<div class="operation"><div class="told">
${renderMarkdown(told, true).replace("</h1>", `</h1>\n${jump}`)}</div>
<div class="shown"><h2 id="examples">Examples</h2>
${environment === "" ? "" : `<details class="environment"><summary>Credentials come from the environment</summary>${codeBlock(environment, "sh")}</details>`}
${examples.length > 0 ? `<p>Code samples: ${examples[0]?.samples.map(({ label }) => escapeHtml(label)).join(", ")}.</p>` : ""}
<div id="example-choice"></div>
${hostField(text)}
${examples.map(example).join("\n")}
${tryForm(text)}
</div></div>`;
}
