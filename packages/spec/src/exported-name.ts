/** Whether a module can export a constant of this name. */
export function canBeExported(name: string): boolean {
  try {
    new Function(`"use strict"; const ${name} = 0;`);
    return !["await", "default"].includes(name);
  } catch {
    return false;
  }
}
