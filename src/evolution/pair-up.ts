import type { Blueprint, Field, ManyRelation, Resource } from "../blueprint/blueprint.js";

/** Of two lists: what is in both, and what in one alone. */
export interface Pairing<T> {
  readonly kept: readonly Pair<T>[];
  readonly removed: readonly T[];
  readonly added: readonly T[];
}

export interface Pair<T> {
  readonly before: T;
  readonly after: T;
}

/** Tables are a resource's names for itself: unlike addresses, nothing but a new name changes them. */
export function pairResources({ before, after }: Pair<Blueprint>): Pairing<Resource> {
  return pairUp({ before: before.resources, after: after.resources }, ({ table }) => table);
}

/** The fields of a resource that both have. */
export function pairFields({ before, after }: Pair<Resource>): Pairing<Field> {
  return pairUp({ before: before.fields, after: after.fields }, ({ column }) => column);
}

/** Its many-to-many relations. */
export function pairRelations({ before, after }: Pair<Resource>): Pairing<ManyRelation> {
  return pairUp(
    { before: before.manyRelations, after: after.manyRelations },
    ({ relation }) => relation.name.snake,
  );
}

/** What each of them is today; what is gone is left out. */
export function twins<T>({ kept }: Pairing<T>): ReadonlyMap<T, T> {
  return new Map(kept.map(({ before, after }) => [before, after]));
}

interface Named {
  /** What it was called before, where it is called otherwise now. */
  readonly renamedFrom: string | null;
}

/**
 * Finds every thing of `before` in `after`: under its own name, or because another one says that it was called so. What was there under its
 * name before was never another.
 */
function pairUp<T extends Named>(
  { before, after }: Pair<readonly T[]>,
  nameOf: (item: T) => string,
): Pairing<T> {
  const known = new Set(before.map(nameOf));
  const byName = new Map(after.map((item) => [nameOf(item), item]));
  const byFormer = new Map(
    after.filter((item) => !known.has(nameOf(item))).map((item) => [item.renamedFrom, item]),
  );
  const pairs = before.map((item) => ({
    before: item,
    after: byName.get(nameOf(item)) ?? byFormer.get(nameOf(item)),
  }));
  const met = new Set(pairs.map((pair) => pair.after));
  return {
    kept: pairs.flatMap((pair) =>
      pair.after === undefined ? [] : [{ before: pair.before, after: pair.after }],
    ),
    removed: pairs.flatMap((pair) => (pair.after === undefined ? [pair.before] : [])),
    added: after.filter((item) => !met.has(item)),
  };
}
