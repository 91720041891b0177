const words = (text: string) => new Set(text.split(" "));
/** Members that hold data, in which a `$ref` is no reference, unless their owner's members have names of their own. */
const data = words("value example default const enum");
const named = words(
  "properties patternProperties dependentSchemas $defs schemas responses parameters headers examples links",
);
const texts = words("summary description title deprecated default examples");

/**
 * A bundle with what each reference refers to in its place. A reference to what it stands in stays. Redocly's bundler cannot
 * write such a document.
 */
export function dereferenced(bundle: unknown): unknown {
  const targetOf = ($ref: string) =>
    decodeURIComponent($ref.slice(2))
      .split("/")
      .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"))
      .reduce((value, key) => (value as Record<string, unknown>)[key], bundle);
  const inside = (value: unknown, within: readonly string[], owner = ""): unknown => {
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) return value.map((item) => inside(item, within));
    const { $ref, ...beside } = value as Record<string, unknown>;
    const members = Object.fromEntries(
      Object.entries(beside).map(([key, member]) => [
        key,
        data.has(key) && !named.has(owner) ? member : inside(member, within, key),
      ]),
    );
    if (typeof $ref !== "string") return members;
    if (within.includes($ref)) return value;
    const target = inside(targetOf($ref), [...within, $ref]) as object;
    const isSaidBeside = (key: string) => texts.has(key) || (key.startsWith("x-") && !Object.hasOwn(target, key));
    return Object.keys(members).every(isSaidBeside) ? { ...target, ...members } : { allOf: [target], ...members };
  };
  return inside(bundle, []);
}
