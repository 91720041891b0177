import {
  answerBodies,
  byPrecedence,
  contentFor,
  encodedLiteral,
  escapePointer,
  findSchema,
  hasPointer,
  inPlainSchemas,
  isFraming,
  isJson,
  isObject,
  isRecursive,
  type Json,
  type JsonObject,
  mapSchemas,
  mapSubschemas,
  operationsOf,
  type Parameter,
  refOf,
  remembered,
  removeIgnored,
  resolvePointer,
  responseFor,
  type Spec,
  scenariosOf,
  withPatterns,
} from "@badge-contract/spec";
import type { SchemaProblem } from "../judge/schema-problems.ts";
import {
  dialect,
  inherited,
  isChanged,
  isFractional,
  isOneOfSeveral,
  isUsual,
  prismReads,
  prismServes,
  prismTakes,
} from "./prism-limits.ts";

/** The document changed so that Prism reads it correctly, and what Prism can't judge. */
export const forPrism = (root: JsonObject) => adapted(inPlainSchemas({ source: "", root }).root);

const adapted = remembered((told: JsonObject) => {
  const limits = new Map<string, SchemaProblem>();
  /** Where the limits are, and what they are in. */
  const places = new Set<string>();
  const limit = (says: string, pointer: string) => {
    places.add(pointer).add(above(pointer));
    if (!limits.has(says)) limits.set(says, { says, pointer });
  };

  /** The outermost schemas of answers, whose examples Prism would serve instead of the named ones. */
  const served = new Set<string>();
  // Prism only looks for such members in a merged schema.
  const isSided = /"(?:readOnly|writeOnly)":true/.test(JSON.stringify(told));
  const change = (schema: Json, pointer: string): Json => {
    if (!isObject(schema)) return schema;
    const read = mapSubschemas(schema, (inner) => change(inner.schema, pointer + inner.pointer));
    if (read.writeOnly === true)
      limit("Prism ignores `writeOnly` members of answers; only Ajv judges this one", `${pointer}/writeOnly`);
    if (isFractional(read)) {
      limit("Prism says that 19.99 is not a multiple of 0.01; only Ajv judges this", `${pointer}/multipleOf`);
      delete read.multipleOf;
    }
    if (Array.isArray(read.required) && read.required.includes("__proto__"))
      limit("Prism serves no member called `__proto__`; only Ajv judges whether it is there", `${pointer}/required`);
    if (served.has(pointer)) for (const keyword of ["example", "examples"]) delete read[keyword];
    // In the document's dialect, `format` only annotates. Prism would assert it.
    delete read.format;
    byPattern(read);
    const { $ref, ...beside } = read;
    if ($ref === undefined || Object.keys(beside).every((key) => annotating.has(key))) return unmerged(read, isSided);
    // Prism ignores keywords beside a reference.
    return unmerged({ ...beside, allOf: [{ $ref }, ...((beside.allOf ?? []) as Json[])] }, isSided);
  };

  for (const { schemaPointer } of answerBodies({ source: "", root: told })) {
    if (schemaPointer !== undefined && isRecursive(told, schemaPointer))
      limit("Prism doesn't check inside a schema that refers back to itself; only Ajv judges it", schemaPointer);
    for (let at = schemaPointer; at !== undefined && !served.has(at); at = refOf(resolvePointer(told, at)))
      served.add(at);
  }
  const changed = mapSchemas(told, (schema, pointer) => change(schema, pointer)) as JsonObject;
  simplify(changed, told, limit);
  const whole = isUsual(told.jsonSchemaDialect) ? { ...changed, jsonSchemaDialect: dialect } : changed;
  return { root: withRoutes(withAnswers(whole, told)), limits: [...limits.values()], places };
});

const above = (pointer: string) => pointer.slice(0, pointer.lastIndexOf("/"));

const overlooking = remembered((root: JsonObject) =>
  remembered((schemaPointer: string): boolean => {
    const { places } = forPrism(root);
    const isLimited = (_: Json, pointer: string) => places.has(pointer);
    return places.has(above(schemaPointer)) || findSchema(root, [schemaPointer], isLimited) !== undefined;
  }),
);

/** Whether there is a limit for the schema of an answer: Prism overlooks something in it. */
export const prismOverlooks = ({ root }: Spec, schemaPointer: string | undefined): boolean =>
  schemaPointer !== undefined && overlooking(root)(schemaPointer);

/** Prism merges an `allOf` into one schema, and forgets parts of it, unless there is a keyword that it can't merge. */
const unmerged = (schema: JsonObject, isSided: boolean): JsonObject =>
  Array.isArray(schema.allOf) && !isSided
    ? { ...schema, allOf: [...schema.allOf, ...["one", "other"].map((part) => ({ "x-unmerged": part }))] }
    : schema;

/** The path as Prism's router reads it: literal text encoded, and no names that its expressions read otherwise. */
export const prismRoute = (path: string): string =>
  path
    .split(/(\{[^{}]+\})/)
    .map((part, index) => (index % 2 === 0 ? encodedLiteral(part) : `{${routeName(part.slice(1, -1))}}`))
    .join("");
