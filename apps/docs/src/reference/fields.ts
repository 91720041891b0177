import { isObject, type Json, type JsonObject, type Spec } from "@badge-contract/spec";
import { notesOf, type Rule, type Shape, shapeOf, texts, typeOf } from "./shape.ts";

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
  rules: Rule[];
  groups: Group[];
}

/**
 * Members that belong together: those of one form of an object with several forms, or (without a title) those of all
 * forms.
 */
export interface Group {
  title?: string;
  description: string;
  rules: Rule[];
  fields: Field[];
}

/** A schema with this many members is shown once per page. Later places link to it. */
const large = 30;

/** Makes the fields of one page. Their addresses are distinct, and recursive schemas end. */
export function createFields({ root }: Spec) {
  const taken = new Set<string>();
  const shown = new Map<string, { id: string; size: number }>();
  const idFor = (wanted: string) => {
    const base = wanted.replace(/[^\p{L}\p{N}_.[\]*-]+/gu, "-");
    let id = base;
    for (let copy = 2; taken.has(id); copy++) id = `${base}-${copy}`;
    taken.add(id);
    return id;
  };

  function fieldOf(name: string, value: Json, required: boolean, wanted: string, above: string[]): Field {
    const id = idFor(wanted);
    const plain = { id, name, required, notes: [], rules: [], groups: [] };
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
    const again = referTo(shape, above);
    if (again !== undefined) return { ...field, notes: [...field.notes, again] };
    return { ...field, groups: noted(shape, id, () => groupsOf(shape, wanted, [...above, shape.name])) };
  }

  /** A link to the place that already shows the schema, if it is shown only once. */
  function referTo({ name }: Shape, above: string[]): string | undefined {
    const known = name === "" ? undefined : shown.get(name);
    if (!known || (known.size < large && !above.includes(name))) return undefined;
    return `The same as [\`${known.id}\`](#${encodeURI(known.id)}).`;
  }

  function noted({ name }: Shape, id: string, groups: () => Group[]): Group[] {
    const entry = { id, size: 0 };
    if (name !== "" && !shown.has(name)) shown.set(name, entry);
    const before = taken.size;
    const found = groups();
    entry.size = taken.size - before;
    return found;
  }

  const fieldsOf = (properties: Iterable<[string, Json]>, required: Set<string>, at: string, above: string[]) =>
    [...properties].map(([name, schema]) => fieldOf(name, schema, required.has(name), `${at}.${name}`, above));

  function groupsOf(shape: Shape, at: string, above: string[]): Group[] {
    const { schema, properties, required, variants } = shape;
    const own = fieldsOf(properties, required, at, above);
    const { items, prefixItems, additionalProperties, patternProperties } = schema;
    for (const [index, item] of texts(prefixItems).entries())
      own.push(fieldOf(`[${index}]`, item, false, `${at}[${index}]`, above));
    for (const [pattern, value] of Object.entries(isObject(patternProperties) ? patternProperties : {}))
      own.push(fieldOf(`/${pattern}/`, value, false, `${at}.${pattern}`, above));
    if (isObject(additionalProperties) && Object.keys(additionalProperties).length > 0)
      own.push(fieldOf("*", additionalProperties, false, `${at}.*`, above));
    const groups: Group[] = own.length > 0 ? [{ description: "", rules: [], fields: own }] : [];
    if (variants.length > 1) groups.push(...formsOf(variants, properties, at, above));
    if (isObject(items)) groups.push(...entryGroups(items, at, above));
    return groups;
  }

  /** The members of a list's entries appear below the list itself. The list's type already describes plain entries. */
  function entryGroups(items: JsonObject, at: string, above: string[]): Group[] {
    const entry = shapeOf(root, items);
    const again = referTo(entry, above);
    const groups = again ? [] : noted(entry, at, () => groupsOf(entry, `${at}[]`, [...above, entry.name]));
    const notes = [...notesOf(entry), ...(again ? [again] : [])];
    const said = [String(entry.schema.description ?? "").trim(), ...notes].filter((text) => text !== "").join(" ");
    const rules = again ? [] : entry.rules;
    if (said === "" && rules.length === 0) return groups;
    return [{ title: "Each entry", description: said, rules, fields: [] }, ...groups];
  }

  /** The forms of an object: first the members that all share, then those of each form. */
  function formsOf(variants: Json[], outer: Map<string, Json>, at: string, above: string[]): Group[] {
    const shapes = variants.map((variant) => shapeOf(root, variant));
    const [first] = shapes;
    const text = (shape: Shape, name: string) => JSON.stringify([shape.properties.get(name), shape.required.has(name)]);
    const common = [...(first?.properties ?? [])].filter(
      ([name]) =>
        first && shapes.every((shape) => shape.properties.has(name) && text(shape, name) === text(first, name)),
    );
    const names = new Set([...common.map(([name]) => name), ...outer.keys()]);
    const inAll = (rule: Rule) => shapes.every(({ rules }) => rules.some((other) => other.rule === rule.rule));
    const shared = (first?.rules ?? []).filter(inAll);
    const alike = fieldsOf(common, first?.required ?? new Set(), at, above);
    const own = shapes.map((shape, index): Group => {
      const title = shape.name || String(shape.schema.title ?? `Form ${index + 1}`);
      const rest = [...shape.properties].filter(([name]) => !names.has(name));
      const below = above.includes(title);
      const described = [String(shape.schema.description ?? "").trim(), ...shape.conditions].filter(
        (line) => line !== "",
      );
      return {
        title,
        description: described.join(" "),
        rules: below ? [] : shape.rules.filter((rule) => !inAll(rule)),
        fields: below ? [] : fieldsOf(rest, shape.required, `${at}.${title}`, [...above, title]),
      };
    });
    return [
      ...(alike.length + shared.length > 0
        ? [{ title: "In every form", description: "", rules: shared, fields: alike }]
        : []),
      ...own,
    ];
  }

  return (name: string, schema: Json, required: boolean, at: string) => fieldOf(name, schema, required, at, []);
}

/** Every field below one, itself first. */
export const allFields = (field: Field): Field[] => [
  field,
  ...field.groups.flatMap(({ fields }) => fields.flatMap(allFields)),
];

/** The rules of a field and of all fields below it, each with its field's address. */
export const allRules = (field: Field): (Rule & { at: string })[] =>
  allFields(field).flatMap(({ id, rules, groups }) =>
    [...rules, ...groups.flatMap((group) => group.rules)].map((rule) => ({ ...rule, at: id })),
  );
