// Prints, as Markdown, which bumps each edit of the table is judged to ask for: `pnpm --filter @badge-contract/release-gate table`.
import { fileURLToPath } from "node:url";

import { oasdiffExceptions } from "../src/diff/oasdiff-exceptions.ts";
import { edits } from "./edits.ts";
import { judged, packages } from "./judged.ts";

/** One line of the table. */
export const rowOf = (name: string, bumps: string, overrule: string): string =>
  `| ${name} | ${[...bumps].map((bump) => (bump === "-" ? "—" : bump)).join(" | ")} | ${overrule} |`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  let wrong = 0;
  console.log(
    `| edit | ${packages.join(" | ")} | overrules oasdiff |\n|---|${packages.map(() => "---|").join("")}---|`,
  );
  for (const edit of edits) {
    const found = await judged(edit);
    if (found.bumps !== edit.bumps) wrong++;
    console.log(rowOf(edit.name, found.bumps, found.overrules.join("; ")));
  }
  console.log(`\n${edits.length - wrong} of ${edits.length} as expected. Where oasdiff is overruled:\n`);
  for (const { name, reason } of oasdiffExceptions) console.log(`- ${name}: ${reason}`);
  process.exitCode = wrong > 0 ? 1 : 0;
}
