// Shows what turbo's remote cache does for a second machine, and what it must never do, with a real server.
import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { zstdCompressSync, zstdDecompressSync } from "node:zlib";
import { type Build, cloneOf } from "./clone.ts";
import { startCacheServer } from "./server.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const published = ["@badge-contract/openapi", "./packages/*"];
const one = "@badge-contract/openapi";
const several = "@badge-contract/types";
const outputOfOne = "openapi/dist/openapi.json";

const hits = ({ tasks }: Build) => tasks.filter(({ source }) => source === "REMOTE").length;
const hitsOf = (build: Build) => `${hits(build)} of ${build.tasks.length} tasks from the cache`;

function show(what: string, build: Build, holds: boolean, ...more: string[]): void {
  console.log(`${holds ? "ok  " : "FAIL"} ${what}: ${[hitsOf(build), ...more].join(", ")}`);
  for (const line of build.warnings) console.log(`       ${line.trim()}`);
  if (holds) return;
  console.log(build.said);
  process.exitCode = 1;
}

const folder = mkdtempSync(join(tmpdir(), "remote-cache-"));
const store = join(folder, "store");
mkdirSync(store);
const token = randomBytes(16).toString("hex");
const signatureKey = randomBytes(32).toString("hex");
const server = await startCacheServer(store, token, signatureKey);
try {
  const remote = { url: server.url, token, signatureKey };
  const first = cloneOf(root, join(folder, "first"));
  const filled = first.build(remote, ...published);
  show("a first clean clone builds and fills the cache", filled, hits(filled) === 0 && filled.warnings.length === 0);

  const second = cloneOf(root, join(folder, "second"));
  const reused = second.build(remote, ...published);
  const all = reused.tasks.length > 0 && hits(reused) === reused.tasks.length;
  show("a second clean clone builds nothing", reused, all && reused.warnings.length === 0);

  const honest = readFileSync(join(second.folder, outputOfOne), "utf8");
  const isHonest = () => readFileSync(join(second.folder, outputOfOne), "utf8") === honest;
  const fellBack = (build: Build) => hits(build) === 0 && build.warnings.length === 1 && isHonest();

  const refused = second.build({ ...remote, token: "wrong" }, several);
  show("a wrong token means a local build", refused, fellBack(refused), `${refused.warnings.length} warning`);

  const artefact = join(store, "badges", reused.tasks.find(({ id }) => id === `${one}#bundle`)?.hash ?? "");
  const planted = zstdDecompressSync(readFileSync(artefact)).toString("latin1").replaceAll("Badge", "Bodge");
  writeFileSync(artefact, zstdCompressSync(Buffer.from(planted, "latin1")));

  // The proof that the tampering is good: without signatures it goes through.
  const settings = join(second.folder, "turbo.json");
  const signed = readFileSync(settings, "utf8");
  writeFileSync(settings, signed.replace('"signature": true', '"signature": false'));
  const fooled = second.build(remote, one);
  show("without signatures a tampered artefact is taken", fooled, hits(fooled) === 1 && !isHonest());

  writeFileSync(settings, signed);
  const safe = second.build(remote, one);
  show("with signatures it is refused, and built anew", safe, hits(safe) === 0 && isHonest());

  await server.stop();
  const alone = second.build(remote, several);
  show("a dead server means a local build", alone, fellBack(alone), `${alone.warnings.length} warning`);
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
