/** Whether a module can export a constant of this name. */
export function canBeExported(name: string): boolean {
  if (!/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name) || name === "await") return false;
  try {
    return Boolean(new Function(`"use strict"; const ${name} = 0;`));
  } catch {
    return false;
  }
}

/** TypeScript's own names of types, and those that generated types need. */
const ownTypes = new Set(
  "any bigint boolean never number object string symbol undefined unknown void Record Omit OneOf WithRequired XOR".split(
    " ",
  ),
);

/** Whether the generated types export one of this name. */
export const canNameType = (name: string): boolean => canBeExported(name) && !ownTypes.has(name);
