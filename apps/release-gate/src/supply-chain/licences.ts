// Checks that everything installed, tools included, has a licence that we accept.
import { root } from "../workspace.ts";
import { pnpmJson } from "./pnpm.ts";

/** Permissive, and fit for tools and libraries alike. */
const accepted = new Set([
  "MIT",
  "MIT-0",
  "ISC",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "0BSD",
  "BlueOak-1.0.0",
  "CC0-1.0",
  "CC-BY-4.0",
  "Unlicense",
  "PSF-2.0",
  "Python-2.0",
  "WTFPL",
  "Zlib",
]);

/** Packages under another licence, with the reason why we accept them. */
const exceptions: [name: RegExp, reason: string][] = [
  [/^axe-core$/, "MPL-2.0: used unmodified, by a test in a browser, and part of nothing that is published"],
  [/^stack-trace$/, "MIT in its License file, though its manifest names none; part of newman, which only tests use"],
  [/^lightningcss(-|$)/, "MPL-2.0: used unmodified, by Vite under vitest, and part of nothing that is published"],
];

type Listed = Record<string, { name: string; versions: string[] }[]>;

/** `(MIT OR X)` will do when one of the two is accepted, `MIT AND X` when both are. */
export function isAccepted(licence: string): boolean {
  const plain = licence.replace(/[()]/g, "");
  return plain.split(/ OR /i).some((choice) => choice.split(/ AND /i).every((each) => accepted.has(each.trim())));
}

/** The packages whose licence is neither accepted nor excepted, as `name@version: licence`. */
export function refusedLicences(listed: Listed): string[] {
  return Object.entries(listed).flatMap(([licence, packages]) =>
    isAccepted(licence)
      ? []
      : packages
          .filter(({ name }) => !exceptions.some(([excepted]) => excepted.test(name)))
          .map(({ name, versions }) => `${name}@${versions.join(", ")}: ${licence}`),
  );
}

if (import.meta.main) {
  const listed = await pnpmJson<Listed>(root, "-r", "licenses", "list");
  const refused = refusedLicences(listed);
  const count = Object.values(listed).flat().length;
  if (refused.length > 0) {
    console.error(
      `Licences missing from the list in apps/release-gate/src/supply-chain/licences.ts:\n  ${refused.join("\n  ")}`,
    );
    process.exitCode = 1;
  } else console.log(`${count} packages, every licence accepted.`);
}
