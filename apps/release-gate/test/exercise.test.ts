import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { inc } from "semver";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Bump } from "../src/diff/bumps.ts";
import type { Package } from "../src/workspace.ts";
import { type Exercise, exercise, type ReleasedEdit } from "./exercise.ts";
import { packages } from "./judged.ts";

const folder = mkdtempSync(join(tmpdir(), "exercise-"));
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));

let done: Exercise;
let [additive, cosmetic, breaking]: Partial<Exercise["released"]> = [];
beforeAll(async () => {
  done = await exercise(fileURLToPath(new URL("../../../", import.meta.url)), folder);
  [additive, cosmetic, breaking] = done.released;
}, 1_800_000);

const all = (bump: Bump) => Object.fromEntries(packages.map((name) => [name, bump])) as Record<Package, Bump>;
const moved = (versions: Record<Package, string>, bumps: Record<Package, Bump>) =>
  Object.fromEntries(
    packages.map((name) => {
      const [version, bump] = [versions[name] ?? "", bumps[name] ?? "none"];
      return [name, bump === "none" ? version : inc(version, bump)];
    }),
  );

/** From the gate's verdict to what the registry holds. */
function expectRelease(edit: ReleasedEdit | undefined, before: Record<Package, string>, bumps: Record<Package, Bump>) {
  expect([edit?.refused.code, edit?.refused.required]).toMatchObject([1, bumps]);
  expect([edit?.written.code, edit?.written.required]).toMatchObject([0, bumps]);
  for (const [name, bump] of Object.entries(bumps)) {
    if (bump === "none") expect(edit?.changeset).not.toContain(`@badge-contract/${name}"`);
    else expect(edit?.changeset).toContain(`"@badge-contract/${name}": ${bump}\n`);
  }
  expect(edit?.versions).toMatchObject(moved(before, bumps));
  expect(edit?.published).toEqual(expect.arrayContaining(packages));
}

test("a new optional field and a new enum value are published as a minor, and the consumer compiles", () => {
  expect(done.first.consumer).toBe("compiles and runs");
  expectRelease(additive, done.first.versions, all("minor"));
  expect(additive?.changelog).toMatch(
    /### Minor Changes\n[\s\S]*New in the contract:[\s\S]*`BadgeStatus`: enum "PAUSED" was added/,
  );
  expect(additive?.changelog).toContain("- `BadgeDetails.colour` was added: ");
  expect(additive?.consumer).toBe("compiles and runs");
});

test("a better description is published as a patch of the document and the types, and the consumer compiles", () => {
  const bumps = { ...all("none"), openapi: "patch", types: "patch" } as const;
  expectRelease(cosmetic, additive?.versions as Record<Package, string>, bumps);
  expect(cosmetic?.changelog).toMatch(
    /### Patch Changes\n[\s\S]*Reworded in the contract, with nothing to do:[\s\S]*`BadgeDetails\.name`: description "Name of the badge\." is now "The name that people see\."/,
  );
  expect(cosmetic?.consumer).toBe("compiles and runs");
});

test("a required field that is removed is published as a major, and the consumer is told what is gone", () => {
  expectRelease(breaking, cosmetic?.versions as Record<Package, string>, all("major"));
  expect(breaking?.changelog).toMatch(
    /### Major Changes\n[\s\S]*Breaking changes to the contract:[\s\S]*`BadgeDetails\.activeEarnedCount` was removed: removed the required property/,
  );
  expect(breaking?.consumer).toMatch(
    /^consumer\.ts\(\d+,\d+\): error TS2339: Property 'activeEarnedCount' does not exist on type/,
  );
  const title = "the last release's consumer does not compile";
  const place =
    /^apps\/release-gate\/consumers\/typescript\/consumer\.ts:\d+: Property 'activeEarnedCount' does not exist/;
  for (const name of ["types", "client"])
    expect(breaking?.written.evidence).toContainEqual({
      package: name,
      title,
      verdict: "breaking",
      reason: expect.stringMatching(place),
    });
});

test("the check passes once versions are applied, and once they are published", () => {
  expect(done.released.map(({ afterwards }) => afterwards)).toEqual([
    [0, 0],
    [0, 0],
    [0, 0],
  ]);
});

test("a prerelease gets its dist-tag and becomes a release, and every check passes", () => {
  expect(additive?.prerelease).toEqual({ version: "1.1.0-next.0", checks: [0, 0] });
  expect(done.released.map(({ latest }) => latest)).toEqual(["1.1.0", "1.1.1", "2.0.0"]);
});

