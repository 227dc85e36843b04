import type { Blueprint, Field, NameForms, Resource } from "../blueprint/blueprint.js";
import { carryNames, type Carried } from "./carry-names.js";
import type { Renamed } from "./renames.js";

/** A word of generated code as it was, and as it is now. */
export type RenamedWord = Renamed;

/** What two blueprints call differently, as the words that generated code and its paths spell it with. */
export interface RenamedWords {
  readonly resources: readonly RenamedWord[];
  /** Of every resource with renamed fields or relations, under the words that it itself has. */
  readonly fields: readonly { readonly of: readonly string[]; readonly words: readonly RenamedWord[] }[];
}

/** The words that a run renames; null where it renames nothing. */
export function renamedWords(previous: Blueprint, next: Blueprint): RenamedWords | null {
  const pairs = carryNames(previous, next).flatMap((carried) => {
    const after = next.resources.find(({ table }) => table === carried.now.table);
    return after === undefined ? [] : [{ ...carried, after }];
  });
  const resources = pairs.filter(({ before, after }) => before.table !== after.table).flatMap(resourceWords);
  const fields = pairs
    .map((pair) => ({ of: namesOf(pair.before), words: distinct(fieldWords(pair)) }))
    .filter(({ words }) => words.length > 0);
  return resources.length + fields.length === 0 ? null : { resources: distinct(resources), fields };
}

interface Pair extends Carried {
  readonly after: Resource;
}

function resourceWords({ before, after }: Pair): RenamedWord[] {
  return [
    ...formWords(before.name.plural, after.name.plural),
    ...formWords(before.name.singular, after.name.singular),
  ];
}

function namesOf({ name }: Resource): readonly string[] {
  return [name.plural, name.singular].flatMap((forms) => spellings(forms));
}

function fieldWords({ before, now, after }: Pair): RenamedWord[] {
  const columns = before.fields.flatMap((field, at) => {
    const column = now.fields[at]?.column;
    const twin = after.fields.find((other) => other.column === column);
    return twin === undefined || field.column === column ? [] : columnWords(field, twin);
  });
  const relations = before.manyRelations.flatMap((many) => {
    const twin = after.manyRelations.find(({ renamedFrom }) => renamedFrom === many.relation.name.snake);
    if (twin === undefined) return [];
    return [...formWords(many.relation.name, twin.relation.name), ...formWords(many.ids.name, twin.ids.name)];
  });
  return [...columns, ...relations];
}

function columnWords(before: Field, after: Field): RenamedWord[] {
  const relations =
    before.type.kind === "ref" && after.type.kind === "ref"
      ? formWords(before.type.relation.name, after.type.relation.name)
      : [];
  return [...formWords(before.name, after.name), { before: before.column, now: after.column }, ...relations];
}

function formWords(before: NameForms, after: NameForms): RenamedWord[] {
  const now = spellings(after);
  return spellings(before).map((word, at) => ({ before: word, now: now[at] ?? word }));
}

function spellings({ snake, camel, pascal, kebab, words }: NameForms): readonly string[] {
  return [snake, camel, pascal, kebab, words, snake.toUpperCase()];
}

function distinct(words: readonly RenamedWord[]): readonly RenamedWord[] {
  const byBoth = words
    .filter(({ before, now }) => before !== now)
    .map((word) => [`${word.before} ${word.now}`, word] as const);
  return [...new Map(byBoth).values()];
}
