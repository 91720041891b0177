import type { Edit } from "./edit.ts";
import { lostOnTheWire, sameOnTheWire } from "./edits-on-the-wire.ts";

type Edits = Omit<Edit, "name">;
// biome-ignore lint/suspicious/noExplicitAny: as above
type Any = any;

const operation = (root: Any) => root.paths[Object.keys(root.paths)[0] as string].get;
const schema = (root: Any, name: string) => root.components.schemas[name];
const property = (root: Any, name: string, member: string) => schema(root, name).properties[member];
const drop = (list: Any[], item: Any) => list.splice(list.indexOf(item), 1);
const json = (response: Any) => response.content["application/json"];
const ok = (root: Any) => operation(root).responses["200"];
const rename = (root: Any, kind: string, from: string, to: string) => {
  const copy = JSON.parse(
    JSON.stringify(root).replaceAll(`#/components/${kind}/${from}"`, `#/components/${kind}/${to}"`),
  );
  copy.components[kind][to] = copy.components[kind][from];
  delete copy.components[kind][from];
  return copy;
};
const parameter = (name: string, more: object = {}) => ({ name, in: "query", schema: { type: "string" }, ...more });

const table: Record<string, Edits> = {
  // Responses: properties
  "a required response field is removed": {
    bumps: "MMMMM",
    edit: (root) => {
      delete schema(root, "BadgeDetails").properties.name;
      drop(schema(root, "BadgeDetails").required, "name");
    },
  },
  "an optional response field is removed": {
    bumps: "MMMMM",
    edit: (root) => delete schema(root, "BadgeDetails").properties.badgeRank,
  },
  "an optional response field is added": {
    bumps: "mmmmm",
    edit: (root) => {
      schema(root, "BadgeDetails").properties.colour = { type: "string" };
    },
  },
  "a required response field is added": {
    bumps: "mMMmM",
    edit: (root) => {
      schema(root, "BadgeDetails").properties.colour = { type: "string" };
      schema(root, "BadgeDetails").required.push("colour");
    },
  },
  "a required response field becomes optional": {
    bumps: "MMMMM",
    edit: (root) => drop(schema(root, "Issual").required, "issueEventDate"),
  },
  "an optional response field becomes required": {
    bumps: "mMMmM",
    edit: (root) => schema(root, "BadgeDetails").required.push("badgeRank"),
  },
  "a response field is renamed": {
    bumps: "MMMMM",
    edit: (root) => {
      const { properties } = schema(root, "BadgeImage");
      properties.fileServiceHandle = properties.fileSvcHandle;
      delete properties.fileSvcHandle;
      drop(schema(root, "BadgeImage").required, "fileSvcHandle");
      schema(root, "BadgeImage").required.push("fileServiceHandle");
    },
  },
  // Responses: types, null, constants, unions
  "a response number becomes an integer": {
    bumps: "mMMmM",
    overrules: "a number that becomes an integer",
    edit: (root) => {
      schema(root, "Timestamp").type = "integer";
    },
  },
  "a response integer becomes a number": {
    bumps: "MMMMM",
    edit: (root) => {
      property(root, "BadgeDetails", "badgeRank").type = "number";
    },
  },
  "a response field changes its type": {
    bumps: "MMMMM",
    edit: (root) => {
      property(root, "BadgeDetails", "badgeRank").type = "string";
    },
  },
  "a response field becomes nullable": {
    bumps: "MMMMM",
    edit: (root) => {
      property(root, "BadgeDetails", "name").type = ["string", "null"];
    },
  },
  "a response field is no longer nullable": {
    bumps: "mMMmM",
    edit: (root) => {
      property(root, "ApiError", "reference").type = "string";
    },
  },
  "a nullable union loses its null": {
    bumps: "mMMmM",
    edit: (root) => {
      property(root, "AbsoluteExpiry", "expiresOn").anyOf.pop();
    },
  },
  "a union gains a null": {
    bumps: "MMMMM",
    edit: (root) => {
      property(root, "CustomerBadgeResponse", "data").oneOf.push({ type: "null" });
    },
  },
  "a tag changes its value": {
    bumps: "MMMMM",
    edit: (root) => {
      property(root, "RelativeExpiry", "expiryType").const = "RELATIVELY";
    },
  },
  "a tag is dropped": {
    bumps: "MMMMM",
    edit: (root) => delete property(root, "NeverExpiry", "expiryType").const,
  },
  "a response field is fixed to one value": {
    bumps: "mMMmM",
    edit: (root) => {
      property(root, "GatewayError", "message").const = "Not authorized";
    },
  },
  "a union gains a branch with a tag of its own": {
    bumps: "MMMMM",
    edit: (root) => {
      schema(root, "Expiry").oneOf.push({
        type: "object",
        required: ["expiryType"],
        properties: { expiryType: { type: "string", const: "ROLLING" } },
      });
    },
  },
  "a union loses a branch": {
    bumps: "MMMMM",
    overrules: "a removed branch of a union",
    edit: (root) => {
      schema(root, "Expiry").oneOf.pop();
    },
  },
  "an allOf gains a member": {
    bumps: "mMMmM",
    edit: (root) => {
      schema(root, "CustomerBadge").allOf.push({ type: "object", required: ["badgeRank"] });
    },
  },
  "an allOf loses a member": {
    bumps: "MMMMM",
    edit: (root) => {
      schema(root, "CustomerBadgeWithStatistics").allOf.pop();
    },
  },
  "a forbidden field is no longer forbidden": {
    bumps: "MMMMM",
    edit: (root) => delete schema(root, "CustomerBadge").allOf[1].properties.earnDetails,
  },
  "one more field is forbidden": {
    bumps: "MMMMM",
    edit: (root) => {
      schema(root, "CustomerBadge").allOf[1].properties.badgeRank = false;
    },
  },
  // Responses: enums
  "a response enum gains a value": {
    bumps: "mmmmm",
    overrules: "a new value of a response enum",
    edit: (root) => {
      schema(root, "BadgeStatus").enum.push("PAUSED");
    },
  },
  "a response enum loses a value": {
    bumps: "mMMmM",
    overrules: "a value removed from a response enum",
    edit: (root) => {
      drop(schema(root, "BadgeStatus").enum, "EXPIRED");
    },
  },
  "a response enum is reordered": {
    bumps: "pp---",
    edit: (root) => {
      schema(root, "BadgeStatus").enum.reverse();
    },
  },
  "an enum is dropped": {
    bumps: "MMMMM",
    edit: (root) => delete schema(root, "BadgeStatus").enum,
  },
  "a plain response string becomes an enum": {
    bumps: "mMMmM",
    overrules: "an enum where any value was allowed",
    edit: (root) => {
      property(root, "BadgeDetails", "name").enum = ["Gold", "Silver"];
    },
  },
  // Responses: assertions
  "a response string gets a pattern": {
    bumps: "m-MmM",
    edit: (root) => {
      property(root, "BadgeDetails", "id").pattern = "^[0-9a-f]{24}$";
    },
  },
  "a response string gets a format": {
    bumps: "mpmmm",
    overrules: "a format in a response",
    edit: (root) => {
      property(root, "BadgeImage", "url").format = "uri";
    },
  },
  "a response number gets a minimum": {
    bumps: "m-MmM",
    before: (root) => delete property(root, "BadgeDetails", "activeEarnedCount").minimum,
    edit: (root) => {
      property(root, "BadgeDetails", "activeEarnedCount").minimum = 0;
    },
  },
  "a response list loses its minItems": {
    bumps: "M-mMm",
    edit: (root) => delete property(root, "ErrorResponse", "errors").minItems,
  },
  "a response list must hold more": {
    bumps: "m-MmM",
    edit: (root) => {
      property(root, "ErrorResponse", "errors").minItems = 2;
    },
  },
  "a response list need no longer be a set": {
    bumps: "M-mMm",
    edit: (root) => delete property(root, "BadgeDetails", "owner").uniqueItems,
  },
  "a response number gets a multipleOf": {
    bumps: "m-MmM",
    edit: (root) => {
      property(root, "BadgeDetails", "badgeRank").multipleOf = 5;
    },
  },
  "a condition is dropped": {
    bumps: "M-mMm",
    edit: (root) => {
      delete schema(root, "FixedWindowConstraint").if;
      delete schema(root, "FixedWindowConstraint").then;
    },
  },
  "a condition is added": {
    bumps: "m-MmM",
    edit: (root) => {
      schema(root, "OverallConstraint").if = { properties: { constraintLevel: { const: "BADGE" } } };
      schema(root, "OverallConstraint").then = { required: ["rollingWindowLimits"] };
    },
  },
  "a response object is closed": {
    bumps: "mMMmM",
    edit: (root) => {
      schema(root, "NeverExpiry").additionalProperties = false;
    },
  },
  "the values of a map change their type": {
    bumps: "MMMMM",
    edit: (root) => {
      property(root, "BadgeDetails", "customFields").additionalProperties = { type: "integer" };
    },
  },
  "the items of a list get a shape": {
    bumps: "mMMmM",
    edit: (root) => {
      property(root, "EarnDetails", "earns").items = { type: "object", required: ["earnedOn"] };
    },
  },
  "a response default is stated": {
    bumps: "mpmmm",
    edit: (root) => {
      property(root, "BadgeDetails", "activeEarnedCount").default = 0;
    },
  },
  "a response field is deprecated": {
    bumps: "mm-m-",
    edit: (root) => {
      property(root, "BadgeDetails", "badgeGroupName").deprecated = true;
    },
  },
  "a keyword appears that no rule knows": {
    bumps: "MMMMM",
    edit: (root) => {
      property(root, "BadgeDetails", "name").$dynamicAnchor = "name";
    },
  },
  // Requests: parameters
  "an optional query parameter is added": {
    bumps: "mm-mm",
    edit: (root) => operation(root).parameters.push(parameter("locale")),
  },
  "a required query parameter is added": {
    bumps: "MM-MM",
    edit: (root) => operation(root).parameters.push(parameter("locale", { required: true })),
  },
  "a query parameter is removed": {
    bumps: "MM-MM",
    edit: (root) => {
      operation(root).parameters.splice(2, 1);
      delete root.components.parameters.IncludeStatistics;
    },
  },
  "an optional parameter becomes required": {
    bumps: "MM-MM",
    edit: (root) => {
      root.components.parameters.IncludeStatistics.required = true;
    },
  },
  "a parameter changes its type": {
    bumps: "MM-MM",
    edit: (root) => {
      root.components.parameters.IncludeStatistics.schema.type = "string";
    },
  },
  "a parameter accepts one more type": {
    bumps: "mm-mm",
    edit: (root) => {
      root.components.parameters.IncludeStatistics.schema.type = ["boolean", "string"];
    },
  },
  "a request enum gains a value": {
    bumps: "mmmmm",
    edit: (root) => {
      schema(root, "CustomerIdentifier").enum.push("wechat");
    },
  },
  "a request enum loses a value": {
    bumps: "MMMMM",
    edit: (root) => {
      schema(root, "CustomerIdentifier").enum.pop();
    },
  },
  "a parameter gets a maxLength": {
    bumps: "M--MM",
    edit: (root) => {
      root.components.parameters.BadgeId.schema.maxLength = 24;
    },
  },
  "a parameter loses its minLength": {
    bumps: "m--mm",
    edit: (root) => delete root.components.parameters.BadgeId.schema.minLength,
  },
  "a parameter gets a pattern": {
    bumps: "M--MM",
    edit: (root) => {
      root.components.parameters.BadgeId.schema.pattern = "^[0-9a-f]{24}$";
    },
  },
  "a parameter gets a default": {
    bumps: "Mp-MM",
    edit: (root) => {
      root.components.parameters.IncludeStatistics.schema.default = true;
    },
  },
  "a parameter moves from the header to the query": {
    bumps: "MM-MM",
    edit: (root) => {
      root.components.parameters.CustomerIdentifier.in = "query";
    },
  },
  "a parameter is renamed": {
    bumps: "MM-MM",
    edit: (root) => {
      root.components.parameters.IncludeStatistics.name = "withStatistics";
    },
  },
  "the parameters change places": {
    bumps: "pp---",
    edit: (root) => {
      operation(root).parameters.reverse();
    },
  },
  "a request body appears": {
    bumps: "MM-MM",
    edit: (root) => {
      operation(root).requestBody = { required: true, content: { "application/json": { schema: { type: "object" } } } };
    },
  },
  // Statuses, media types, headers
  "a success status is removed": {
    bumps: "MMMMM",
    edit: (root) => {
      operation(root).responses["202"] = operation(root).responses["200"];
      delete operation(root).responses["200"];
    },
  },
  "an error status is added": {
    bumps: "mmmmm",
    edit: (root) => {
      operation(root).responses["409"] = { description: "Conflict." };
    },
  },
  "an error status is removed": {
    bumps: "MMMMM",
    overrules: "a removed error status",
    edit: (root) => delete operation(root).responses["404"],
  },
  "an error is answered with another shape": {
    bumps: "MMMMM",
    edit: (root) => {
      json(root.components.responses.NotFound).schema = { $ref: "#/components/schemas/GatewayErrorResponse" };
    },
  },
  "a media type is added": {
    bumps: "mmmmm",
    edit: (root) => {
      ok(root).content["application/xml"] = { schema: { type: "string" } };
    },
  },
  "a media type is removed": {
    bumps: "MMMMM",
    edit: (root) => delete root.components.responses.ServerError.content["text/html"],
  },
  "a response header is removed": {
    bumps: "MM-MM",
    edit: (root) => delete ok(root).headers["X-CAP-REQUEST-ID"],
  },
  "a response header is added": {
    bumps: "mm-mm",
    edit: (root) => {
      root.components.responses.TooManyRequests.headers["Retry-After"] = { schema: { type: "integer" } };
    },
  },
  "a response header becomes required": {
    bumps: "mM-mM",
    edit: (root) => {
      root.components.headers.RequestId.required = true;
    },
  },
  // Operations, paths, security, servers
  "an operation is added": {
    bumps: "mmmmm",
    edit: (root) => {
      root.paths["/badges"] = { get: { operationId: "listBadges", responses: { "200": { description: "All." } } } };
    },
  },
  "an operation is removed": {
    bumps: "MMMMM",
    edit: (root) => {
      root.paths = {};
    },
  },
  "a path changes": {
    bumps: "MMMMM",
    edit: (root) => {
      const [path, item] = Object.entries(root.paths)[0] as [string, object];
      root.paths = { [path.replace("/v1/", "/v2/")]: item };
    },
  },
  "an operation's id changes": {
    bumps: "MMMMM",
    edit: (root) => {
      operation(root).operationId = "getBadge";
    },
  },
  "an operation is deprecated": {
    bumps: "mm-m-",
    edit: (root) => {
      operation(root).deprecated = true;
    },
  },
  "a way to authenticate is removed": {
    bumps: "M--MM",
    edit: (root) => drop(root.security, root.security[1]),
  },
  "a way to authenticate is added": {
    bumps: "m--mm",
    edit: (root) => {
      root.components.securitySchemes.mutual = { type: "mutualTLS" };
      root.security.push({ mutual: [] });
    },
  },
  "a token travels in another header": {
    bumps: "M--MM",
    edit: (root) => {
      root.components.securitySchemes.oauth.name = "Authorization";
    },
  },
  "a token comes from another path": {
    bumps: "M--MM",
    edit: (root) => {
      root.components.securitySchemes.oauth["x-token-path"] = "/v4/oauth/token";
    },
  },
  "a server is added": {
    bumps: "m----",
    edit: (root) => root.servers.push({ url: "https://sea.api.capillarytech.com" }),
  },
  "a server is removed": {
    bumps: "M----",
    edit: (root) => {
      root.servers.pop();
    },
  },
  "the dialect changes": {
    bumps: "MMMMM",
    edit: (root) => {
      root.jsonSchemaDialect = "https://spec.openapis.org/oas/3.1/dialect/base";
    },
  },
  // Examples
  "a documented example is removed": {
    bumps: "p---M",
    edit: (root) => {
      delete json(ok(root)).examples.badgeGroup;
      delete root.components.examples.badgeGroup;
      delete root.components.parameters.CustomerId.examples.badgeGroup;
      delete root.components.parameters.BadgeId.examples.badgeGroup;
    },
  },
  "a documented example changes its value": {
    bumps: "p---M",
    edit: (root) => {
      root.components.examples.badgeGroup.value.data.name = "Another";
    },
  },
  "an example is added": {
    bumps: "p---m",
    edit: (root) => {
      root.components.examples.another = structuredClone(root.components.examples.badgeGroup);
      json(ok(root)).examples.another = { $ref: "#/components/examples/another" };
      root.components.parameters.CustomerId.examples.another = { value: "381921158" };
    },
  },
  "an example gets another summary": {
    bumps: "p---p",
    edit: (root) => {
      root.components.examples.badgeGroup.summary = "Another";
    },
  },
  // Words and order
  "a description is edited": {
    bumps: "pp---",
    edit: (root) => {
      property(root, "BadgeDetails", "name").description = "The name.";
    },
  },
  "the title is edited": {
    bumps: "p----",
    edit: (root) => {
      root.info.title = "Badges";
    },
  },
  "an operation gets another tag": {
    bumps: "p----",
    edit: (root) => {
      operation(root).tags = ["Customers"];
    },
  },
  "an extension is edited": {
    bumps: "p----",
    edit: (root) => {
      operation(root)["x-resource-information"].accessGroup = "badges";
    },
  },
  "the version of the document is another": {
    bumps: "-----",
    edit: (root) => {
      root.info.version = "9.9.9";
    },
  },
  nothing: { bumps: "-----", edit: () => undefined },
  "members of an object change places": {
    bumps: "-----",
    edit: (root) => {
      const { type, ...rest } = schema(root, "BadgeImage");
      root.components.schemas.BadgeImage = { ...rest, type };
    },
  },
  // Names and references
  "a schema is renamed": {
    bumps: "pMM--",
    edit: (root) => rename(root, "schemas", "BadgeStatus", "BadgePhase"),
  },
  "a response component is renamed": {
    bumps: "pM---",
    edit: (root) => rename(root, "responses", "NotFound", "Missing"),
  },
  "a reference is written out": {
    bumps: "pp---",
    edit: (root) => {
      property(root, "RelativeExpiry", "relativeExpirytype").enum = schema(root, "PeriodUnit").enum;
      property(root, "RelativeExpiry", "relativeExpirytype").type = "string";
      delete property(root, "RelativeExpiry", "relativeExpirytype").$ref;
    },
  },
  "a schema moves into a component": {
    bumps: "pmm--",
    edit: (root) => {
      root.components.schemas.Rank = { ...property(root, "BadgeDetails", "badgeRank") };
      schema(root, "BadgeDetails").properties.badgeRank = { $ref: "#/components/schemas/Rank" };
    },
  },
  "a component is written out and removed": {
    bumps: "pMM--",
    edit: (root) => {
      const { CycleStatus, ...schemas } = root.components.schemas;
      const text = JSON.stringify({ ...root, components: { ...root.components, schemas } });
      const written = JSON.stringify(CycleStatus).slice(1, -1);
      return JSON.parse(text.replaceAll('"$ref":"#/components/schemas/CycleStatus"', written));
    },
  },
};

export const edits: Edit[] = Object.entries({ ...table, ...sameOnTheWire, ...lostOnTheWire }).map(([name, rest]) => ({
  name,
  ...rest,
}));
