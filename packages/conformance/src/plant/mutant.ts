import type { Json } from "@badge-contract/spec";
import type { Path } from "../judge/json.ts";

/** A wrong answer, derived from one keyword of the schema that it breaks. */
export interface Mutant {
  /** Stable: the scenario, the keyword, the place and the change. */
  id: string;
  keyword: string;
  /** The applicator through which the keyword applies: `anyOf`, `then`, `items`, …; empty for none. */
  via: string;
  /** The keywords that it breaks at the place, each behind its applicator. */
  breaks: [via: string, keyword: string][];
  path: Path;
  what: string;
  /** The replacement. Undefined if the place was removed. */
  replacement: Json | undefined;
  /** JSON pointer of the schema object with the keyword. */
  pointer: string;
  readonly body: Json;
}

/** Records a wrong value at the place, or at a place below it. */
export type Plant = (keyword: string, what: string, replacement: Json | undefined, more?: Partial<Spot>) => void;
type Spot = Pick<Mutant, "path" | "via" | "pointer">;
