import { fileURLToPath } from "node:url";

/** The absolute path of something in the repository, from its path there. */
export const fromRoot = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

const { GITHUB_SERVER_URL, GITHUB_REPOSITORY } = process.env;

/** Where a file can be edited, if the build knows of a host that has the repository. */
export const editAddress = (path: string) =>
  GITHUB_REPOSITORY && `${GITHUB_SERVER_URL ?? "https://github.com"}/${GITHUB_REPOSITORY}/edit/main/${path}`;
