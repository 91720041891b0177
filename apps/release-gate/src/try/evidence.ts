import type { JsonObject } from "@badge-contract/spec";
import type { Base } from "../check/base.ts";
import { placesOf } from "../diff/places.ts";
import { type Built, builtIn, git, type Package, publishedPackage } from "../workspace.ts";
import { checkedOut } from "./checkout.ts";
import { type Evidence, oldClientNewMock, oldExamplesNewValidators } from "./compatibility.ts";
import { compareDeclarations } from "./declarations.ts";
import { oldConsumersNewTypes } from "./old-consumers.ts";
import { withInstalled } from "./published.ts";

export interface Tried {
  evidence: Evidence[];
  /** What could not be tried with this base, in words. Undefined if nothing is left out. */
  untried: string | undefined;
}

/** What users of the last release would notice, found by trying its packages, examples and consumers with today's. */
export async function gatherEvidence(root: string, base: Base): Promise<Tried> {
  const today = builtIn(root);
  const all = async (before: Built): Promise<Evidence[]> => {
    const { packages } = base;
    const has = (...ids: Package[]) => ids.every((id) => before.folderOf(id) && today.folderOf(id));
    const found = [
      ...(has("validators") ? await oldExamplesNewValidators(base.document, today) : []),
      ...(has("client", "mocks") ? await oldClientNewMock(base.document, before, today) : []),
      ...oldConsumersNewTypes(before, today, packages),
      ...packages.filter((id) => has(id)).flatMap((id) => changedApi(root, id, before, today, base.document)),
    ];
    return found.filter((each) => packages.includes(each.package));
  };
  // An unchanged repo needs no build.
  const isSame = git(root, "status", "--porcelain") === "" && git(root, "diff", "--quiet", `${base.ref}`) !== undefined;
  if (isSame) return { evidence: [], untried: undefined };
  const before = base.ref === undefined ? undefined : checkedOut(root, base.ref);
  const evidence = before ? await all(before) : base.published && (await withInstalled(root, base.versions, all));
  if (!evidence) return { evidence: [], untried: "The base has no packages, so only the documents are compared." };
  return {
    evidence,
    untried: base.published
      ? "A published version contains no tests, so its type tests were not compiled with today's types. To compile them, use its tag as the base."
      : undefined,
  };
}

function changedApi(root: string, id: Package, before: Built, today: Built, document: JsonObject): Evidence[] {
  const [old, now] = [before.folderOf(id), today.folderOf(id)];
  if (old === undefined || now === undefined) return [];
  const place = placesOf(document);
  // A type, or the schema of that name among the validators.
  const made = (name: string) => {
    const type = name.replace(/^./, (first) => first.toUpperCase()).replace(/Schema$/, "");
    const { request, response } = place(`/components/schemas/${type}`);
    return (id === "types" && name.startsWith("Parameter")) || (request && !response);
  };
  return compareDeclarations(old, now, made).map(({ entry, export: symbol, verdict, reason }) => {
    const module = `${publishedPackage(root, id).name}${entry.slice(1)}`;
    return { package: id, title: symbol === undefined ? module : `${symbol} of ${module}`, verdict, reason };
  });
}
