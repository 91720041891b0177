// pnpm --filter @badge-contract/contract-tests documents: what every stage says of every kind of document.
import { registerHooks } from "node:module";
import type { JsonObject } from "@badge-contract/spec";
import type { Row } from "./judged.ts";

// The validators' sources are compiled before they are run, and refer to each other by the names that they have then.
registerHooks({
  resolve: (specifier, context, next) => {
    try {
      return next(specifier, context);
    } catch (error) {
      if (!/^\..*\.js$/.test(specifier)) throw error;
      return next(specifier.replace(/\.js$/, ".ts"), context);
    }
  },
});
const { holds, judged, judgedKind, judgedPaths, renderRows } = await import("./judged.ts");
const { answerKinds } = await import("./answer-kinds.ts");
const { fieldDocuments } = await import("./field.ts");
const { requestKinds } = await import("./request-kinds.ts");
const { schemaKinds } = await import("./schemas.ts");
const { writtenPaths, writtenSchemas } = await import("./written.ts");

const columns: [string, (row: Row) => string][] = [
  ["document", ({ name }) => name],
  ["engine", ({ said }) => said.engine],
  ["mocks", ({ said }) => said.mocks],
  ["client", ({ said }) => said.client],
  ["validators", ({ said }) => said.validators],
  ["types", ({ said }) => said.types],
  ["named", ({ named }) => (named.length > 0 ? `${named.length} named` : "")],
  ["", (row) => (holds(row) ? "holds" : "FAILS")],
];

const only = process.argv[2];
const wanted = (name: string) => only === undefined || name.includes(only);
const kinds: Row[] = [];
for (const [name, items] of [requestKinds, answerKinds, writtenPaths].flatMap(Object.entries<JsonObject>))
  if (wanted(name)) kinds.push(await judgedPaths(name, items));
for (const [name, kind] of Object.entries({ ...schemaKinds, ...writtenSchemas }))
  if (wanted(name)) kinds.push(await judgedKind(name, kind));
console.log(`${renderRows(kinds, columns)}\n`);

// Documents that others wrote have faults of their own: those are findings. What must not happen is a crash, or silence.
const field: Row[] = [];
for (const { name, open } of fieldDocuments) if (wanted(name)) field.push(await judged(name, await open()));
const isJudged = ({ problems, named, said }: Row) =>
  !problems.some((one) => one.startsWith("crashed")) && (said.engine !== "refused" || named.length > 0);
const fieldColumns: typeof columns = [
  ...columns.slice(0, -1),
  ["findings", ({ problems }) => String(problems.length)],
  ["", (row) => (isJudged(row) ? "judged" : "FAILS")],
];
console.log(`${renderRows(field, fieldColumns)}\n`);

const failed = [...kinds.filter((row) => !holds(row)), ...field.filter((row) => !isJudged(row))];
for (const { name, problems } of failed) console.log(`${name}\n  ${problems.join("\n  ")}`);
console.log(`${kinds.length + field.length - failed.length} passed, ${failed.length} failed`);
process.exit(failed.length === 0 ? 0 : 1);