test("the table in the repository has these results", async () => {
  const rows = [
    ["a new optional field and a new enum value, first as a prerelease", additive],
    ["a better description", cosmetic],
    ["a required field is removed", breaking],
  ] as const;
  const table = rows.map(([name, edit]) => {
    const moved = Object.entries(edit?.written.required ?? {}).filter(([, bump]) => bump !== "none");
    const of = Object.entries(Object.groupBy(moved, ([, bump]) => bump)).map(
      ([bump, ids = []]) => `a ${bump} of ${ids.map(([id]) => id).join(", ")}`,
    );
    const versions = [edit?.prerelease?.version, edit?.versions.openapi].filter(Boolean).join(", then ");
    const codes = [...(edit?.prerelease?.checks ?? []), ...(edit?.afterwards ?? [])].join(", ");
    const consumer = edit?.consumer.replace(/^consumer.ts\(\d+,\d+\): /, "").replace(/ on type .*/, " …");
    return `| ${name} | ${of.join("; ")} | ${versions} | ${codes} | ${consumer} |`;
  });
  const head =
    "| edit | needs | the document's version | exit codes of the check | the consumer of the version before |";
  const title = "# Three edits, up to the registry\n\nWritten by `npm run release -- exercise`.";
  await expect(`${title}\n\n${head}\n|---|---|---|---|---|\n${table.join("\n")}\n`).toMatchFileSnapshot(
    "../exercise.md",
  );
});

test("a package that is added is judged, stamped, inspected, packed, listed and published without an edit of the gate", () => {
  const { manifest, broken, sboms, tarballs } = done.extra;
  expect(manifest).toMatchObject({ version: "1.0.0", badgeContract: { openapi: "1.0.0" } });
  expect(broken).toContain(
    "Nothing was packed:\n  @badge-contract/extra@1.0.0: exports names ./dist/none.js, which is missing",
  );
  expect(sboms).toContain("badge-contract-extra-1.0.0.cdx.json");
  expect(tarballs).toContain("badge-contract-extra.tgz");
  expect([additive, cosmetic, breaking].map((edit) => edit?.written.required.extra)).toEqual([
    "minor",
    "patch",
    "major",
  ]);
  for (const edit of [additive, cosmetic, breaking]) expect(edit?.published).toContain("extra");
});

test("a published version as the base gives the same verdict as its tag, and says what is unknown", () => {
  for (const { refused, written } of done.released) {
    expect(refused.base).toMatch(/^the published @badge-contract\/openapi@\d/);
    expect(written.base).toMatch(/^the tag @badge-contract\/openapi@\d/);
    expect(refused.changes).toEqual(written.changes);
    expect(refused.notes).toEqual([expect.stringMatching(/^A published version contains no tests/)]);
    expect(written.notes).toEqual([]);
    // What it can tell are the declarations: those of the packages.
    const apis = ({ evidence }: typeof refused) => evidence.filter(({ title }) => / of @badge-contract\//.test(title));
    expect(apis(refused)).toEqual(apis(written));
  }
  expect(breaking?.refused.evidence.map(({ title }) => title)).toContain("BadgeDetails of @badge-contract/types");
  expect(done.unknown).toMatch(
    /^--base 99\.0\.0: the registry has no @badge-contract\/openapi@99\.0\.0, only 1\.0\.0, /m,
  );
});

test("a change that breaks consumers without a change of the document is found", () => {
  const { code, changes, evidence, required } = done.beside;
  expect([code, changes]).toEqual([1, []]);
  const found = evidence.map(({ package: name, verdict, title }) => `${name} ${verdict}: ${title}`);
  expect(found).toEqual(
    expect.arrayContaining([
      "types breaking: the last release's consumer does not compile",
      "types breaking: BadgeStatus of @badge-contract/types",
      "client breaking: dateToEpochSeconds of @badge-contract/client",
      "openapi breaking: @badge-contract/openapi/facts.yaml",
    ]),
  );
  expect(evidence.map(({ reason }) => reason)).toContainEqual(
    expect.stringMatching(/^packages\/types\/test\/types\.test-d\.ts:\d+: Type '"ARCHIVED"' is not assignable to type/),
  );
  expect(required).toMatchObject({ openapi: "major", types: "major", client: "major" });
});