const routeName = (name: string) => name.replace(/[^\w-]/g, "_");

/** The document with such paths. Of two that match, Prism takes the last. */
const withRoutes = ({ paths, ...rest }: JsonObject): JsonObject => ({
  ...rest,
  ...(isObject(paths) && {
    paths: Object.fromEntries(
      Object.entries(paths)
        .sort(([one], [other]) => byPrecedence(other, one))
        .map(([path, item]) => [prismRoute(path), item]),
    ),
  }),
});

/** Replaces parameters, forms and credentials that Prism would misread or crash on. Only their presence is still checked. */
function simplify(changed: JsonObject, told: JsonObject, limit: (says: string, pointer: string) => void): void {
  const copied = (pointer: string) => resolvePointer(changed, pointer) as JsonObject;
  const become = (pointer: string, members: JsonObject) => {
    for (const key of Object.keys(copied(pointer))) delete copied(pointer)[key];
    Object.assign(copied(pointer), members);
  };
  const plain = (parameter: Parameter, members: JsonObject) => {
    const { pointer, name, in: place } = parameter;
    limit(
      "Prism doesn't read lists, objects, unions, JSON or cookies of parameters; only Ajv judges this one",
      pointer,
    );
    become(pointer, { ...members, ...(!pointer.includes("/headers/") && { name, in: place }) });
  };
  const spec = { source: "", root: told, lenient: true };
  for (const [path, item] of Object.entries((changed.paths ?? {}) as JsonObject))
    if (isObject(item) && item.trace !== undefined) {
      limit(`fetch sends no TRACE, so ${path} is not asked with it`, `/paths/${escapePointer(path)}/trace`);
      delete item.trace;
    }
  const operations = operationsOf(spec);
  const joined = new Set<string>();
  for (const { id, method, parameters, requestBody, responses, pointer: at } of operations) {
    if (responses.length === 0) {
      limit(`${id} documents no answer; only its request is judged`, at);
      copied(at).responses = { default: { description: "" } };
    }
    // For HEAD, Prism would expect the body of the GET answer.
    const answers = responses.map(({ status, content, pointer }): [string, JsonObject] => {
      const { content: unsent, ...rest } = copied(pointer);
      for (const name of Object.keys(isObject(rest.headers) ? rest.headers : {}))
        if (isFraming(name, method.toLowerCase())) delete (rest.headers as JsonObject)[name];
      if (unsent === undefined || content.length > 0) return [status, copied(pointer)];
      if (method !== "HEAD" && Object.keys(unsent as JsonObject).length > 0)
        limit(`HTTP allows no content in an answer with status ${status}; it is neither sent nor judged`, pointer);
      return [status, rest];
    });
    if (answers.length > 0) copied(at).responses = Object.fromEntries(answers);
    for (const content of [requestBody?.content ?? [], ...responses.map((response) => response.content)])
      if (isOneOfSeveral(told, content)) {
        const json = content.filter(({ mediaType, pointer }) => isJson(mediaType) && !joined.has(pointer));
        const schemas = json.map(({ pointer }) => copied(pointer).schema ?? {});
        for (const [index, { pointer }] of json.entries()) {
          joined.add(pointer);
          limit("Prism takes one media type of JSON for another; only Ajv judges where there are several", pointer);
          copied(pointer).schema = { anyOf: [schemas[index] ?? {}, ...schemas.filter((_, other) => other !== index)] };
        }
      }
    for (const { mediaType, schemaPointer, examples, pointer } of [
      ...(requestBody?.content ?? []),
      ...responses.flatMap(({ content }) => content),
    ])
      if (schemaPointer === undefined && copied(pointer).schema !== undefined) {
        const { schema: _, example: __, ...rest } = copied(pointer);
        limit(`no such schema describes ${mediaType}, which is sent as text; its bodies are not judged by it`, pointer);
        become(pointer, { ...rest, examples: Object.fromEntries(examples.map(({ key, value }) => [key, { value }])) });
      }
    for (const { mediaType, pointer } of responses.flatMap(({ content }) => content))
      if (!prismServes({ response: { mediaType } })) {
        limit("Prism takes this media type of JSON for text; only Ajv judges it", pointer);
        delete copied(pointer).schema;
      }
    if (requestBody === undefined && copied(at).requestBody !== undefined) {
      limit(`fetch sends no body with ${method}, so it is left out; use POST, or parameters`, `${at}/requestBody`);
      delete copied(at).requestBody;
    }
    for (const one of parameters) {
      // Prism refuses deprecated parameters, which the document allows.
      delete copied(one.pointer).deprecated;
      if (!one.required) delete copied(one.pointer).required;
      if (!prismReads(one)) plain(one, { required: one.in === "path", schema: {} });
      if (one.in === "path") copied(one.pointer).name = routeName(one.name);
    }
    for (const { mediaType, pointer } of requestBody?.content ?? [])
      if (/form/.test(mediaType) && !isJson(mediaType)) {
        limit("Prism reads the members of a form as text; only Ajv judges them", pointer);
        const content = copied(pointer);
        delete content.encoding;
        content.schema = {};
      }
  }
  for (const { name, pointer } of removeIgnored(changed))
    limit(`the parameter ${name} is ignored: \`security\` describes credentials, and \`content\` media types`, pointer);
  for (const { operation, request, response } of scenariosOf(spec).scenarios) {
    if (!prismTakes({ request }))
      limit(
        "Prism crashes on empty texts, and on JSON that is not an object or list; only Ajv judges the answer",
        operation.pointer,
      );
    for (const one of operation.parameters)
      if (request.values[one.in][one.name] === "" && prismReads(one)) plain(one, { required: false, schema: {} });
    if (isChanged({ request, response }))
      limit("Prism follows redirects, and sends its own User-Agent; only Ajv judges the answer", operation.pointer);
    // Prism leaves out a header of 0.
    for (const header of responseFor(operation.responses, response.status)?.headers ?? [])
      if (!prismReads(header) || !isPlainHeader(header) || Number(response.headers[header.name]) === 0)
        plain(header, {
          required: header.required,
          schema: { type: "string" },
          ...(Object.hasOwn(response.headers, header.name) && { example: response.headers[header.name] as string }),
        });
  }
  withoutUnknownSchemes(changed);
}

