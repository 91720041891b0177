export type ParameterPlace = "path" | "query" | "header" | "cookie";

/** The types of a value, as far as they are needed to read it from text. */
export interface ValueShape {
  /** Names of JSON Schema types. Empty if the schema names none. */
  readonly types: readonly string[];
  readonly items?: ValueShape;
  readonly properties?: Readonly<Record<string, ValueShape>>;
  /** Of members that `properties` does not name. */
  readonly others?: ValueShape;
}

const memberOf = ({ properties, others }: ValueShape, name: string): ValueShape | undefined =>
  properties && Object.hasOwn(properties, name) ? properties[name] : others;

/** How a parameter is written, by OpenAPI's `style`, `explode`, `allowReserved` and `content`, defaults filled in. */
export interface ParameterStyle {
  readonly name: string;
  readonly in: ParameterPlace;
  readonly style: string;
  readonly explode: boolean;
  readonly allowReserved?: boolean;
  /** The media type of the text, if the parameter is described by `content`. */
  readonly mediaType?: string;
  readonly shape: ValueShape;
}

type Texts = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Texts =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const plain = (value: unknown): string =>
  typeof value === "object" && value !== null ? JSON.stringify(value) : String(value ?? "");

/** Header fields are ASCII, so other characters become JSON escapes. */
const asciiJson = (value: unknown) =>
  JSON.stringify(value).replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** Reserved characters without a meaning inside a query value. A comma is one, too, unless it separates items. */
const unescaped = /%(?:3A|2F|3F|40|24|3B)/g;

function encoder({ in: place, allowReserved }: ParameterStyle, separated: boolean): (value: unknown) => string {
  if (place === "header") return plain;
  return (value) => {
    const text = encodeURIComponent(plain(value));
    if (!allowReserved || place !== "query") return text;
    return text.replace(unescaped, decodeURIComponent).replaceAll("%2C", separated ? "%2C" : ",");
  };
}

/** The prefix, the separator of exploded members, and whether each has the parameter's name. */
const forms: Record<string, { first: string; separator: string; named: boolean }> = {
  simple: { first: "", separator: ",", named: false },
  label: { first: ".", separator: ".", named: false },
  matrix: { first: ";", separator: ";", named: true },
};
const noForm = { first: "", named: false };
const formOf = ({ style, in: place }: ParameterStyle) =>
  forms[style] ?? { first: "", separator: place === "cookie" ? "; " : "&", named: true };

/** Encoded, as URLs can't contain a space or a bar. Both spellings can be read. */
const delimiters: Record<string, string> = { spaceDelimited: "%20", pipeDelimited: "%7C" };
const delimiterOf = ({ style }: ParameterStyle) => delimiters[style] ?? ",";

/**
 * The parameter on the wire: the text for its place in the path, pairs of a query (`ids=a&ids=b`) or of a `Cookie` header, or
 * the value of a header. Empty where there is nothing to send.
 */
export function writeParameter(parameter: ParameterStyle, value: unknown): string {
  if (value === undefined) return "";
  const { explode, style, mediaType } = parameter;
  const { first, separator, named } = formOf(parameter);
  const encode = encoder(parameter, mediaType === undefined && typeof value === "object");
  const key =
    parameter.in === "query" || parameter.in === "cookie" ? encodeURIComponent(parameter.name) : parameter.name;
  const single = (text: string) => first + (named ? `${key}=` : "") + text;
  if (mediaType !== undefined) return single(encode(/[/+]json\b/.test(mediaType) ? asciiJson(value) : value));
  if (style === "deepObject") return deepPairs(key, value, encode).join("&");
  const members = Array.isArray(value)
    ? value.map((item) => (named && explode ? `${key}=` : "") + encode(item))
    : isRecord(value)
      ? Object.entries(value).flatMap(([name, member]) =>
          explode ? [`${encode(name)}=${encode(member)}`] : [encode(name), encode(member)],
        )
      : undefined;
  if (members === undefined) return single(encode(value));
  if (!explode) return single(members.join(delimiterOf(parameter)));
  return members.length === 0 ? "" : first + members.join(separator);
}

/** Whether nothing is sent: for an empty list, say, or for null (RFC 6570), which only a path and JSON can write. */
export const isUnsent = (parameter: ParameterStyle, value: unknown): boolean => {
  const { in: place, mediaType } = parameter;
  if (value === null) return place !== "path" && mediaType === undefined;
  return (place === "query" || place === "cookie") && writeParameter(parameter, value) === "";
};

