import { execFileSync } from "node:child_process";
import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { checkIn, smallRepo } from "./repo.ts";

let repo: ReturnType<typeof smallRepo>;
beforeEach(() => {
  repo = smallRepo("1.0.0");
});
afterEach(() => repo.remove());

const released = "@badge-contract/openapi@1.0.0";
// biome-ignore lint/suspicious/noExplicitAny: an edit reaches for places that it knows to be there
const withoutName = (root: any) => {
  const details = root.components.schemas.BadgeDetails as { properties: { name?: object }; required: string[] };
  delete details.properties.name;
  details.required = details.required.filter((name) => name !== "name");
};

test("before anything is released, each package needs the major that makes it 1.0.0", async () => {
  repo.remove();
  repo = smallRepo("0.0.0");
  repo.commit();
  const first = await repo.check();
  expect(first.code).toBe(1);
  expect(first.out).toMatch(/^Nothing has been released yet.*--base main/);
  expect(first.out).toContain('"@badge-contract/mocks": major');
  expect((await repo.check("--write")).code).toBe(0);
  expect((await repo.check()).code).toBe(0);
});

test("an unchanged document needs no bump", async () => {
  repo.commit(released);
  const { code, out } = await repo.check();
  expect(code).toBe(0);
  expect(out).toContain(`0 changes to the document since the tag ${released}`);
});

test("an undeclared change is refused, with its pointer, its line and the changeset to write", async () => {
  repo.commit(released);
  repo.edit(withoutName);
  const { code, out } = await repo.check();
  expect(code).toBe(1);
  expect(out).toMatch(
    /^BREAKING for consumers: `BadgeDetails\.name` was removed \(openapi\/components\/schemas\/BadgeDetails\.yaml:\d+\): an answer in which `data\.name` is missing was refused and is accepted now\n1 change to the document since the tag .*: 1 breaking, 0 additive, 0 cosmetic\.\n/,
  );
  expect(out).toMatch(
    /\/components\/schemas\/BadgeDetails\/properties\/name {2}openapi\/components\/schemas\/BadgeDetails\.yaml:\d+/,
  );
  expect(out).toContain('"@badge-contract/client": major');
});

test("a bump that is too small is refused, and one that is large enough is not", async () => {
  repo.commit(released);
  repo.edit(withoutName);
  const all = (bump: string) =>
    ["openapi", "types", "validators", "client", "mocks"]
      .map((name) => `"@badge-contract/${name}": ${bump}`)
      .join("\n");
  repo.write(".changeset/one.md", `---\n${all("minor")}\n---\n\nLess.\n`);
  const less = await repo.check();
  expect(less.code).toBe(1);
  expect(less.out).toContain("@badge-contract/types needs a major, declared: minor");
  repo.write(".changeset/one.md", `---\n${all("major")}\n---\n\nEnough.\n`);
  const unnamed = await repo.check();
  expect(unnamed.code).toBe(1);
  expect(unnamed.out).toContain("No changeset tells readers that `BadgeDetails.name` was removed.");
  repo.write(".changeset/one.md", `---\n${all("major")}\n---\n\nBadgeDetails.name is gone.\n`);
  expect((await repo.check()).code).toBe(0);
});

const changelog = (version: string, text: string) => `# It\n\n## ${version}\n\n### Major Changes\n\n- ${text}\n`;

test("a version made from a changeset since the release counts as declared, and one with another reason does not", async () => {
  repo.commit(released);
  repo.edit(withoutName);
  for (const name of ["openapi", "types"]) repo.manifest(name, { version: "2.0.0" });
  repo.write("packages/types/CHANGELOG.md", changelog("2.0.0", "BadgeDetails.name is gone."));
  const { missing } = JSON.parse((await repo.check("--format", "json")).out);
  expect(missing).toEqual(["openapi", "client", "mocks", "validators"]);
});

