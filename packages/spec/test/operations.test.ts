import { describe, expect, it } from "vitest";
import { operationsOf, readSpec } from "../src/index.ts";
import { bodyWith, idParameter, specOf, specOfOperation } from "./small-document.ts";

describe("operationsOf the bundle", () => {
  const operation = operationsOf(readSpec()).find(({ id }) => id === "getCustomerBadge");

  it("finds the operation of the page", () => {
    expect(operation).toMatchObject({
      id: "getCustomerBadge",
      method: "GET",
      path: "/api_gateway/v1/badges/management/{customerId}/badge/{badgeId}",
      summary: "Get individual badge details of a customer",
    });
  });

  it("finds its parameters, in order, with their examples", () => {
    expect(operation?.parameters.map(({ name, in: place, required }) => [name, place, required])).toEqual([
      ["customerId", "path", true],
      ["badgeId", "path", true],
      ["includeStatistics", "query", false],
      ["X-CAP-CUSTOMER-IDENTIFIER", "header", false],
    ]);
    expect(operation?.parameters[3]?.examples.map(({ key, value }) => [key, value])).toContainEqual([
      "customerByEmail",
      "email",
    ]);
  });

  it("finds its responses, shared ones and its own", () => {
    expect(operation?.responses.map(({ status, shared }) => [status, shared])).toEqual([
      ["200", false],
      ["400", true],
      ["401", true],
      ["403", true],
      ["404", true],
      ["429", true],
      ["5XX", true],
    ]);
    expect(operation?.responses.at(-1)?.content.map(({ mediaType }) => mediaType)).toEqual([
      "application/json",
      "text/html",
    ]);
  });

  it("finds both ways to authenticate, and their headers", () => {
    expect(operation?.security).toEqual([
      [{ name: "basic", type: "basic", in: "header", key: "Authorization" }],
      [{ name: "oauth", type: "apiKey", in: "header", key: "X-CAP-API-OAUTH-TOKEN" }],
    ]);
  });
});

describe("operationsOf a document", () => {
  it("lists each method of each path", () => {
    const spec = specOf({
      paths: { "/a": { post: {}, get: { operationId: "getA" }, summary: "no method" }, "/b": { put: {} } },
    });
    expect(operationsOf(spec).map(({ id, method }) => [id, method])).toEqual([
      ["getA", "GET"],
      ["post /a", "POST"],
      ["put /b", "PUT"],
    ]);
  });

  it("gives an operation the parameters of its path, unless it has its own of that name and place", () => {
    const shared = [idParameter("shared"), { name: "id", in: "query" }, { name: "lang", in: "header" }];
    const own = [{ ...idParameter("own"), required: true }];
    const spec = specOf({ paths: { "/things/{id}": { parameters: shared, get: { parameters: own } } } });
    expect(operationsOf(spec)[0]?.parameters.map(({ name, in: place, pointer }) => [name, place, pointer])).toEqual([
      ["id", "query", "/paths/~1things~1{id}/parameters/1"],
      ["lang", "header", "/paths/~1things~1{id}/parameters/2"],
      ["id", "path", "/paths/~1things~1{id}/get/parameters/0"],
    ]);
  });

  it("follows references, and returns the final pointer", () => {
    const spec = specOfOperation(
      {
        parameters: [{ $ref: "#/components/parameters/Id" }],
        responses: { 404: { $ref: "#/components/responses/NotFound" }, default: bodyWith({ odd: null }) },
      },
      {
        parameters: { Id: { ...idParameter(), examples: { one: { $ref: "#/components/examples/one" } } } },
        responses: { NotFound: { description: "Gone.", headers: { "X-Id": { schema: {} } } } },
        examples: { one: { value: 1 } },
      },
    );
    const [operation] = operationsOf(spec);
    expect(operation?.parameters[0]).toMatchObject({
      pointer: "/components/parameters/Id",
      examples: [{ key: "one", value: 1, summary: "", pointer: "/components/examples/one" }],
    });
    expect(operation?.responses).toMatchObject([
      {
        status: "404",
        shared: true,
        headers: [{ name: "X-Id", in: "header" }],
        content: [],
        pointer: "/components/responses/NotFound",
      },
      {
        status: "default",
        shared: false,
        content: [{ mediaType: "application/json", examples: [{ key: "odd", value: null }] }],
      },
    ]);
  });

  it("takes the status of an example in a range from its x-status", () => {
    const body = { content: { "text/html": { examples: { gateway: { value: "", "x-status": 502 } } } } };
    const [operation] = operationsOf(specOfOperation({ responses: { "5xx": body } }));
    expect(operation?.responses[0]).toMatchObject({
      status: "5XX",
      content: [{ schemaPointer: undefined, examples: [{ key: "gateway", status: 502 }] }],
    });
  });

  it("prefers an operation's own security, even an empty list", () => {
    const securitySchemes = {
      token: { type: "apiKey", in: "header", name: "X-Token" },
      bearer: { type: "http", scheme: "bearer" },
    };
    const spec = specOf({
      security: [{ token: [] }],
      components: { securitySchemes },
      paths: { "/a": { get: {}, put: { security: [] }, post: { security: [{ bearer: [] }] } } },
    });
    expect(operationsOf(spec).map(({ method, security }) => [method, security])).toEqual([
      ["GET", [[{ name: "token", type: "apiKey", in: "header", key: "X-Token" }]]],
      ["PUT", []],
      ["POST", [[{ name: "bearer", type: "bearer", in: "header", key: "Authorization" }]]],
    ]);
  });

  it.each([
    [
      "a reference to nothing",
      { responses: { 200: { $ref: "#/components/responses/Gone" } } },
      /Nothing at \/components\/responses\/Gone/,
    ],
    [
      "a reference to another file",
      { parameters: [{ $ref: "id.yaml" }] },
      /parameters\/0 refers to id\.yaml, which is outside the bundle/,
    ],
    ["a response that is no object", { responses: { 200: "fine" } }, /responses\/200 is not an object/],
  ])("refuses %s, and names the place", (_, operation, message) => {
    expect(() => operationsOf(specOfOperation(operation))).toThrow(message);
  });
});
