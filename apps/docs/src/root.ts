import { fileURLToPath } from "node:url";

/** The absolute path for a path in the repository. */
export const fromRoot = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

const { GITHUB_SERVER_URL, GITHUB_REPOSITORY } = process.env;

/** The address to edit a file at, if the build knows the repository's host. */
export const editAddress = (path: string) =>
  GITHUB_REPOSITORY && `${GITHUB_SERVER_URL ?? "https://github.com"}/${GITHUB_REPOSITORY}/edit/main/${path}`;
