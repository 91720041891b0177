// Edits in two kinds: those that say the same in another way, and those in which the wire loses something.
import type { Edit } from "./edit.ts";

// biome-ignore lint/suspicious/noExplicitAny: an edit reaches for places that it knows to be there
type Any = any;
type Edits = Record<string, Omit<Edit, "name">>;

const item = (root: Any) => root.paths[Object.keys(root.paths)[0] as string];
const operation = (root: Any) => item(root).get;
const schema = (root: Any, name: string) => root.components.schemas[name];
const property = (root: Any, name: string, member: string) => schema(root, name).properties[member];
const parameter = (root: Any, name: string) => root.components.parameters[name];
const renameIn = (root: Any, name: string, from: string, to: string) => {
  const { properties, required } = schema(root, name);
  schema(root, name).properties = Object.fromEntries(
    Object.entries(properties).map(([key, value]) => [key === from ? to : key, value]),
  );
  if (required) schema(root, name).required = required.map((key: string) => (key === from ? to : key));
};

export const sameOnTheWire: Edits = {
  "a schema is wrapped in allOf": {
    bumps: "pp---",
    edit: (root) => {
      const { description, ...rest } = schema(root, "ApiWarning");
      root.components.schemas.ApiWarning = { description, allOf: [rest] };
    },
  },
  "a property moves to a base": {
    bumps: "pp---",
    edit: (root) => {
      const { properties, required } = schema(root, "GatewayErrorResponse");
      const { warnings } = properties;
      delete properties.warnings;
      required.splice(required.indexOf("warnings"), 1);
      schema(root, "GatewayErrorResponse").allOf = [
        { type: "object", required: ["warnings"], properties: { warnings } },
      ];
    },
  },
  "a property moves from a base into all that use it": {
    bumps: "pMM--",
    edit: (root) => {
      const { lastEarnedOn, ...rest } = schema(root, "BadgeDetails").properties;
      schema(root, "BadgeDetails").properties = rest;
      for (const name of ["CustomerBadge", "CustomerBadgeWithStatistics"])
        schema(root, name).allOf.push({ properties: { lastEarnedOn } });
    },
  },
  "a property gets examples": {
    bumps: "p----",
    edit: (root) => {
      property(root, "BadgeDetails", "name").examples = ["Gold"];
    },
  },
  "a null is written first": {
    bumps: "pp---",
    edit: (root) => property(root, "ApiError", "reference").type.reverse(),
  },
  "a type is written as a list": {
    bumps: "pp---",
    edit: (root) => {
      property(root, "ApiError", "message").type = ["string"];
    },
  },
  "additionalProperties: true is written out": {
    bumps: "pp---",
    edit: (root) => {
      schema(root, "BadgeImage").additionalProperties = true;
    },
  },
  "defaults of a response schema are written out": {
    bumps: "pp---",
    edit: (root) => {
      Object.assign(property(root, "BadgeDetails", "images"), { minItems: 0, uniqueItems: false });
      Object.assign(property(root, "BadgeDetails", "name"), { minLength: 0 });
    },
  },
  "defaults of a parameter are written out": {
    bumps: "pp---",
    edit: (root) =>
      Object.assign(parameter(root, "IncludeStatistics"), { style: "form", explode: true, allowEmptyValue: false }),
  },
  "explode of a scalar": {
    bumps: "pp---",
    edit: (root) => {
      parameter(root, "CustomerId").explode = true;
    },
  },
  "explode of a scalar that is referred to": {
    bumps: "pp---",
    edit: (root) => {
      parameter(root, "CustomerIdentifier").explode = true;
    },
  },
  "nothing is deprecated, in so many words": {
    bumps: "pp---",
    edit: (root) => {
      for (const place of [property(root, "BadgeDetails", "name"), parameter(root, "CustomerId"), operation(root)])
        place.deprecated = false;
    },
  },
  "a component is an alias of another": {
    bumps: "pmm--",
    edit: (root) => {
      root.components.schemas.Instant = schema(root, "Timestamp");
      root.components.schemas.Timestamp = { $ref: "#/components/schemas/Instant" };
    },
  },
  "a constraint is written in allOf beside a reference": {
    bumps: "pp---",
    edit: (root) => {
      const { $ref, ...rest } = property(root, "BadgeDetails", "createdOn");
      schema(root, "BadgeDetails").properties.createdOn = { ...rest, allOf: [{ $ref }, {}] };
    },
  },
  "parameters move to the path item": {
    bumps: "-----",
    edit: (root) => {
      item(root).parameters = operation(root).parameters;
      delete operation(root).parameters;
    },
  },
  "links are added": {
    bumps: "p----",
    edit: (root) => {
      operation(root).responses["200"].links = { self: { operationId: operation(root).operationId } };
    },
  },
  "a $ref of a response is written out": {
    bumps: "pp---",
    edit: (root) => {
      operation(root).responses["404"] = structuredClone(root.components.responses.NotFound);
    },
  },
  "a nullable union is written as a list of types": {
    bumps: "pp---",
    before: (root) => {
      const times = schema(root, "Timestamp");
      root.components.schemas.Timestamp = { description: times.description, type: times.type };
      schema(root, "AbsoluteExpiry").properties.expiresOn = {
        anyOf: [{ $ref: "#/components/schemas/Timestamp" }, { type: "null" }],
      };
    },
    edit: (root) => {
      schema(root, "AbsoluteExpiry").properties.expiresOn = { type: ["null", "number"] };
    },
  },
  "oneOf of branches with tags of their own becomes anyOf": {
    bumps: "pp---",
    edit: (root) => {
      const { oneOf, ...rest } = schema(root, "Expiry");
      root.components.schemas.Expiry = { ...rest, anyOf: oneOf };
    },
  },
  "a union's branches change places": {
    bumps: "pp---",
    edit: (root) => schema(root, "Expiry").oneOf.reverse(),
  },
  "a discriminator repeats the tags": {
    bumps: "pp---",
    edit: (root) => {
      const named = (name: string) => `#/components/schemas/${name}`;
      const mapping = {
        RELATIVE: named("RelativeExpiry"),
        ABSOLUTE: named("AbsoluteExpiry"),
        NEVER: named("NeverExpiry"),
      };
      schema(root, "Expiry").discriminator = { propertyName: "expiryType", mapping };
    },
  },
  "the document's security is written at the operation": {
    bumps: "-----",
    edit: (root) => {
      operation(root).security = structuredClone(root.security);
    },
  },
  "a template's parameter is renamed": {
    bumps: "pM-M-",
    edit: (root) => {
      const paths = Object.entries(root.paths);
      root.paths = Object.fromEntries(
        paths.map(([path, item]) => [path.replace("{customerId}", "{customer}"), item]),
      ) as typeof root.paths;
      parameter(root, "CustomerId").name = "customer";
    },
  },
  "a header parameter is spelled in lower case": {
    bumps: "pM-M-",
    edit: (root) => {
      parameter(root, "CustomerIdentifier").name = parameter(root, "CustomerIdentifier").name.toLowerCase();
    },
  },
  "an exclusive bound of an integer is written as a bound": {
    bumps: "pp---",
    before: (root) => {
      property(root, "BadgeDetails", "badgeRank").exclusiveMinimum = 0;
    },
    edit: (root) => {
      delete property(root, "BadgeDetails", "badgeRank").exclusiveMinimum;
      property(root, "BadgeDetails", "badgeRank").minimum = 1;
    },
  },
  "a constant is written as an enum of one": {
    bumps: "pp---",
    edit: (root) => {
      for (const [name, value] of [
        ["RelativeExpiry", "RELATIVE"],
        ["AbsoluteExpiry", "ABSOLUTE"],
        ["NeverExpiry", "NEVER"],
      ] as const) {
        delete property(root, name, "expiryType").const;
        property(root, name, "expiryType").enum = [value];
      }
    },
  },
  "oneOf of branches of which one requires what the other forbids becomes anyOf": {
    bumps: "pp---",
    edit: (root) => {
      const { oneOf, ...rest } = property(root, "CustomerBadgeResponse", "data");
      schema(root, "CustomerBadgeResponse").properties.data = { ...rest, anyOf: oneOf };
    },
  },
  "what one field asks for is written as a schema": {
    bumps: "pp---",
    edit: (root) => {
      const { dependentRequired, ...rest } = schema(root, "BadgeDetails");
      const schemas = Object.entries(dependentRequired).map(([name, required]) => [name, { required }]);
      root.components.schemas.BadgeDetails = { ...rest, dependentSchemas: Object.fromEntries(schemas) };
    },
  },
  "a server's URL ends in a slash, and names the port that it has": {
    bumps: "pp---",
    edit: (root) => {
      root.servers[0].url += ":443/";
    },
  },
  "a scheme and the header of a token are spelled in another case": {
    bumps: "pp---",
    edit: (root) => {
      const { basic, oauth } = root.components.securitySchemes;
      basic.scheme = "Basic";
      oauth.name = oauth.name.toLowerCase();
    },
  },
  "a rule is turned round, and gets brackets": {
    bumps: "p----",
    before: (root) => {
      schema(root, "IssualDetails")["x-validations"] = [
        { id: "counted", rule: "self.a <= self.b && self.c == 1", message: "It counts." },
      ];
    },
    edit: (root) => {
      schema(root, "IssualDetails")["x-validations"][0].rule = "(1 == self.c) && (self.b >= self.a)";
    },
  },
  "a rule is laid out on two lines": {
    bumps: "pp---",
    before: (root) => {
      schema(root, "IssualDetails")["x-validations"] = [
        { id: "counted", rule: "self.a == self.b", message: "It counts." },
      ];
    },
    edit: (root) => {
      schema(root, "IssualDetails")["x-validations"][0].rule = "self.a\n  == self.b";
    },
  },
};

