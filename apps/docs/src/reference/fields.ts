import { isObject, type Json, type JsonObject, type Spec } from "@badge-contract/spec";
import { distinct } from "@badge-contract/spec/distinct";
import { entry, place } from "./markdown.ts";
import { asList, messagesOf, notesOf, type Rule, type Shape, shapeOf, typeOf } from "./shape.ts";

/** A member of a body, or an entry of a list or map, with everything that the page says about it. */
export interface Field {
  /** Its address on the page, such as `200.data.expiresOn`. */
  id: string;
  name: string;
  type: string;
  required: boolean;
  description: string;
  /** Limits and notes, each a short text in Markdown. */
  notes: string[];
  rules: readonly Rule[];
  /** Its members, entries and forms as a list in Markdown. */
  below: string[];
}

const fieldLines = ({ id, name, type, required, description, notes, rules, below }: Field): string[] =>
  entry(
    `${place(name, id)} *${type}*${required ? " **required**" : ""}`,
    [description, notes.join(" "), ...messagesOf(rules)],
    below,
  );

export const list = (fields: Field[]): string[] => fields.flatMap(fieldLines);

/** A schema with this many members is shown once per page. Later places link to it. */
const large = 30;

/**
 * Makes the fields of one page, and lists all their rules. Their addresses are distinct, and recursive schemas end.
 */
export function createFields({ root }: Spec) {
  const rules: (Rule & { at: string })[] = [];
  const noteRules = (found: readonly Rule[], at: string) => {
    rules.push(...found.map((rule) => ({ ...rule, at })));
    return messagesOf(found);
  };
  const taken = new Set<string>();
  const give = distinct("-", taken);
  const shown = new Map<string, { id: string; size: number }>();
  const idFor = (wanted: string) => give(wanted.replace(/[^\p{L}\p{N}_.[\]*-]+/gu, "-"));

  function fieldOf(name: string, value: Json, required: boolean, wanted: string, above: string[]): Field {
    const id = idFor(wanted);
    const plain = { id, name, required, notes: [], rules: [], below: [] };
    if (typeof value === "boolean")
      return { ...plain, type: value ? "anything" : "never there", required: false, description: "" };
    const shape = shapeOf(root, value);
    const field: Field = {
      ...plain,
      type: typeOf(root, shape),
      description: String(shape.schema.description ?? shape.schema.title ?? "").trim(),
      notes: notesOf(shape),
      rules: shape.rules,
    };
    noteRules(shape.rules, id);
    const again = referTo(shape, above);
    if (again !== undefined) return { ...field, notes: [...field.notes, again] };
    return { ...field, below: noted(shape, id, () => membersOf(shape, id, wanted, [...above, shape.name])) };
  }

  /** A link to the place that already shows the schema, if it is shown only once. */
  function referTo({ name }: Shape, above: string[]): string | undefined {
    const known = name === "" ? undefined : shown.get(name);
    if (!known || (known.size < large && !above.includes(name))) return undefined;
    return `The same as [\`${known.id}\`](#${encodeURI(known.id)}).`;
  }

  function noted({ name }: Shape, id: string, lines: () => string[]): string[] {
    const entry = { id, size: 0 };
    if (name !== "" && !shown.has(name)) shown.set(name, entry);
    const before = taken.size;
    const found = lines();
    entry.size = taken.size - before;
    return found;
  }

  const fieldsOf = (properties: Iterable<[string, Json]>, required: Set<string>, at: string, above: string[]) =>
    [...properties].map(([name, schema]) => fieldOf(name, schema, required.has(name), `${at}.${name}`, above));

  function membersOf(shape: Shape, id: string, at: string, above: string[]): string[] {
    const { schema, properties, required, variants } = shape;
    const own = fieldsOf(properties, required, at, above);
    const { items, prefixItems, additionalProperties, patternProperties } = schema;
    for (const [index, item] of asList(prefixItems).entries())
      own.push(fieldOf(`[${index}]`, item, false, `${at}[${index}]`, above));
    for (const [pattern, value] of Object.entries(isObject(patternProperties) ? patternProperties : {}))
      own.push(fieldOf(`/${pattern}/`, value, false, `${at}.${pattern}`, above));
    if (isObject(additionalProperties) && Object.keys(additionalProperties).length > 0)
      own.push(fieldOf("*", additionalProperties, false, `${at}.*`, above));
    return [
      ...list(own),
      ...(variants.length > 1 ? formLines(variants, properties, id, at, above) : []),
      ...(isObject(items) ? entryLines(items, id, at, above) : []),
    ];
  }

  /** The members of a list's entries appear below the list itself. The list's type already describes plain entries. */
  function entryLines(items: JsonObject, id: string, at: string, above: string[]): string[] {
    const each = shapeOf(root, items);
    const again = referTo(each, above);
    const notes = [String(each.schema.description ?? "").trim(), ...notesOf(each), again ?? ""];
    const said = [notes.filter((text) => text !== "").join(" "), ...(again ? [] : noteRules(each.rules, id))];
    return [
      ...(said.join("") === "" ? [] : entry("**Each entry**", said)),
      ...(again ? [] : noted(each, at, () => membersOf(each, id, `${at}[]`, [...above, each.name]))),
    ];
  }

  /** The forms of an object: first the members that all share, then those of each form. */
  function formLines(variants: Json[], outer: Map<string, Json>, id: string, at: string, above: string[]): string[] {
    const shapes = variants.map((variant) => shapeOf(root, variant));
    const [first] = shapes;
    const text = (shape: Shape, name: string) => JSON.stringify([shape.properties.get(name), shape.required.has(name)]);
    const common = [...(first?.properties ?? [])].filter(
      ([name]) =>
        first && shapes.every((shape) => shape.properties.has(name) && text(shape, name) === text(first, name)),
    );
    const names = new Set([...common.map(([name]) => name), ...outer.keys()]);
    const inAll = (rule: Rule) => shapes.every(({ rules }) => rules.some((other) => other.rule === rule.rule));
    const shared = noteRules((first?.rules ?? []).filter(inAll), id);
    const alike = list(fieldsOf(common, first?.required ?? new Set(), at, above));
    const own = shapes.flatMap((shape, index) => {
      const title = shape.name || String(shape.schema.title ?? `Form ${index + 1}`);
      const described = [String(shape.schema.description ?? "").trim(), ...shape.conditions];
      const said = described.filter((line) => line !== "").join(" ");
      if (above.includes(title)) return entry(`**${title}**`, [said]);
      const rest = [...shape.properties].filter(([name]) => !names.has(name));
      const told = [
        said,
        ...noteRules(
          shape.rules.filter((rule) => !inAll(rule)),
          id,
        ),
      ];
      const below = list(fieldsOf(rest, shape.required, `${at}.${title}`, [...above, title]));
      return entry(`**${title}**`, told, below);
    });
    return [...(alike.length + shared.length > 0 ? entry("**In every form**", shared, alike) : []), ...own];
  }

  return {
    rules,
    field: (name: string, schema: Json, required: boolean, at: string) => fieldOf(name, schema, required, at, []),
  };
}
