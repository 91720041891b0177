import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { judgeTraffic } from "@badge-contract/conformance";
import { type Json, type JsonObject, scenariosOf } from "@badge-contract/spec";
import { expect, it } from "vitest";
import { contract } from "../../contract.config.ts";

const { document } = contract();
const { value } = scenariosOf(document).scenarios.find(({ key }) => key === "fixedWindow")?.response ?? {};

it.each([
  ["a negative count", { activeEarnedCount: -1 }, "$.data.activeEarnedCount"],
  ["a member without its companion", { badgeGroupId: "1" }, "$.data"],
  ["a member of another type", { images: {} }, "$.data.images"],
])(
  "a body without its exchange is judged as the answer that it almost is: %s",
  async (_, changes: JsonObject, path) => {
    const file = join(mkdtempSync(join(tmpdir(), "bodies-")), "body.json");
    const { data, ...rest } = value as { data: JsonObject } & Record<string, Json>;
    writeFileSync(file, JSON.stringify({ ...rest, data: { ...data, ...changes } }));
    const { findings } = await judgeTraffic(contract(), [file]);
    expect(findings.map((finding) => [finding.verdict, finding.path])).toEqual([["breach", path]]);
  },
);
