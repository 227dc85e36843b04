import type { Blueprint, Field, ManyRelation, NameForms, Resource } from "../blueprint/blueprint.js";
import { pairFields, pairRelations, pairResources, type Pair } from "./pair-up.js";
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
  const pairs = pairResources({ before: previous, after: next }).kept;
  const resources = pairs.filter(({ before, after }) => before.table !== after.table).flatMap(resourceWords);
  const fields = pairs
    .map((pair) => ({ of: namesOf(pair.before), words: distinct(fieldWords(pair)) }))
    .filter(({ words }) => words.length > 0);
  return resources.length + fields.length === 0 ? null : { resources: distinct(resources), fields };
}

function resourceWords({ before, after }: Pair<Resource>): RenamedWord[] {
  return [
    ...formWords(before.name.plural, after.name.plural),
    ...formWords(before.name.singular, after.name.singular),
  ];
}

function namesOf({ name }: Resource): readonly string[] {
  return [name.plural, name.singular].flatMap((forms) => spellings(forms));
}

function fieldWords(pair: Pair<Resource>): RenamedWord[] {
  const columns = pairFields(pair).kept.filter(({ before, after }) => before.column !== after.column);
  return [...columns.flatMap(columnWords), ...pairRelations(pair).kept.flatMap(relationWords)];
}

function columnWords({ before, after }: Pair<Field>): RenamedWord[] {
  const relations =
    before.type.kind === "ref" && after.type.kind === "ref"
      ? formWords(before.type.relation.name, after.type.relation.name)
      : [];
  return [...formWords(before.name, after.name), { before: before.column, now: after.column }, ...relations];
}

function relationWords({ before, after }: Pair<ManyRelation>): RenamedWord[] {
  const relations = formWords(before.relation.name, after.relation.name);
  return [...relations, ...formWords(before.ids.name, after.ids.name)];
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
