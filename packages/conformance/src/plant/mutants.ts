import {
  type Applied,
  isJson,
  isObject,
  type Json,
  propertiesOf,
  resolvePointer,
  type Scenario,
  tagsOf,
} from "@badge-contract/spec";
import { formatPath, replaceAt, samples } from "../judge/json.ts";
import { samplesOf } from "../judge/samples.ts";
import type { Witness } from "../judge/witness.ts";
import { isFar } from "./constraints.ts";
import type { Mutant, Plant } from "./mutant.ts";
import { wrongMembers } from "./wrong-members.ts";
import { wrongItems, wrongTypes, wrongValues } from "./wrong-values.ts";

/** Every wrong answer that can be derived from the scenario's response schema, in the order of the schema. */
export function mutantsOf(contract: Witness, scenario: Scenario): Mutant[] {
  const { schemaPointer, value: whole } = scenario.response;
  // Any text is a string, so a body that isn't JSON can't have a wrong value.
  if (schemaPointer === undefined || !isJson(scenario.response.mediaType)) return [];
  const found = new Map<string, Mutant>();
  contract.applied(schemaPointer, whole, (applied) => {
    const plant: Plant = (keyword, what, replacement, more) => {
      const place = { path: applied.path, via: applied.via, pointer: applied.pointer, ...more };
      const mutation = `${formatPath(place.path)} ${what}`;
      const known = found.get(mutation);
      if (known) return void known.breaks.push([place.via, keyword]);
      // Made at each use: thousands of copies of a large answer fill the memory.
      const made = () => replaceAt(whole, place.path, replacement);
      // If another branch or item also fits, breaking this one may not break the whole.
      const isOneOfSeveral = /\/contains(\/|$)/.test(applied.pointer) || severalFit(contract, applied);
      if (isOneOfSeveral && contract.accepts(schemaPointer, made())) return;
      const id = `${scenario.id} ${keyword} ${mutation}`;
      found.set(mutation, {
        ...{ id, keyword, what, replacement, ...place, breaks: [[place.via, keyword]] },
        get body() {
          return made();
        },
      });
    };
    derive(contract, applied, plant);
  });
  return [...found.values()];
}

function derive(contract: Witness, applied: Applied, plant: Plant): void {
  const { value, pointer } = applied;
  if (!isObject(applied.schema)) return;
  const schema = Object.fromEntries(Object.entries(applied.schema).filter((entry) => !isFar(...entry)));
  if (schema.type !== undefined) wrongTypes(schema, value, typesBeside(contract, applied.unions), plant);
  wrongValues(schema, value, plant);
  wrongItems(contract, applied, schema, plant);
  if (isObject(value)) wrongMembers(contract, applied, schema, value, plant);
  for (const keyword of ["oneOf", "anyOf"] as const)
    if (Array.isArray(schema[keyword]))
      wrongBranches(contract, keyword, schema[keyword], `${pointer}/${keyword}`, value, plant);
  if (schema.not !== undefined) {
    const made = samplesOf(contract.spec.root, schema.not).map((one) =>
      isObject(one) && isObject(value) ? { ...value, ...one } : one,
    );
    const wrong = [...made, ...Object.values(samples)].find((one) => contract.accepts(`${pointer}/not`, one));
    if (wrong !== undefined) plant("not", "is what it must not be", wrong);
  }
}

const branchesOf = ({ spec: { root } }: Witness, union: string) =>
  (resolvePointer(root, union) as Json[]).map((_, index) => `${union}/${index}`);

const severalFit = (contract: Witness, { unions, value }: Applied) =>
  unions.some((union) => {
    const branches = resolvePointer(contract.spec.root, union) as Json[];
    // Without tags, a value that one branch refuses may fit another.
    const isTagged = tagsOf(contract.spec.root, branches) !== undefined;
    if (union.endsWith("/oneOf")) return !isTagged;
    const takesObjects = branchesOf(contract, union).filter((branch) => !contract.accepts(branch, null));
    if (!isTagged && takesObjects.length > 1) return true;
    return branchesOf(contract, union).filter((branch) => contract.accepts(branch, value)).length > 1;
  });

/** The types that a branch of an enclosing union accepts at the same place. */
const typesBeside = (contract: Witness, unions: string[]) => {
  const branches = unions.flatMap((union) => branchesOf(contract, union));
  const isFine = ([, sample]: [string, Json]) => branches.some((branch) => contract.accepts(branch, sample));
  return new Set(Object.entries(samples).flatMap((one) => (isFine(one) ? one[0] : [])));
};

function wrongBranches(
  contract: Witness,
  keyword: "oneOf" | "anyOf",
  branches: Json[],
  at: string,
  value: Json,
  plant: Plant,
): void {
  const tag = tagsOf(contract.spec.root, branches);
  if (!tag || !isObject(value)) return;
  for (const other of tag.branches) {
    const names = Object.keys(other);
    if (names.every((name) => value[name] === other[name])) continue;
    plant(keyword, `is tagged ${names.map((name) => other[name]).join(" ")}`, { ...value, ...other });
  }
  // The members of another branch with this one's tag.
  const members = branches.map((branch) => [...propertiesOf(contract.spec.root, branch).keys()]);
  const own = branches.flatMap((_, index) => (contract.accepts(`${at}/${index}`, value) ? (members[index] ?? []) : []));
  for (const [index, other] of tag.branches.entries()) {
    const foreign = (members[index] ?? []).filter((name) => !Object.hasOwn(value, name) && !own.includes(name));
    if (foreign.length > 0)
      plant(keyword, `is mixed with ${Object.values(other).join(" ")}`, {
        ...value,
        ...Object.fromEntries(foreign.map((name) => [name, "planted"])),
      });
  }
}
