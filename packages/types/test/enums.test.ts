import { enumSchemas, readSpec } from "@badge-contract/spec";
import { expect, it } from "vitest";
import * as source from "../src/index.ts";

const expected = Object.fromEntries(
  enumSchemas(readSpec()).map(({ name, values }) => [`${name.charAt(0).toLowerCase()}${name.slice(1)}Values`, values]),
);

it("there is an array of the documented values for every enum, and nothing else at run time", () => {
  expect(Object.keys(expected).length).toBeGreaterThan(10);
  expect({ ...source }).toEqual(expected);
});

it("the built module has the same arrays", async () => {
  expect({ ...(await import("../dist/index.js")) }).toEqual(expected);
});