/** Whether Prism reads the header's value as what it is, and has an example or can make one. */
const isPlainHeader = ({ shape: { types }, schema, examples }: Parameter) =>
  types.length < 2 && !types.includes("boolean") && (examples.length > 0 || !isObject(schema) || !schema.pattern);

/** A client certificate isn't part of a request, and Prism crashes on it; nor does it know each scheme of HTTP. */
function withoutUnknownSchemes(root: JsonObject): void {
  const { securitySchemes } = (root.components ?? {}) as JsonObject;
  const schemes = isObject(securitySchemes) ? securitySchemes : {};
  const isKnown = (name: string) => isObject(schemes[name]) && knowsScheme(schemes[name]);
  const owners = [root, ...operationsOf({ source: "", root }).map(({ pointer }) => resolvePointer(root, pointer))];
  for (const owner of owners)
    if (isObject(owner) && Array.isArray(owner.security)) {
      const read = owner.security.map((schemes) =>
        Object.entries(schemes as JsonObject).filter(([name]) => isKnown(name)),
      );
      // It takes an empty alternative only beside others.
      owner.security = read.some(({ length }) => length > 0) ? read.map((one) => Object.fromEntries(one)) : [];
    }
  for (const name of Object.keys(schemes)) if (!isKnown(name)) delete schemes[name];
}

const knowsScheme = ({ type, scheme }: JsonObject) =>
  type !== "mutualTLS" && (type !== "http" || /^(basic|bearer)$/i.test(String(scheme)));

const annotating = new Set("$ref title description deprecated readOnly writeOnly example examples default".split(" "));

/** Prism finds `constructor` in every object, so properties of such names become patterns, and required ones conditions. */
function byPattern(schema: JsonObject): void {
  const { required = [], allOf = [] } = schema;
  // Of a schema with a name listed twice, Prism checks nothing.
  const names = [...new Set(required as string[])];
  if (names.length > 0) schema.required = names;
  if (names.some((name) => inherited.has(name))) {
    schema.required = names.filter((name) => !inherited.has(name));
    const needed = names
      .filter((name) => inherited.has(name) && name !== "__proto__")
      .map((name) => ({ not: { const: name } }));
    schema.allOf = [
      ...(allOf as Json[]),
      ...needed.map((propertyNames) => ({ not: { type: "object", propertyNames } })),
    ];
  }
  Object.assign(
    schema,
    withPatterns(schema, (name) => name === "$ref" || inherited.has(name)),
  );
}

/**
 * Adds every scenario's answer as an example under its key, as Prism chooses by name and would otherwise make up a value; and
 * its media type beside a range (`text/*`), which Prism takes for a media type.
 */
function withAnswers(root: JsonObject, original: JsonObject): JsonObject {
  let copy: JsonObject | undefined;
  for (const { operation, key, response } of scenariosOf({ source: "", root: original, lenient: true }).scenarios) {
    const described = responseFor(operation.responses, response.status);
    const content = described && contentFor(described, response.mediaType);
    if (described === undefined || content === undefined) continue;
    // An operation that was simplified has answers of its own.
    const inlined = `${operation.pointer}/responses/${described.status}`;
    const at = hasPointer(root, `${inlined}/content`) ? inlined : described.pointer;
    const pointer = `${at}/content/${escapePointer(content.mediaType)}`;
    const { examples } = resolvePointer(copy ?? root, pointer) as JsonObject;
    const isShown = isObject(examples) && Object.hasOwn(examples, key);
    if (isShown && !content.mediaType.includes("*")) continue;
    copy ??= structuredClone(root);
    const own = resolvePointer(copy, pointer) as JsonObject;
    if (!isShown) {
      delete own.example;
      own.examples = { ...(examples as JsonObject | undefined), [key]: { value: response.value } };
    }
    (resolvePointer(copy, at) as { content: JsonObject }).content[response.mediaType] ??= own;
  }
  return copy ?? root;
}
