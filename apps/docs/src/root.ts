import { fileURLToPath } from "node:url";

/** The absolute path of something in the repository, from its path there. */
export const fromRoot = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
