import type { paths } from "@badge-contract/types";
import type { HeadersOptions, Middleware, ParamsOption } from "openapi-fetch";

type Method = "get" | "put" | "post" | "delete" | "options" | "head" | "patch";

type PathsWith<M extends Method> = {
  [Path in keyof paths]: paths[Path] extends { [K in M]: { responses: unknown } } ? Path : never;
}[keyof paths];

type OperationAt<Path extends keyof paths, M extends Method> = paths[Path] extends { [K in M]: infer Operation }
  ? Operation
  : never;

type IsUnion<T, Whole = T> = T extends Whole ? ([Whole] extends [T] ? false : true) : never;

type IsJson<MediaType> = MediaType extends `${string}/json${string}` | `${string}+json${string}` ? true : false;

/** The type of a body to send in the media type. */
type BodyFor<MediaType, Value> =
  IsJson<MediaType> extends true
    ? Value
    : MediaType extends `multipart/${string}`
      ? { [Name in keyof Value]: Value[Name] extends string | undefined ? Value[Name] | Blob : Value[Name] } | FormData
      : MediaType extends `${string}/x-www-form-urlencoded`
        ? Value | URLSearchParams
        : MediaType extends `text/${string}`
          ? Value
          : Value | Blob | ArrayBuffer | Uint8Array;

/** With several media types, the caller chooses. */
type BodyOption<Content> = {
  [MediaType in keyof Content]: { body: BodyFor<MediaType, Content[MediaType]> } & (IsUnion<keyof Content> extends true
    ? { contentType: MediaType }
    : { contentType?: MediaType | undefined });
}[keyof Content];

type RequestBody<Operation> = Operation extends { requestBody: { content: infer Content } }
  ? BodyOption<Content>
  : Operation extends { requestBody?: { content: infer Content } }
    ? BodyOption<Content> | { body?: never; contentType?: never }
    : { body?: never; contentType?: never };

/** What a call takes besides its path: the operation's parameters and body, as values. */
export type HttpInit<Operation> = ParamsOption<Operation> &
  RequestBody<Operation> & {
    headers?: HeadersOptions | undefined;
    /** Aborts the call, its waits and its body. */
    signal?: AbortSignal | undefined;
  };

type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
type StatusRange<First extends string> = `${First}${Digit}${Digit}` extends `${infer Status extends number}`
  ? Status
  : never;

/** The numbers that the keys of `responses` stand for, without `default`. */
type Documented<Key> = Key extends number ? Key : Key extends `${infer First}XX` ? StatusRange<First> : never;

/**
 * The numbers that a key of `responses` stands for: `404`; `"5XX"` and `"default"` without those that have their own
 * key.
 */
type StatusOf<Key, Keys> = Key extends number
  ? Key
  : Key extends `${infer First}XX`
    ? Exclude<StatusRange<First>, Keys>
    : Exclude<StatusRange<"1" | "2" | "3" | "4" | "5">, Documented<Keys>>;

/** By media type: JSON as documented, text, or a blob. */
type BodyOf<Answer> = Answer extends { content: infer Content }
  ? {
      [MediaType in keyof Content]: IsJson<MediaType> extends true
        ? Content[MediaType]
        : MediaType extends `text/${string}` | `${string}xml`
          ? string
          : Blob;
    }[keyof Content]
  : undefined;

type Success = StatusRange<"2">;

interface Answered<Status> {
  status: Status;
  response: Response;
  /** Requests sent, retries included. */
  attempts: number;
}

type Answer<Status, Body> =
  | ([Extract<Status, Success>] extends [never]
      ? never
      : Answered<Extract<Status, Success>> & { data: Body; error?: never })
  | ([Exclude<Status, Success>] extends [never]
      ? never
      : Answered<Exclude<Status, Success>> & { error: Body; data?: never });

/** If a success is documented, `default` stands for failures. */
type DefaultOf<Keys> = [Extract<Documented<Keys>, Success>] extends [never]
  ? StatusOf<"default", Keys>
  : Exclude<StatusOf<"default", Keys>, Success>;

/**
 * The answer of an operation; `status` tells its cases apart. `data` for a success, else `error`, the documented error
 * body.
 */
export type HttpResult<Operation> = Operation extends { responses: infer Responses }
  ? {
      [Key in keyof Responses]: Answer<
        Key extends "default" ? DefaultOf<keyof Responses> : StatusOf<Key, keyof Responses>,
        BodyOf<Responses[Key]>
      >;
    }[keyof Responses]
  : never;

type Arguments<Init> = Record<never, never> extends Init ? [init?: Init] : [init: Init];

type HttpCall<M extends Method> = <Path extends PathsWith<M>>(
  path: Path,
  ...init: Arguments<HttpInit<OperationAt<Path, M>>>
) => Promise<HttpResult<OperationAt<Path, M>>>;

/**
 * The openapi-fetch client of every operation of the document: `GET(path, { params, body, headers, signal })`.
 *
 * Resolves with any documented answer of the platform, including an error status. Everything else rejects with a
 * `BadgeClientError`: a refused argument, a network failure, a timeout, an abort, an unreadable answer.
 */
export interface BadgeHttp {
  GET: HttpCall<"get">;
  PUT: HttpCall<"put">;
  POST: HttpCall<"post">;
  DELETE: HttpCall<"delete">;
  OPTIONS: HttpCall<"options">;
  HEAD: HttpCall<"head">;
  PATCH: HttpCall<"patch">;
  /** Registers openapi-fetch middleware. It sees requests before they are authenticated. */
  use(...middleware: Middleware[]): void;
  /** Removes middleware. */
  eject(...middleware: Middleware[]): void;
}