test("a second break must be declared itself, even if a major is declared already", async () => {
  repo.commit(released);
  repo.edit(withoutName);
  expect((await repo.check("--write")).code).toBe(0);
  repo.edit((root) => {
    withoutName(root);
    delete root.components.schemas.BadgeDetails.properties.badgeRank;
  });
  const { code, out } = await repo.check();
  expect(code).toBe(1);
  expect(out).toContain("No changeset tells readers that `BadgeDetails.badgeRank` was removed.");
  expect((await repo.check("--write")).code).toBe(0);
});

test("a package that was released alone is compared with its own release, which does not declare its next change", async () => {
  repo.commit(released);
  repo.manifest("mocks", { version: "1.1.0" });
  repo.write("packages/mocks/CHANGELOG.md", changelog("1.1.0", "More.").replace("Major", "Minor"));
  repo.commit("@badge-contract/mocks@1.1.0");
  expect((await repo.check()).code).toBe(0);
  repo.edit((root) => {
    root.components.schemas.BadgeDetails.properties.colour = { type: "string" };
  });
  const all = ["openapi", "types", "validators", "client"].map((name) => `"@badge-contract/${name}": minor`).join("\n");
  repo.write(".changeset/one.md", `---\n${all}\n---\n\nBadgeDetails.colour is new.\n`);
  const { missing } = JSON.parse((await repo.check("--format", "json")).out);
  expect(missing).toEqual(["mocks"]);
});

test("a tag outside the branch is not a base", async () => {
  repo.commit(released);
  repo.git("checkout", "-q", "-b", "aside");
  repo.manifest("openapi", { version: "2.0.0" });
  repo.commit("@badge-contract/openapi@2.0.0");
  repo.git("checkout", "-q", "-");
  repo.git("checkout", "-q", released);
  repo.edit(withoutName);
  const { code, out } = await repo.check();
  expect(code).toBe(1);
  expect(out).toContain(`since the tag ${released}`);
});

test("without a reachable tag there is nothing to compare with: exit code 2 and what to do", async () => {
  repo.commit();
  const { code, err } = await repo.check();
  expect(code).toBe(2);
  expect(err).toMatch(/@badge-contract\/openapi@1\.0\.0.* no release tag can be reached .*git fetch --tags/);
});

test("a shallow clone doesn't contain the last release: exit code 2 and what to do", async () => {
  repo.commit(released);
  repo.edit(withoutName);
  repo.write("since.txt", "One commit more.");
  repo.commit();
  const clone = join(repo.root, "shallow");
  execFileSync("git", ["clone", "-q", "--depth", "1", pathToFileURL(repo.root).href, clone], { stdio: "pipe" });
  cpSync(join(repo.root, "openapi/dist"), join(clone, "openapi/dist"), { recursive: true });
  const shallow = await checkIn(clone);
  expect([shallow.code, shallow.out]).toEqual([2, ""]);
  expect(shallow.err).toMatch(
    /^This clone is shallow and .* Run "git fetch --tags --unshallow", or on CI .* fetch-depth: 0/,
  );
  execFileSync("git", ["fetch", "-q", "--tags", "--unshallow"], { cwd: clone });
  expect((await checkIn(clone)).out).toMatch(/^BREAKING for consumers: `BadgeDetails\.name` was removed/);
});

test("if a package does not build, there is no verdict: exit code 2", async () => {
  repo.commit(released);
  vi.stubEnv("BUILD_FAILED", "1");
  const { code, out } = await repo.check();
  vi.unstubAllEnvs();
  expect(code).toBe(2);
  expect(out).toContain("A package doesn't build (see the first error above), so this isn't a verdict (exit code 2)");
});

