import { canBeExported, type Scenario } from "@badge-contract/spec";

const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** `fixed-window.2` → `fixedWindow2`: a name that can be exported and written after a dot. */
const identifier = (text: string) =>
  text
    .split(/[^\p{ID_Continue}$]+/u)
    .filter((word) => word !== "")
    .map((word, index) => (index === 0 ? word : capitalised(word)))
    .join("");

/**
 * One name per scenario: its key. If an earlier operation has the name, or it is a reserved word, the operation's id
 * comes before it, and a number after it if that is taken, too.
 */
export function scenarioNames(scenarios: Pick<Scenario, "key" | "operation">[]): string[] {
  // Names that the generated file imports.
  const taken = new Set(["fixture", "BodyOf"]);
  return scenarios.map(({ key, operation }) => {
    const short = identifier(key);
    const long = identifier(operation.id) + capitalised(short);
    const base = canBeExported(long) ? long : `_${long}`;
    let name = canBeExported(short) ? short : base;
    for (let count = 1; taken.has(name); count++) name = count === 1 ? base : `${base}${count}`;
    taken.add(name);
    return name;
  });
}
