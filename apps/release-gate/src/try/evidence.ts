import type { JsonObject } from "@badge-contract/spec";
import type { Base } from "../check/base.ts";
import { type Package, packages } from "../diff/bumps.ts";
import { placesOf } from "../diff/places.ts";
import { type Built, builtIn } from "../workspace.ts";
import { withCheckout } from "./checkout.ts";
import { changedRules, type Evidence, oldClientNewMock, oldExamplesNewValidators } from "./compatibility.ts";
import { compareDeclarations } from "./declarations.ts";
import { oldConsumersNewTypes } from "./old-consumers.ts";
import { withInstalled } from "./published.ts";

export interface Tried {
  evidence: Evidence[];
  /** What could not be tried with this base, in words; undefined where nothing is left out. */
  untried: string | undefined;
}

/** What users of the last release would meet, found by trying its packages, examples and consumers with today's. */
export async function gatherEvidence(root: string, base: Base): Promise<Tried> {
  const today = builtIn(root);
  const all = async (before: Built): Promise<Evidence[]> => [
    ...(await oldExamplesNewValidators(base.document, today)),
    ...(await oldClientNewMock(base.document, before, today)),
    ...oldConsumersNewTypes(before, today),
    ...(await changedRules(base.document, before, today)),
    ...packages.flatMap((name) => changedApi(name, before, today, base.document)),
  ];
  const evidence =
    base.ref !== undefined
      ? await withCheckout(root, base.ref, all)
      : base.published && (await withInstalled(root, base.versions, all));
  if (!evidence) return { evidence: [], untried: "There are no packages beside it: only the documents are compared." };
  return {
    evidence,
    untried: base.published
      ? "A published version holds no tests and no rules, so that neither its consumers' type tests were compiled with today's types nor its rules compared: its tag, as the base, has both."
      : undefined,
  };
}

function changedApi(name: Package, before: Built, today: Built, document: JsonObject): Evidence[] {
  const place = placesOf(document);
  const made = (type: string) => {
    const { request, response } = place(`/components/schemas/${type}`);
    return name === "types" && (type.startsWith("Parameter") || (request && !response));
  };
  return compareDeclarations(before.folderOf(name), today.folderOf(name), made).map(
    ({ entry, export: symbol, verdict, reason }) => {
      const module = `@badge-contract/${name}${entry.slice(1)}`;
      return { package: name, title: symbol === undefined ? module : `${symbol} of ${module}`, verdict, reason };
    },
  );
}