test("a changeset that names a private or an unknown package is refused", async () => {
  repo.commit(released);
  repo.manifest("inner", { version: "0.0.0", private: true });
  repo.write(".changeset/one.md", '---\n"@badge-contract/inner": patch\n"@badge-contract/none": patch\n---\n\nIt.\n');
  const { code, out } = await repo.check();
  expect(code).toBe(1);
  expect(out).toContain(".changeset/one.md names @badge-contract/inner, which is private and never released");
  expect(out).toContain(".changeset/one.md names @badge-contract/none, which isn't a package of this workspace");
});

test("an overruling verdict counts for one release, and is reported with its reason and owner", async () => {
  repo.commit(released);
  repo.edit(withoutName);
  const byHand = (after: string) =>
    `after: "${after}"\nverdicts:\n  - change: "\`BadgeDetails.name\` was removed"\n    verdict: additive\n    reason: It was never answered.\n    owner: Ann\n`;
  repo.write(".changeset/verdicts.yaml", byHand("1.0.0"));
  expect((await repo.check("--write")).code).toBe(0);
  const text = readFileSync(join(repo.root, ".changeset/contract.md"), "utf8");
  expect(text).toContain('"@badge-contract/client": minor');
  expect(text).toContain("- `BadgeDetails.name` was removed: additive by hand, It was never answered (Ann).");
  expect((await repo.check()).out).toContain("(judged by hand: additive. It was never answered. Ann)");
  repo.write(".changeset/verdicts.yaml", byHand("0.9.0"));
  const over = await repo.check();
  expect(over.code).toBe(1);
  expect(over.out).toContain(
    ".changeset/verdicts.yaml was for the release after 0.9.0 and no longer applies: remove it.",
  );
  repo.write(".changeset/verdicts.yaml", byHand("1.0.0").replace(/ {4}owner.*\n/, ""));
  expect(await repo.check()).toMatchObject({
    code: 2,
    err: expect.stringMatching(/\.changeset\/verdicts\.yaml:3: "owner" is missing$/m),
  });
});

test("a new package is compared without an edit of the gate, and its first release is 1.0.0", async () => {
  repo.commit(released);
  repo.manifest("postman", { version: "0.0.0" });
  const { out } = await repo.check();
  expect(out).toContain("@badge-contract/postman needs a major, declared: none");
  repo.manifest("postman", { version: "1.0.0" });
  repo.commit("@badge-contract/postman@1.0.0");
  repo.edit(withoutName);
  const { required } = JSON.parse(
    (await repo.check("--base", "@badge-contract/postman@1.0.0", "--format", "json")).out,
  );
  expect(required.postman).toBe("major");
});

test("the changeset of --write is sufficient, replaces its previous version, and says what changes", async () => {
  repo.commit(released);
  repo.edit(withoutName);
  expect((await repo.check("--write")).code).toBe(0);
  const text = () => readFileSync(join(repo.root, ".changeset/contract.md"), "utf8");
  const first = text();
  expect(first).toContain("Breaking changes to the contract:");
  expect(first).toContain("- `BadgeDetails.name` was removed: ");
  expect((await repo.check("--write")).code).toBe(0);
  expect(text()).toBe(first);
});

test("a file and a git ref can be the base", async () => {
  repo.commit("before");
  repo.edit(withoutName);
  repo.write("old.json", readFileSync(join(repo.root, "openapi/dist/openapi.json"), "utf8"));
  const same = await repo.check("--base", "old.json");
  expect([same.code, same.out]).toEqual([
    0,
    expect.stringContaining("0 changes to the document since the file old.json"),
  ]);
  expect((await repo.check("--base", "before")).code).toBe(1);
});