function deepPairs(key: string, value: unknown, encode: (value: unknown) => string): string[] {
  if (typeof value !== "object" || value === null) return [`${key}=${encode(value)}`];
  // Only the objects of a list come by index.
  return Object.entries(value).flatMap(([name, member]) =>
    deepPairs(
      Array.isArray(value) && !isRecord(member) ? key : `${key}%5B${encodeURIComponent(name)}%5D`,
      member,
      encode,
    ),
  );
}

/** A request's parameters as they came: path texts by name, the query without `?`, and a look-up of headers. */
export interface RawParameters {
  path: Readonly<Record<string, string>>;
  query: string;
  header: (name: string) => string | null | undefined;
}
export interface ReadParameters {
  values: Record<ParameterPlace, Record<string, unknown>>;
  /** Names of parameters that take one value but were given several. */
  repeated: string[];
}

/** The inverse of `writeParameter` for all parameters of an operation: values by place and name, absent ones left out. */
export function readParameters(parameters: readonly ParameterStyle[], raw: RawParameters): ReadParameters {
  const values: ReadParameters["values"] = { path: {}, query: {}, header: {}, cookie: {} };
  const repeated: string[] = [];
  const query = pairsOf(raw.query, "&");
  const cookies = pairsOf(raw.header("cookie") ?? "", /;\s*/);
  for (const parameter of parameters) {
    const { name, in: place } = parameter;
    const pairs = place === "query" ? query : cookies;
    const found =
      place === "path"
        ? readText(parameter, Object.hasOwn(raw.path, name) ? raw.path[name] : undefined, decode)
        : place === "header"
          ? readHeader(parameter, givenHeader(name, raw.header(name)))
          : readPairs(parameter, pairs, (key) =>
              parameters.some((other) => other !== parameter && other.in === place && other.name === key),
            );
    if (found === undefined) continue;
    // To assign it would set the prototype; to copy for every name takes long.
    if (name === "__proto__") values[place] = { ...values[place], ["__proto__"]: found };
    else values[place][name] = found;
    if (place === "path" || place === "header" || pairs.length < 2) continue;
    if (named(parameter) && pairs.filter(([key]) => key === name).length > 1) repeated.push(name);
  }
  return { values, repeated };
}

/** Any language is the same as none (RFC 9110, 12.5.4), and some runtimes' `fetch` asks for any by itself. */
const givenHeader = (name: string, text: string | null | undefined) =>
  text === "*" && name.toLowerCase() === "accept-language" ? undefined : text;

/** The value of a header. */
export const readHeader = (parameter: ParameterStyle, text: string | null | undefined): unknown =>
  readText(parameter, text, (one) => one.trim());

type Pair = [name: string, text: string];

const decode = (text: string): string => {
  try {
    return text.includes("%") ? decodeURIComponent(text) : text;
  } catch {
    return text;
  }
};
const decodeForm = (text: string) => decode(text.includes("+") ? text.replaceAll("+", "%20") : text);

export const pairsOf = (text: string, separator: string | RegExp): Pair[] =>
  (text === "" ? [] : text.split(separator))
    .filter((part) => part !== "")
    .map((part) => {
      const at = part.indexOf("=");
      return at < 0 ? [decodeForm(part), ""] : [decodeForm(part.slice(0, at)), part.slice(at + 1)];
    });

/** Whether the parameter is one pair, under its own name. */
const named = ({ shape, explode, mediaType, style }: ParameterStyle) =>
  mediaType !== undefined || !(explode && (isList(shape) || isMap(shape)) && style !== "label");
const isList = ({ types }: ValueShape) => types.includes("array");
const isMap = ({ types }: ValueShape) => types.includes("object");

/** Reads a parameter from the pairs of a query or of cookies. */
export function readPairs(parameter: ParameterStyle, pairs: Pair[], isTaken: (name: string) => boolean): unknown {
  const { name, shape, explode, mediaType, style } = parameter;
  const own = pairs.filter(([key]) => key === name).map(([, text]) => text);
  const decodeOne = parameter.in === "cookie" ? decode : decodeForm;
  if (style === "deepObject") return readDeep(parameter, pairs);
  if (mediaType === undefined && explode && isList(shape) && (own.length > 1 || !isMap(shape)))
    return own.length === 0 ? undefined : own.map((text) => typed(decodeOne(text), shape.items));
  if (mediaType === undefined && explode && isMap(shape)) {
    const { properties } = shape;
    const mine = pairs.filter(([key]) => (properties ? Object.hasOwn(properties, key) : !isTaken(key)));
    return mine.length === 0
      ? undefined
      : Object.fromEntries(mine.map(([key, text]) => [key, typed(decodeOne(text), memberOf(shape, key))]));
  }
  return own.length === 0 ? undefined : readText(parameter, own[0], decodeOne);
}

