import type { operations } from "@badge-contract/types";
import { isJson } from "./generated/wire/media-type.js";
import { spelledLike } from "./generated/wire/number-spelling.js";

type Operations = { [Id in keyof operations]: operations[Id] };
type ParametersOf<Id extends keyof Operations, Place extends "path" | "query" | "header" | "cookie"> =
  NonNullable<Operations[Id]["parameters"][Place]> extends infer Values
    ? [Values] extends [never]
      ? Record<string, never>
      : Values
    : never;

/** The document's response for a status: its own, that of its range (`5XX`), or `default`. */
type ResponseOf<Responses, Status extends number> = Status extends keyof Responses
  ? Responses[Status]
  : `${Status}` extends `${infer Digit}${string}`
    ? `${Digit}XX` extends keyof Responses
      ? Responses[`${Digit}XX`]
      : "default" extends keyof Responses
        ? Responses["default"]
        : never
    : never;

/** The document's body for a status and a media type of an operation. Unknown if it lists a range of types. */
export type BodyOf<Id extends keyof operations, Status extends number, MediaType extends string> = MediaType extends ""
  ? undefined
  : ResponseOf<Operations[Id]["responses"], Status> extends { content: { [Type in MediaType]: infer Body } }
    ? Body
    : unknown;

/** A body that the operation takes, with its media type. */
type RequestBodyOf<Id extends keyof operations> =
  NonNullable<Operations[Id] extends { requestBody?: infer Body } ? Body : never> extends { content: infer Content }
    ? { [Type in keyof Content]: { mediaType: Type; value: Content[Type] } }[keyof Content]
    : never;

export interface RequestOf<Id extends keyof operations> {
  method: string;
  url: string;
  path: ParametersOf<Id, "path">;
  query: ParametersOf<Id, "query">;
  headers: ParametersOf<Id, "header">;
  cookies: ParametersOf<Id, "cookie">;
  body?: RequestBodyOf<Id>;
}

/** The alternatives of `Type` that `Value` matches. */
type Matching<Type, Value> = unknown extends Type
  ? Value
  : Type extends unknown
    ? Value extends Type
      ? Type
      : never
    : never;

/** The document's type, with each member of the envelope narrowed to the alternative that the example has. */
export type Narrowed<Type, Value> =
  Matching<Type, Value> extends infer Match
    ? { [Key in keyof Match]: Key extends keyof Value ? Matching<Match[Key], Value[Key]> : Match[Key] }
    : never;

/** A request, and the response it gets. Deep-frozen: writing to it throws; copy it with `structuredClone`. */
export interface Fixture {
  readonly name: string;
  readonly operationId: string;
  /** Whether the body is from the endpoint's documentation page. False if the contract's authors wrote it. */
  readonly documented: boolean;
  readonly summary: string;
  readonly request: {
    readonly method: string;
    /** Path and query, percent-encoded, without a host. */
    readonly url: string;
    /** Path parameters, not encoded. */
    readonly path: Readonly<Record<string, unknown>>;
    readonly query: Readonly<Record<string, unknown>>;
    /** Header parameters, without credentials. */
    readonly headers: Readonly<Record<string, unknown>>;
    readonly cookies: Readonly<Record<string, unknown>>;
    readonly body?: { readonly mediaType: string; readonly value: unknown };
  };
  readonly response: {
    readonly status: number;
    /** Empty for a response without a body. */
    readonly mediaType: string;
    readonly body: unknown;
    /** The body as sent, numbers spelled as documented (`1728281937.271000000`). */
    readonly text: string;
    /** Its documented headers. */
    readonly headers: Readonly<Record<string, string>>;
  };
}

/** Makes a fixture from the document, checked against its types and frozen. */
export function fixture<
  Id extends keyof operations,
  Status extends number,
  MediaType extends string,
  const Name extends string,
  const Request extends RequestOf<Id>,
  Body,
>(given: {
  name: Name;
  operationId: Id;
  documented: boolean;
  summary: string;
  request: Request;
  response: { status: Status; mediaType: MediaType; body: Body; headers: Record<string, string>; text?: string };
}): {
  readonly name: Name;
  readonly operationId: Id;
  readonly documented: boolean;
  readonly summary: string;
  readonly request: Request;
  readonly response: {
    readonly status: Status;
    readonly mediaType: MediaType;
    readonly body: Narrowed<BodyOf<Id, Status, MediaType>, Body>;
    readonly text: string;
    readonly headers: Readonly<Record<string, string>>;
  };
} {
  const { response } = given;
  const text = response.text ?? bodyText(response.body, response.mediaType);
  return frozen({ ...given, response: { ...response, text } }) as never;
}

/** A body as it is sent: JSON, or the text itself. */
const bodyText = (body: unknown, mediaType: string): string =>
  body === undefined ? "" : typeof body === "string" && !isJson(mediaType) ? body : JSON.stringify(body);

/** A body as it is sent, with numbers spelled as in the text of another. */
export const bodyTextLike = (model: string, body: unknown, mediaType: string): string =>
  isJson(mediaType) ? spelledLike(model, bodyText(body, mediaType)) : bodyText(body, mediaType);

export function frozen<Value>(value: Value): Value {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  for (const member of Object.values(value)) frozen(member);
  return Object.freeze(value);
}
