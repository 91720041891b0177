/** What the responder must know of an operation, generated from the document. */
export interface OperationTable {
  readonly id: string;
  readonly method: string;
  /** The path's template, `{name}` for a parameter. */
  readonly path: string;
  readonly parameters: readonly ParameterTable[];
  /** Any of these will do; none is needed where the list is empty. */
  readonly security: readonly { name: string; type: "basic" | "apiKey" | "other"; header: string }[];
  /** The headers that its responses carry. */
  readonly headers: readonly string[];
}

export interface ParameterTable {
  readonly name: string;
  readonly in: "path" | "query" | "header" | "cookie";
  readonly required: boolean;
  readonly type?: string;
  /** The values of its `enum`. */
  readonly values?: readonly unknown[];
}

/** The parameters that a request gives, by name; header names as the document spells them. */
export interface Asked {
  path: Record<string, string>;
  query: Record<string, string>;
  headers: Record<string, string>;
}

/** The path parameters by name, decoded; undefined where the path is not the operation's or cannot be decoded. */
export function pathParameters(template: string, pathname: string): Record<string, string> | undefined {
  const wanted = template.split("/");
  const given = pathname.split("/");
  if (wanted.length !== given.length) return undefined;
  const found: Record<string, string> = {};
  for (const [index, segment] of wanted.entries()) {
    let value: string;
    try {
      value = decodeURIComponent(given[index] ?? "");
    } catch {
      return undefined;
    }
    const name = /^\{(.+)\}$/.exec(segment)?.[1];
    if (name === undefined ? value !== segment : value === "") return undefined;
    if (name !== undefined) found[name] = value;
  }
  return found;
}

/** What the request asks, as far as the document knows, and what is wrong with it, if anything. */
export function readRequest(operation: OperationTable, path: Record<string, string>, request: Request) {
  const { searchParams } = new URL(request.url);
  const asked: Asked = { path, query: {}, headers: {} };
  let invalid: string | undefined;
  for (const parameter of operation.parameters) {
    const { name, in: place } = parameter;
    const given =
      place === "query"
        ? searchParams.getAll(name)
        : [place === "header" ? request.headers.get(name) : place === "path" ? path[name] : undefined];
    const [value] = given;
    if (value === undefined || value === null) {
      if (parameter.required && place !== "cookie") invalid ??= `${name} is missing from the ${place}`;
      continue;
    }
    if (place === "query") asked.query[name] = value;
    if (place === "header") asked.headers[name] = value;
    if (given.length > 1 && parameter.type !== "array") invalid ??= `${name} is given more than once`;
    const allowed = parameter.type === "boolean" ? ["true", "false"] : parameter.values?.map(String);
    if (allowed && !allowed.includes(value)) invalid ??= `${name} is none of ${allowed.join(", ")}`;
  }
  return { asked, invalid };
}

/** Whether the request carries credentials of a kind that the operation takes. Whose they are is not asked. */
export const hasCredentials = ({ security }: OperationTable, { headers }: Request) =>
  security.length === 0 ||
  security.some(({ type, header }) => {
    const value = headers.get(header)?.trim() ?? "";
    return type === "basic" ? /^basic\s+\S/i.test(value) : value !== "";
  });
