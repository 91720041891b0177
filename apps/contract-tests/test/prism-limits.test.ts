import { refuseUnchecked } from "@badge-contract/conformance/src/ask/prism-limits.ts";
import { type JsonObject, readSpec, type Spec, scenariosOf } from "@badge-contract/spec";
import { describe, expect, it } from "vitest";
import { altered, at, judged, throughPrism } from "./support.ts";

const content =
  "/paths/~1api_gateway~1v1~1badges~1management~1{customerId}~1badge~1{badgeId}/get/responses/200/content/application~1json";

/** Each trap: an edit after which Prism answers as if all were well, and what the run says instead. */
const traps: [string, (root: JsonObject) => void, RegExp][] = [
  [
    "a dialect that Prism does not know",
    (root) => {
      root.jsonSchemaDialect = "https://example.com/nonsense";
    },
    /^Prism would not check this document:\n {2}openapi\/openapi\.yaml:3: expected https:\/\/json-schema\.org\/draft\/2020-12\/schema, found https:\/\/example\.com\/nonsense/,
  ],
  [
    "a schema that does not compile",
    (root) => {
      at(root, "/components/schemas/BadgeDetails/properties/name").pattern = "(";
    },
    /Ajv cannot compile every schema:\n {2}openapi\/components\/schemas\/BadgeDetails\.yaml:\d+: Invalid regular expression/,
  ],
];

describe("what Prism ignores", () => {
  const wrong = (spec: Spec) => {
    const { scenarios } = scenariosOf(spec);
    const scenario = scenarios.find(({ key }) => key === "fixedWindow");
    if (!scenario) throw new Error("no scenario fixedWindow");
    return { scenario, body: { data: 5, errors: "none" } };
  };

  it("is caught by Prism in the document as it is", async () => {
    const spec = readSpec();
    const { scenario, body } = wrong(spec);
    expect((await throughPrism(spec, scenario, body)).status).toBe(500);
  });

  it.each(traps)("stops the run: %s", async (_, edit, message) => {
    const spec = altered(edit);
    const { scenario, body } = wrong(spec);
    expect((await throughPrism(spec, scenario, body)).status, "Prism lets a wrong answer pass").toBe(200);
    await expect(judged(spec)).rejects.toThrow(message);
  });

  it.each<[string, (root: JsonObject) => void]>([
    [
      "no dialect at all, which makes Prism read draft-07",
      (root) => {
        delete root.jsonSchemaDialect;
      },
    ],
    [
      "the dialect of OpenAPI's own base vocabulary, with which it checks no body",
      (root) => {
        root.jsonSchemaDialect = "https://spec.openapis.org/oas/3.1/dialect/base";
      },
    ],
    [
      "examples on a response's schema, which it would serve",
      (root) => {
        at(root, "/components/schemas/CustomerBadgeResponse").examples = [{ data: null, errors: [], warnings: [] }];
      },
    ],
  ])("is kept from Prism: %s", async (_, edit) => {
    const spec = altered(edit);
    const { scenario, body } = wrong(spec);
    expect(() => refuseUnchecked(spec)).not.toThrow();
    expect((await throughPrism(spec, scenario, body)).status).toBe(500);
  });

  it("stops the run: an externalValue, for which Prism makes up a body", async () => {
    const spec = altered((root) => {
      const examples = at(root, content).examples as JsonObject;
      examples.fixedWindow = { summary: "elsewhere", externalValue: "fixedWindow.json" };
    });
    await expect(judged(spec)).rejects.toThrow(
      /examples\/fixedWindow\/externalValue: examples are not downloaded: write /,
    );
  });
});
