import { packedOnce } from "../src/install.ts";

/** Packs the packages once for all test files. */
export const setup = async (): Promise<void> => {
  await packedOnce();
};
