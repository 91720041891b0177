import { canBeExported, type Scenario } from "@badge-contract/spec";
import { distinct } from "@badge-contract/spec/distinct";

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
  const give = distinct("", taken);
  return scenarios.map(({ key, operation }) => {
    const short = identifier(key);
    const long = identifier(operation.id) + capitalised(short);
    const isFree = canBeExported(short) && !taken.has(short);
    return give(isFree ? short : canBeExported(long) ? long : `_${long}`);
  });
}