/** Reads a text that is the whole value: in a path, in a header, or after `name=`. */
function readText(
  parameter: ParameterStyle,
  given: string | null | undefined,
  decodeOne: (text: string) => string,
): unknown {
  if (given === null || given === undefined) return undefined;
  const { name, shape, explode, mediaType, style } = parameter;
  if (mediaType !== undefined) {
    const text = decodeOne(given);
    return /[/+]json\b/.test(mediaType) ? (parsed(text) ?? text) : text;
  }
  const { first, named } = forms[style] ?? noForm;
  const bare = first !== "" && given.startsWith(first) ? given.slice(first.length) : given;
  const text =
    named && !(explode && (isList(shape) || isMap(shape))) && bare.startsWith(`${name}=`)
      ? bare.slice(name.length + 1)
      : bare;
  if (!isList(shape) && !isMap(shape)) return typed(decodeOne(text), shape);
  const separator = first !== "" && explode ? first : (splitters[style] ?? ",");
  const tokens = text === "" ? [] : text.split(separator);
  if (isList(shape) && (!isMap(shape) || !tokens.some((token) => token.includes("="))))
    return tokens.map((token) =>
      typed(decodeOne(named && explode ? token.slice(token.indexOf("=") + 1) : token), shape.items),
    );
  const entries = explode
    ? tokens.map((token): Pair => [token.split("=")[0] ?? "", token.slice(token.indexOf("=") + 1)])
    : tokens.flatMap((token, index): Pair[] => (index % 2 === 0 ? [[token, tokens[index + 1] ?? ""]] : []));
  return Object.fromEntries(
    entries.map(([key, value]) => [decodeOne(key), typed(decodeOne(value), memberOf(shape, decodeOne(key)))]),
  );
}

const splitters: Record<string, RegExp> = { spaceDelimited: /%20|\+/, pipeDelimited: /%7C|\|/i };

/** Lists of objects, which come by index. */
function withLists(value: unknown, shape: ValueShape | undefined): unknown {
  if (!isRecord(value) || !shape) return value;
  if (isList(shape)) return Object.values(value).map((item) => withLists(item, shape.items));
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, withLists(member, memberOf(shape, name))]),
  );
}

/** `filter[a]=1&filter[b][c]=2&filter[d][0][e]=3` */
function readDeep({ name, shape }: ParameterStyle, pairs: Pair[]): unknown {
  let found: Record<string, unknown> | undefined;
  for (const [key, text] of pairs) {
    if (!key.startsWith(`${name}[`)) continue;
    const steps = [...key.slice(name.length).matchAll(/\[([^\]]*)\]/g)].map(([, step = ""]) => step);
    found ??= {};
    let [target, at]: [Record<string, unknown>, ValueShape | undefined] = [found, shape];
    for (const [index, step] of steps.entries()) {
      const within: ValueShape | undefined = at && (isList(at) ? at.items : memberOf(at, step));
      if (step === "__proto__") break;
      if (index < steps.length - 1) {
        const next = isRecord(target[step]) ? target[step] : {};
        target[step] = next;
        [target, at] = [next as Record<string, unknown>, within];
        continue;
      }
      const known = target[step];
      const value = typed(decodeForm(text), within && isList(within) ? within.items : within);
      target[step] = Array.isArray(known)
        ? [...known, value]
        : known !== undefined
          ? [known, value]
          : within && isList(within)
            ? [value]
            : value;
    }
  }
  return withLists(found, shape);
}

/** The value of a text, if the schema allows other types than strings. */
export function typed(text: string, { types }: ValueShape = { types: [] }): unknown {
  if (types.every((type) => type === "string")) return text;
  const is = (...names: string[]) => names.some((name) => types.includes(name));
  if (is("integer", "number") && /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(text)) return Number(text);
  if (is("boolean") && /^(?:true|false)$/.test(text)) return text === "true";
  if (is("null") && !is("string") && (text === "" || text === "null")) return null;
  if (is("object", "array") && !is("string")) return parsed(text) ?? text;
  return text;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
