import { describe, expect, it } from "vitest";
import { readSpec, SpecError, scenariosOf } from "../src/index.ts";
import { bodyWith, idParameter, specOf, specOfOperation } from "./small-document.ts";

const documentedKeys = [
  "rollingWindowWithStatistics",
  "fixedWindowWithStatistics",
  "fixedWindow",
  "rollingWindow",
  "badgeGroup",
  "issuedBadgeWithStatistics",
];

describe("scenariosOf the bundle", () => {
  const all = scenariosOf(readSpec());
  const scenarios = all.scenarios.filter(({ operation }) => operation.id === "getCustomerBadge");
  const find = (key: string) => scenarios.find((scenario) => scenario.key === key);

  it("has a request for every example", () => {
    expect(all.unpaired.filter(({ operationId }) => operationId === "getCustomerBadge")).toEqual([]);
  });

  it("lists the six documented ones first", () => {
    expect(scenarios.slice(0, 6).map(({ key, documented }) => [key, documented])).toEqual(
      documentedKeys.map((key) => [key, true]),
    );
    expect(scenarios.slice(6).some(({ documented }) => documented)).toBe(false);
  });

  it("covers every response, and every kind of identifier", () => {
    const statuses = scenarios.map(({ response }) => response.status);
    expect([...new Set(statuses)].sort()).toEqual([200, 400, 401, 403, 404, 429, 500, 502, 503]);
    const kinds = scenarios.flatMap(({ request, response }) =>
      response.status === 200 ? Object.values(request.headers) : [],
    );
    expect(kinds.sort()).toEqual(["cardNumber", "email", "externalId", "mobile"]);
  });

  it("asks the page's two questions as the page does", () => {
    const base = "/api_gateway/v1/badges/management";
    expect(find("neverExpires")?.request).toMatchObject({
      url: `${base}/381921157/badge/65ae47103c2f9e39583095a4`,
      headers: {},
    });
    expect(find("customerByEmail")?.request).toMatchObject({
      url: `${base}/tom.sawyer%40capillarytech.com/badge/6656aa8846bd1129b0ae1241?includeStatistics=true`,
      path: { customerId: "tom.sawyer@capillarytech.com", badgeId: "6656aa8846bd1129b0ae1241" },
      query: { includeStatistics: "true" },
      headers: { "X-CAP-CUSTOMER-IDENTIFIER": "email" },
    });
  });

  it("escapes what a path cannot hold", () => {
    expect(find("customerByExternalId")?.request.url).toContain("/EXT%2F2024%20007/badge/");
  });
});

describe("a scenario", () => {
  const operation = {
    parameters: [
      idParameter("one", "two"),
      { name: "q", in: "query", examples: { two: { value: "a b&c" } } },
      { name: "X-Kind", in: "header", examples: { two: { value: 7 } } },
    ],
    responses: { 200: bodyWith({ one: { n: 1 }, two: null }, { type: "object" }) },
  };

  it("is a response example and the parameter examples of its key", () => {
    expect(scenariosOf(specOfOperation(operation)).scenarios[1]).toMatchObject({
      id: "getThing/two",
      key: "two",
      documented: false,
      summary: "Authored: two",
      request: {
        url: "/things/id%20of%20two?q=a%20b%26c",
        path: { id: "id of two" },
        query: { q: "a b&c" },
        headers: { "X-Kind": "7" },
      },
      response: { status: 200, mediaType: "application/json", value: null },
    });
  });

  it("is documented unless its summary says that it is authored", () => {
    const example = { summary: "Two, as on the page", value: 2 };
    const content = { "application/json": { examples: { one: { summary: "Authored: one", value: 1 }, two: example } } };
    const { scenarios } = scenariosOf(specOfOperation({ ...operation, responses: { 200: { content } } }));
    expect(scenarios.map(({ key, documented }) => [key, documented])).toEqual([
      ["two", true],
      ["one", false],
    ]);
  });

  it.each([
    ["5XX", undefined, 500],
    ["5XX", 503, 503],
    ["default", undefined, 500],
    ["404", undefined, 404],
  ])("of a response %s whose x-status is %s has the status %i", (status, xStatus, expected) => {
    const example = { summary: "Authored: failed", value: "", ...(xStatus !== undefined && { "x-status": xStatus }) };
    const responses = { [status]: { content: { "text/html": { examples: { one: example } } } } };
    const { scenarios } = scenariosOf(specOfOperation({ parameters: [idParameter("one")], responses }));
    expect(scenarios[0]?.response.status).toBe(expected);
  });

  it("needs no parameter where its operation has none", () => {
    const spec = specOf({
      paths: { "/all": { get: { operationId: "all", responses: { 200: bodyWith({ one: [] }) } } } },
    });
    expect(scenariosOf(spec).scenarios[0]?.request.url).toBe("/all");
  });
});

