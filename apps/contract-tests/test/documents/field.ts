// OpenAPI documents that ship on npm, written by others.
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { type OpenDocument, openDocument } from "@badge-contract/spec";

const { resolve } = createRequire(import.meta.url);
const examples = dirname(resolve("@readme/oas-examples/package.json"));

const readme31 =
  "parameters-style petstore-simple petstore readme-extensions readme schema-encoding-style schema-types schema-validation-local schema-validation-top-level security train-travel webhooks".split(
    " ",
  );
const readme30 = "callbacks circular complex-nesting discriminators link-example petstore-expanded uspto".split(" ");

export const fieldDocuments: { name: string; open: () => Promise<OpenDocument> }[] = [
  ...readme31.map((name) => ({
    name: `${name} (3.1, JSON)`,
    open: () => openDocument(join(examples, `3.1/json/${name}.json`)),
  })),
  ...readme30.map((name) => ({
    name: `${name} (3.0, YAML)`,
    open: () => openDocument(join(examples, `3.0/yaml/${name}.yaml`)),
  })),
  { name: "galaxy (3.1, YAML)", open: () => openDocument(resolve("@scalar/galaxy/3.1.yaml")) },
];