const rule = (text: string, more: object = {}) => [{ id: "counted", rule: text, message: "It counts.", ...more }];
const ruled = (name: string, before: Any, after: Any, bumps: string): Edits => ({
  [name]: {
    bumps,
    before: (root) => {
      schema(root, "IssualDetails")["x-validations"] = before ?? [];
    },
    edit: (root) => {
      if (after) schema(root, "IssualDetails")["x-validations"] = after;
      else delete schema(root, "IssualDetails")["x-validations"];
    },
  },
});

export const lostOnTheWire: Edits = {
  "an operation's own security narrows the document's": {
    bumps: "M--MM",
    edit: (root) => {
      operation(root).security = [root.security[0]];
    },
  },
  "an operation that anybody could call asks for credentials": {
    bumps: "M--MM",
    before: (root) => {
      operation(root).security = [];
    },
    edit: (root) => delete operation(root).security,
  },
  "a response field is no longer answered (writeOnly)": {
    bumps: "MMMMM",
    edit: (root) => {
      property(root, "BadgeDetails", "badgeRank").writeOnly = true;
    },
  },
  "a response field is readOnly": {
    bumps: "pM---",
    edit: (root) => {
      property(root, "BadgeDetails", "id").readOnly = true;
    },
  },
  "the servers are swapped": { bumps: "M----", edit: (root) => root.servers.reverse() },
  "a server's variable has another default": {
    bumps: "M----",
    edit: (root) => {
      root.servers[1].variables.host.default = "other.example.com";
    },
  },
  "a discriminator leads elsewhere": {
    bumps: "MMMMM",
    before: (root) => {
      schema(root, "Expiry").discriminator = {
        propertyName: "expiryType",
        mapping: { SOON: "#/components/schemas/RelativeExpiry" },
      };
    },
    edit: (root) => {
      schema(root, "Expiry").discriminator.mapping.SOON = "#/components/schemas/NeverExpiry";
    },
  },
  "the items of a tuple change places": {
    bumps: "MMMMM",
    before: (root) => {
      property(root, "BadgeDetails", "owner").prefixItems = [{ type: "string" }, { type: "integer" }];
    },
    edit: (root) => property(root, "BadgeDetails", "owner").prefixItems.reverse(),
  },
  "a field that all branches are told apart by is renamed": {
    bumps: "MMMMM",
    edit: (root) => {
      for (const name of ["RelativeExpiry", "AbsoluteExpiry", "NeverExpiry"])
        renameIn(root, name, "expiryType", "kind");
    },
  },
  "fields named like keywords are renamed": {
    bumps: "MMMMM",
    before: (root) =>
      Object.assign(schema(root, "BadgeImage").properties, {
        security: { type: "string" },
        constructor: { type: "boolean" },
      }),
    edit: (root) => {
      renameIn(root, "BadgeImage", "security", "securityLevel");
      renameIn(root, "BadgeImage", "constructor", "constructorName");
    },
  },
  "a field that a rule speaks of is renamed": {
    bumps: "MMMMM",
    before: (root) => {
      schema(root, "BadgeImage")["x-validations"] = [
        { id: "handled", rule: "self.fileSvcHandle != ''", message: "It has a handle." },
      ];
    },
    edit: (root) => {
      renameIn(root, "BadgeImage", "fileSvcHandle", "fileHandle");
      schema(root, "BadgeImage")["x-validations"][0].rule = "self.fileHandle != ''";
    },
  },
  "a field is renamed, in the examples, too": {
    bumps: "MMMMM",
    edit: (root) => {
      renameIn(root, "EarnDetails", "earnCount", "earnedCount");
      const { earnDetails } = root.components.examples.earnedBadgeWithStatistics.value.data;
      earnDetails.earnedCount = earnDetails.earnCount;
      delete earnDetails.earnCount;
    },
  },
  "a query parameter is renamed": {
    bumps: "MM-MM",
    edit: (root) => {
      parameter(root, "IncludeStatistics").name = "withStatistics";
    },
  },
  "a scenario is renamed": {
    bumps: "p---M",
    edit: (root) => {
      const { examples } = operation(root).responses["200"].content["application/json"];
      examples.plainWindow = examples.fixedWindow;
      delete examples.fixedWindow;
    },
  },
  "a type where any was allowed": {
    bumps: "mMMmM",
    overrules: "a type where any was allowed",
    before: (root) => {
      schema(root, "BadgeDetails").properties.badgeRank = { description: "Rank of the badge." };
    },
    edit: (root) => {
      property(root, "BadgeDetails", "badgeRank").type = "integer";
    },
  },
  "a parameter is sent in another style": {
    bumps: "M--MM",
    edit: (root) => {
      parameter(root, "CustomerId").style = "label";
    },
  },
  ...ruled("a rule is added", undefined, rule("self.a == 1"), "m---M"),
  ...ruled("a rule is removed", rule("self.a == 1"), undefined, "M---m"),
  ...ruled("a rule gets one more condition", rule("self.a == 1"), rule("self.a == 1 && self.b == 2"), "m---M"),
  ...ruled("a rule gets a way out", rule("self.a == 1"), rule("!has(self.a) || self.a == 1"), "M---m"),
  ...ruled("a rule is another one", rule("self.a <= self.b"), rule("self.a <= self.c"), "M---M"),
  ...ruled("a bound of a rule moves", rule("self.a < 10 || self.b"), rule("self.a < 20 || self.b"), "M---m"),
  ...ruled(
    "a rule about each item is tightened",
    rule("self.a.all(one, one.b <= self.c)"),
    rule("self.a.all(one, one.b < self.c)"),
    "m---M",
  ),
  "a rule is tightened": {
    bumps: "m---M",
    edit: (root) => {
      const [, dates] = schema(root, "BadgeDetails")["x-validations"];
      dates.rule = dates.rule.replace("<=", "<");
    },
  },
  "a union becomes one of its branches": {
    bumps: "mMMmM",
    edit: (root) => {
      const [{ $ref }] = property(root, "AbsoluteExpiry", "expiresOn").anyOf;
      schema(root, "AbsoluteExpiry").properties.expiresOn = { $ref };
    },
  },
  "a constant becomes one value of two": {
    bumps: "MMMMM",
    overrules: "an enum where any value was allowed",
    edit: (root) => {
      const type = property(root, "NeverExpiry", "expiryType");
      type.enum = [type.const, "INFINITE"];
      delete type.const;
    },
  },
  "a response header changes its type": {
    bumps: "MM-MM",
    edit: (root) => {
      root.components.headers.RequestId.schema.type = "integer";
    },
  },
  ...ruled(
    "the second part of a rule is another one",
    [...rule("self.a == 1"), ...rule("self.c <= self.d")],
    [...rule("self.a == 1"), ...rule("self.c <= self.e")],
    "M---M",
  ),
  ...ruled("a rule becomes a warning", rule("self.a == 1"), rule("self.a == 1", { severity: "warning" }), "M---m"),
  ...ruled(
    "a rule says it in other words",
    rule("self.a == 1"),
    rule("self.a == 1", { message: "It adds up." }),
    "p----",
  ),
};
