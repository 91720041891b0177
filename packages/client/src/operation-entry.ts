import type { ParameterStyle } from "./generated/wire/parameter-style.js";
import type { FieldStyle } from "./generated/wire/request-body.js";

/** What a call needs to know of an operation of the document. */
export interface OperationEntry {
  readonly id: string;
  /** Parameters other than texts in the usual style of their place. */
  readonly parameters?: readonly (Pick<ParameterStyle, "name" | "in"> & Partial<ParameterStyle>)[];
  /** Media types of the request's body. */
  readonly bodies?: readonly {
    readonly mediaType: string;
    readonly fields?: Readonly<Record<string, Omit<FieldStyle, "shape"> & Partial<Pick<FieldStyle, "shape">>>>;
  }[];
  /** Media types of answers other than JSON, by status as in the document; `""` for none. Absent if there are none. */
  readonly others?: Readonly<Record<string, readonly string[]>>;
}

/** Credentials of one kind, and where a request carries them. */
export interface SecurityScheme {
  readonly name: string;
  readonly type: "basic" | "bearer" | "apiKey" | "other";
  readonly in: "header" | "query" | "cookie";
  readonly key: string;
}
