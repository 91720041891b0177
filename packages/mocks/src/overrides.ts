import { bodyTextLike, type Fixture, frozen } from "./fixture.js";
import { tags } from "./generated/tags.js";

type IsUnion<Type, Whole = Type> = (
  Type extends unknown
    ? [Whole] extends [Type]
      ? false
      : true
    : never
) extends false
  ? false
  : true;

/**
 * The possible overrides: any member, at any depth. Give lists, and objects told apart by a tag (`expiryType`,
 * `constraintType`), as a whole. `undefined` removes an optional member.
 */
export type Overrides<Type> = [Type] extends [readonly unknown[]]
  ? Type
  : [Type] extends [object]
    ? IsUnion<Type> extends true
      ? Type
      : {
          [Key in keyof Type]?: Record<never, never> extends Pick<Type, Key>
            ? Overrides<Exclude<Type[Key], undefined>> | undefined
            : Overrides<Type[Key]>;
        }
    : Type;

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A copy of `base` with the overrides applied. Neither is changed. */
export function merged(base: unknown, overrides: unknown): unknown {
  if (!isPlain(base) || !isPlain(overrides) || tags.some((tag) => Object.hasOwn(overrides, tag)))
    return structuredClone(overrides);
  const result = structuredClone(base);
  for (const [key, value] of Object.entries(overrides)) {
    if (value === undefined) delete result[key];
    else result[key] = merged(result[key], value);
  }
  return result;
}

/** The fixture with another body: the same request, and a response changed by the overrides. */
export function withBody<Given extends Fixture>(
  fixture: Given,
  overrides: Overrides<Given["response"]["body"]>,
): Given {
  return frozen(answering(fixture, merged(fixture.response.body, overrides)));
}

/** The fixture with another body, and its text. */
export function answering<Given extends Fixture>(fixture: Given, body: unknown): Given {
  const { response } = fixture;
  return { ...fixture, response: { ...response, body, text: bodyTextLike(response.text, body, response.mediaType) } };
}
