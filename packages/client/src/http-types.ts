import type { paths } from "@badge-contract/types";
import type { HeadersOptions, Middleware, ParamsOption, RequestBodyOption } from "openapi-fetch";

type Method = "get" | "put" | "post" | "delete" | "options" | "head" | "patch";

type PathsWith<M extends Method> = {
  [Path in keyof paths]: paths[Path] extends { [K in M]: { responses: unknown } } ? Path : never;
}[keyof paths];

type OperationAt<Path extends keyof paths, M extends Method> = paths[Path] extends { [K in M]: infer Operation }
  ? Operation
  : never;

/** The operation with path values as texts, which is what a path is made of. */
type WithTextPath<Operation> = Operation extends { parameters: infer Parameters }
  ? {
      parameters: {
        [Place in keyof Parameters]: Place extends "path"
          ? {
              [Name in keyof Parameters[Place]]: Parameters[Place][Name] extends string
                ? Parameters[Place][Name]
                : string;
            }
          : Parameters[Place];
      };
    }
  : Operation;

/** What a call takes beside its path: the operation's parameters and body, as openapi-fetch spells them. */
export type HttpInit<Operation> = ParamsOption<WithTextPath<Operation>> &
  RequestBodyOption<Operation> & {
    headers?: HeadersOptions | undefined;
    /** Aborts the call, its waits and its body. */
    signal?: AbortSignal | undefined;
  };

type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/** The numbers that a key of `responses` stands for: `404`, `"5XX"`, `"default"`. */
type StatusOf<Key> = Key extends number
  ? Key
  : Key extends `${infer First}XX`
    ? `${First}${Digit}${Digit}` extends `${infer Status extends number}`
      ? Status
      : never
    : number;

type BodyOf<Answer> = Answer extends { content: infer Content } ? Content[keyof Content] : undefined;

type IsSuccess<Key> = `${Key & (string | number)}` extends `2${string}` ? true : false;

/** The answer of an operation, told apart by `status`: `data` for a success, else `error`, the documented error body. */
export type HttpResult<Operation> = Operation extends { responses: infer Responses }
  ? {
      [Key in keyof Responses]: {
        status: StatusOf<Key>;
        response: Response;
        /** Requests sent, retries included. */
        attempts: number;
      } & (IsSuccess<Key> extends true
        ? { data: BodyOf<Responses[Key]>; error?: never }
        : { error: BodyOf<Responses[Key]>; data?: never });
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
 * Resolves with what the platform answered in JSON, an error status included. Everything else rejects with a
 * `BadgeClientError`: a refused argument, network failure, a timeout, an abort, an answer that cannot be read.
 */
export interface BadgeHttp {
  GET: HttpCall<"get">;
  PUT: HttpCall<"put">;
  POST: HttpCall<"post">;
  DELETE: HttpCall<"delete">;
  OPTIONS: HttpCall<"options">;
  HEAD: HttpCall<"head">;
  PATCH: HttpCall<"patch">;
  /** Registers middleware of openapi-fetch. It sees requests before they are authenticated. */
  use(...middleware: Middleware[]): void;
  /** Takes middleware out again. */
  eject(...middleware: Middleware[]): void;
}
