import type { JsonObject } from "@badge-contract/spec";
import { describe, expect, it } from "vitest";
import { answerKinds } from "./answer-kinds.ts";
import { typeProblems } from "./compiled.ts";
import { fieldDocuments } from "./field.ts";
import { judged, judgedKind, judgedPaths } from "./judged.ts";
import { requestKinds } from "./request-kinds.ts";
import { schemaKinds } from "./schemas.ts";
import { writtenPaths, writtenSchemas } from "./written.ts";

describe("A document with", { timeout: 60_000 }, () => {
  it.each([requestKinds, answerKinds, writtenPaths].flatMap(Object.entries<JsonObject>))(
    "%s is asked, answered, called and judged as it describes",
    async (name, items) => {
      expect((await judgedPaths(name, items)).problems).toEqual([]);
    },
  );

  it.each(Object.entries({ ...schemaKinds, ...writtenSchemas }))("%s holds in every stage", async (name, kind) => {
    expect((await judgedKind(name, kind)).problems).toEqual([]);
  });
});

it("The types of all of them compile", { timeout: 120_000 }, async () => {
  expect(await typeProblems()).toEqual([]);
});

describe("A document written by others is judged, and the report names what cannot be judged", {
  timeout: 60_000,
}, () => {
  // The whole list is what `pnpm --filter @badge-contract/contract-tests documents` prints.
  const few = ["train-travel", "petstore-simple", "webhooks", "circular"];
  const some = fieldDocuments.filter(({ name }) => few.some((one) => name.startsWith(one)));
  it.each(some)("$name", async ({ name, open }) => {
    const { problems, named, said } = await judged(name, await open());
    expect(problems.filter((one) => one.startsWith("crashed"))).toEqual([]);
    if (said.engine === "refused") expect(named.join()).toMatch(/Nothing was judged/);
  });
});