describe("an example without a request of its own", () => {
  const refusal = (operation: Parameters<typeof specOfOperation>[0]) => {
    try {
      scenariosOf(specOfOperation(operation));
    } catch (error) {
      expect(error).toBeInstanceOf(SpecError);
      return (error as SpecError).message;
    }
    return "not refused";
  };
  const at = "/paths/~1things~1{id}/get/responses/200/content/application~1json/examples";

  it("is refused by its pointer when no parameter has its key", () => {
    expect(refusal({ parameters: [idParameter("one")], responses: { 200: bodyWith({ one: 1, misspelt: 2 }) } })).toBe(
      `Every example of a response needs a request of its own.\n  ${at}/misspelt: no parameter has an example "misspelt"`,
    );
  });

  it("is refused by the name of a required parameter that lacks its key", () => {
    const query = { name: "q", in: "query", examples: { two: { value: "x" } } };
    expect(refusal({ parameters: [idParameter("one"), query], responses: { 200: bodyWith({ two: 2 }) } })).toContain(
      `${at}/two: the required parameter id has no example "two"`,
    );
  });

  it("with the same request as another is an alternative answer", () => {
    const id = { ...idParameter(), examples: { one: { value: "same" }, two: { value: "same" } } };
    const { scenarios } = scenariosOf(
      specOfOperation({ parameters: [id], responses: { 200: bodyWith({ one: 1, two: 2 }) } }),
    );
    expect(scenarios.map(({ key, alternatives }) => [key, alternatives.map(({ value }) => value)])).toEqual([
      ["one", [2]],
      ["two", [1]],
    ]);
  });

  it("is refused together with all others, in one message", () => {
    const message = refusal({
      parameters: [idParameter("one")],
      responses: { 200: bodyWith({ one: 0, a: 1, b: 2 }) },
    });
    expect(message.split("\n")).toHaveLength(3);
  });

  it("gets a sampled request, and isn't documented, if the operation pairs nothing", () => {
    const id = { ...idParameter(), schema: { type: "string", enum: ["first", "second"] } };
    const body = { content: { "application/json": { examples: { shown: { value: 1 } } } } };
    const { scenarios } = scenariosOf(specOfOperation({ parameters: [id], responses: { 200: body } }));
    expect(scenarios).toMatchObject([
      { key: "shown", documented: false, sampled: true, request: { url: "/things/first" } },
    ]);
  });

  it("does not concern parameters: a parameter example without a response is ignored", () => {
    const spec = specOfOperation({
      parameters: [idParameter("one", "spare")],
      responses: { 200: bodyWith({ one: 1 }) },
    });
    expect(scenariosOf(spec).scenarios.map(({ key }) => key)).toEqual(["one"]);
  });
});

describe("a second endpoint", () => {
  const responses = { NotFound: bodyWith({ noSuchThing: null }), Ok: bodyWith({ shared: 1 }) };
  const second = (own: Parameters<typeof specOfOperation>[0]) =>
    specOf({
      paths: {
        "/things/{id}": {
          get: {
            operationId: "getThing",
            parameters: [idParameter("thing", "noSuchThing")],
            responses: { 200: bodyWith({ thing: 1 }), 404: { $ref: "#/components/responses/NotFound" } },
          },
        },
        "/others/{id}": { get: { operationId: "getOther", ...own } },
      },
      components: { responses },
    });

  it("need not have a request for the examples of a failure that it shares", () => {
    const spec = second({
      parameters: [idParameter("other")],
      responses: { 200: bodyWith({ other: 2 }), 404: { $ref: "#/components/responses/NotFound" } },
    });
    const { scenarios, unpaired } = scenariosOf(spec);
    expect(scenarios.map(({ id }) => id)).toEqual(["getThing/thing", "getThing/noSuchThing", "getOther/other"]);
    expect(unpaired).toEqual([
      { operationId: "getOther", key: "noSuchThing", reason: 'no parameter has an example "noSuchThing"' },
    ]);
  });

  it("without parameters leaves the examples of a shared failure unpaired: they have its only request", () => {
    const spec = second({ responses: { 200: bodyWith({ all: 2 }), 404: { $ref: "#/components/responses/NotFound" } } });
    const { scenarios, unpaired } = scenariosOf(spec);
    expect(scenarios.map(({ id }) => id)).toContain("getOther/all");
    expect(unpaired).toEqual([
      { operationId: "getOther", key: "noSuchThing", reason: "another example has the same request" },
    ]);
  });

  it("must have a request for the examples of a failure of its own", () => {
    const own = { 200: bodyWith({ there: 1 }), 404: bodyWith({ gone: null }) };
    expect(() => scenariosOf(second({ parameters: [idParameter("there")], responses: own }))).toThrow(
      'no parameter has an example "gone"',
    );
  });

  it("must have a request for the examples of a success, shared or not", () => {
    const own = { 200: { $ref: "#/components/responses/Ok" }, 404: bodyWith({ gone: null }) };
    const spec = second({ parameters: [idParameter("gone")], responses: own });
    expect(() => scenariosOf(spec)).toThrow(
      "/components/responses/Ok/content/application~1json/examples/shared: no parameter",
    );
  });
});
