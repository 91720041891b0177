// The house rules that Redocly's assertions can't express. The others are in redocly.yaml.

const isText = (value) => typeof value === "string" && value.trim() !== "";
const fileOf = (location) => location.source.absoluteRef.replaceAll("\\", "/");
const componentFile = /\/components\/(\w+)\/([^/]+)\.yaml$/;

/** Each property has its own description, not only the schema that it refers to. */
const describedProperties = () => ({
  SchemaProperties(properties, { location, report }) {
    // Conditions repeat properties that are described elsewhere in the schema.
    if (/\/(if|then|else|not)\//.test(location.pointer)) return;
    for (const [name, schema] of Object.entries(properties))
      if (typeof schema === "object" && !isText(schema.description))
        report({ message: `The property "${name}" has no description.`, location: location.child(name) });
  },
});

/** An enum is a component, so that it has a name in every language and is defined once. */
const namedEnums = () => ({
  Schema(schema, { location, report }) {
    if (schema.enum === undefined) return;
    const isComponent = location.pointer === "#/" && componentFile.exec(fileOf(location))?.[1] === "schemas";
    if (!isComponent) report({ message: "An enum needs a file of its own in components/schemas.", location });
    if (schema.type !== "string")
      report({
        message: 'An enum needs `type: string`; for null, write `anyOf: [{ $ref }, { type: "null" }]`.',
        location,
      });
  },
});

/** The platform adds members without notice, so a response must not forbid them. */
const openResponses = () => ({
  Response: {
    MediaType({ schema }, { location, report, resolve }) {
      const seen = new Set();
      const visit = (value, at) => {
        const { node, location: found } = resolve(value, at.source.absoluteRef);
        const here = found && node !== value ? found : at;
        if (typeof node !== "object" || node === null || seen.has(node)) return;
        seen.add(node);
        for (const keyword of ["additionalProperties", "unevaluatedProperties"])
          if (node[keyword] === false)
            report({
              message: `A response must be open: remove \`${keyword}: false\`.`,
              location: here.child(keyword),
            });
        for (const [key, member] of Object.entries(node)) visit(member, here.child(key));
      };
      visit(schema, location.child("schema"));
    },
  },
});

const inherited = new Set(Object.getOwnPropertyNames(Object.prototype));

/**
 * Redocly doesn't accept 19.99 as a multiple of 0.01, and takes `constructor` for a member of every object. So it
 * ignores these keywords in examples; the contract suite checks them. (Rules run after bundling: the bundle keeps
 * them.)
 */
const withoutMisreadings = () => ({
  Schema(schema) {
    if (typeof schema !== "object" || schema === null) return;
    if (typeof schema.multipleOf === "number" && !Number.isInteger(schema.multipleOf)) delete schema.multipleOf;
    for (const name of Object.keys(schema.properties ?? {})) if (inherited.has(name)) delete schema.properties[name];
  },
});

/** Prism serves a top schema's own examples instead of the named ones. */
const noShadowingExamples = () => ({
  Response: {
    MediaType({ schema }, { location, report, resolve }) {
      const top = schema && resolve(schema, location.source.absoluteRef).node;
      for (const keyword of ["example", "examples"])
        if (top?.[keyword] !== undefined)
          report({
            message: `The top schema of a response has no \`${keyword}\`: it would shadow the named ones.`,
            location: location.child("schema"),
          });
    },
  },
});

/** A component has its file's name, and an example its key's. */
const fileNames = () => ({
  ref(node, { location, report }, { location: target }) {
    if (target === undefined) return;
    const [, kind, file] = componentFile.exec(fileOf(target)) ?? [];
    if (kind && target.pointer !== "#/")
      report({ message: `A component is a whole file; ${node.$ref} names a part of one.`, location });
    if (kind && kind !== "securitySchemes" && !/^[A-Z][A-Za-z0-9]*$/.test(file))
      report({ message: `${node.$ref} names a component that isn't in PascalCase.`, location });
    const key = /\/(?:examples|components\/\w+)\/([^/]+)$/.exec(location.pointer)?.[1];
    const name = /([^/]+)\.yaml$/.exec(fileOf(target))?.[1];
    if (key !== undefined && key !== name)
      report({ message: `"${key}" refers to a file of another name, ${node.$ref}.`, location });
  },
});

/** An operation describes its failures: by a status, a range, or the default. */
const describedFailures = () => ({
  Operation: {
    Responses(responses, { location, report }) {
      if (!Object.keys(responses).some((status) => /^4|^default$/i.test(status)))
        report({ message: "An operation needs a `4XX` or a `default` response.", location, reportOnKey: true });
    },
  },
});

// biome-ignore lint/style/noDefaultExport: Redocly loads a plugin's default export.
export default () => ({
  id: "house",
  rules: {
    oas3: {
      "described-properties": describedProperties,
      "named-enums": namedEnums,
      "open-responses": openResponses,
      "no-shadowing-examples": noShadowingExamples,
      "without-misreadings": withoutMisreadings,
      "file-names": fileNames,
      "described-failures": describedFailures,
    },
  },
});
