import { canonical, type Json } from "@badge-contract/spec";
import type { Ajv2020 } from "ajv/dist/2020.js";
import type { SchemaValidateFunction } from "ajv/dist/types/index.js";

/** `uniqueItems` in time that grows with the list, where Ajv compares each item with each. */
export function addUniqueItems(ajv: Ajv2020): void {
  const validate: SchemaValidateFunction = (isWanted: boolean, items: Json[]) => {
    if (!isWanted || items.length < 2) return true;
    const seen = new Map<string, number>();
    for (const [index, item] of items.entries()) {
      const text = canonical(item);
      const earlier = seen.get(text);
      if (earlier !== undefined) {
        const message = `must NOT have duplicate items (items ## ${earlier} and ${index} are identical)`;
        validate.errors = [{ keyword: "uniqueItems", message, params: { i: index, j: earlier } }];
        return false;
      }
      seen.set(text, index);
    }
    return true;
  };
  ajv.removeKeyword("uniqueItems");
  ajv.addKeyword({ keyword: "uniqueItems", type: "array", schemaType: "boolean", validate });
}