test("a base of OpenAPI 3.0 is read in the words of 3.1, and the change of the format is told", async () => {
  const document = readFileSync(join(repo.root, "openapi/dist/openapi.json"), "utf8");
  repo.write("old.json", document.replace(/"openapi":"3\.1\.\d"/, '"openapi":"3.0.3"'));
  const { code, out } = await repo.check("--base", "old.json");
  expect(code).toBe(1);
  expect(out).toMatch(/openapi "3\.0\.3" is now "3\.1.*\n.*\n {2}tools for the old format may not read the new one/);
  // What stands beside a reference has no meaning in 3.0.
  expect(out).toMatch(/ since the file old\.json: \d breaking, 0 additive, \d+ cosmetic\./);
});

test("a file has no packages to try, and the report says so", async () => {
  repo.write("old.json", readFileSync(join(repo.root, "openapi/dist/openapi.json"), "utf8"));
  const left = "The base has no packages, so only the documents are compared.";
  expect((await repo.check("--base", "old.json")).out).toContain(left);
  expect((await repo.check("--base", "old.json", "--format", "markdown")).out).toContain(left);
  expect((await repo.check("--base", "old.json", "--format", "github")).out).toContain(`::notice::${left}`);
});

test("a published version cannot be the base if no registry answers, and no password is printed", async () => {
  // Under "npm run" the registry comes from the environment.
  for (const name of ["npm_config_registry", "NPM_CONFIG_REGISTRY"]) vi.stubEnv(name, undefined);
  repo.write(".npmrc", "registry=http://somebody:secret@127.0.0.1:1/\n");
  const { code, out, err } = await repo.check("--base", "1.0.0");
  vi.unstubAllEnvs();
  expect([code, out]).toEqual([2, ""]);
  expect(err).toMatch(/^npm cannot read from the registry: .*127\.0\.0\.1:1.*ECONNREFUSED.*\n$/);
  expect(err).not.toContain("secret");
});

test("Markdown has a table, and GitHub's annotations are on the document's lines", async () => {
  repo.commit(released);
  repo.edit(withoutName);
  expect((await repo.check("--format", "markdown")).out).toContain(
    "| `BadgeDetails.name` was removed | breaking | additive |",
  );
  const { out } = await repo.check("--format", "github");
  expect(out).toMatch(/^::warning file=openapi\/components\/schemas\/BadgeDetails\.yaml,line=\d+::`BadgeDetails/m);
  expect(out).toMatch(/^::error::The declared bumps are too small/m);
  const summary = join(repo.root, "summary.md");
  vi.stubEnv("GITHUB_STEP_SUMMARY", summary);
  await repo.check("--format", "github");
  vi.unstubAllEnvs();
  expect(readFileSync(summary, "utf8")).toContain("| `BadgeDetails.name` was removed | breaking | additive |");
});

test.each([
  ["a base that does not exist", ["--base", "nowhere"], "--base nowhere: there is no such file, version or git ref."],
  [
    "a base that is no document",
    ["--base", ".changeset/config.json"],
    ".changeset/config.json is not an OpenAPI 3 document: it has no member `openapi`",
  ],
  ["a base that is no JSON or YAML", ["--base", "broken.json"], "broken.json:1:2: "],
  ["an option that does not exist", ["--bse", "x"], "Unknown option '--bse'"],
  ["a format that does not exist", ["--format", "html"], "--format html: no such format."],
])("%s cannot be judged: one clear message and exit code 2", async (_, args, message) => {
  repo.commit(released);
  repo.write("broken.json", "{");
  const { code, out, err } = await repo.check(...args);
  expect([code, out]).toEqual([2, ""]);
  expect(err).toContain(message);
  expect(err).not.toMatch(/^\s+at /m);
});

test("a bundle of today that does not parse cannot be judged", async () => {
  repo.commit(released);
  repo.write("openapi/dist/openapi.json", "{");
  const { code, err } = await repo.check();
  expect(code).toBe(2);
  expect(err).toContain("Cannot read the bundle");
});

test("a tag whose documents do not bundle cannot be judged", async () => {
  repo.write("openapi/openapi.yaml", "openapi: [");
  repo.commit(released);
  const { code, err } = await repo.check();
  expect(code).toBe(2);
  expect(err).toContain(`The document at the tag ${released} could not be bundled`);
});
