// What the client must know of each operation, by method and path template.
import { type FieldStyle, isJson, type Operation, type Parameter, type ParameterStyle } from "@badge-contract/spec";

/** Without what a writer of values does not need. */
const brief = <Style extends ParameterStyle | FieldStyle>({ shape: { types }, ...style }: Style) => ({
  ...style,
  ...(types.some((type) => type !== "string") && { shape: { types } }),
});
/** A parameter, as far as it differs from a text in the usual style of its place, which needs no entry. */
function styleOf({ required, deprecated, schema, schemaPointer, examples, pointer, ...given }: Parameter) {
  const { style, explode, ...rest } = brief(given);
  const isForm = given.in === "query" || given.in === "cookie";
  const differs = style !== (isForm ? "form" : "simple") || explode !== isForm;
  const entry = { ...rest, ...(differs && { style, explode }) };
  return Object.keys(entry).length > 2 ? [entry] : [];
}

function entryOf({ id, method, parameters, requestBody, responses }: Operation) {
  const styles = parameters.flatMap(styleOf);
  const described = responses.length > 0 ? responses : [{ status: "default", content: [] }];
  const others = described.map(({ status, content }): [string, string[]] => {
    const types = content.map(({ mediaType }) => mediaType).filter((mediaType) => !isJson(mediaType));
    // An empty answer to GET is a fault unless it is described.
    return [status, content.length === 0 && /^2(00|XX)$|default/.test(status) && method === "GET" ? [""] : types];
  });
  const bodies = (requestBody?.content ?? []).map(({ mediaType, fields }) => ({
    mediaType,
    ...(fields && { fields: Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, brief(field)])) }),
  }));
  return {
    id,
    ...(styles.length > 0 && { parameters: styles }),
    ...(bodies.length > 0 && { bodies }),
    // JSON answers of success need not be told of.
    ...(others.some(([status, types]) => types.length > 0 || /^(3|206|2XX)/.test(status)) && {
      others: Object.fromEntries(others),
    }),
  };
}

const byKey = <T>(operations: Operation[], read: (operation: Operation) => T) =>
  Object.fromEntries(operations.map((operation) => [`${operation.method} ${operation.path}`, read(operation)]));

export const entriesOf = (operations: Operation[]) => byKey(operations, entryOf);
export const schemesOf = (operations: Operation[]) => byKey(operations, ({ security }) => security);
