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

/** What things of a list are called, and were called before. */
export interface NamesOf<T> {
  readonly nameOf: (item: T) => string;
  readonly formerOf: (item: T) => string | null;
}

/** Finds every thing of `before` in `after`: under its own name, or because another one says that it was called so. */
export function pairUp<T>(
  before: readonly T[],
  after: readonly T[],
  { nameOf, formerOf }: NamesOf<T>,
): Pairing<T> {
  const known = new Set(before.map(nameOf));
  const byName = new Map(after.map((item) => [nameOf(item), item]));
  const byFormer = new Map(
    after.filter((item) => !known.has(nameOf(item))).map((item) => [formerOf(item), item]),
  );
  const twins = before.map((item) => ({
    before: item,
    after: byName.get(nameOf(item)) ?? byFormer.get(nameOf(item)),
  }));
  const met = new Set(twins.map((twin) => twin.after));
  return {
    kept: twins.flatMap((twin) =>
      twin.after === undefined ? [] : [{ before: twin.before, after: twin.after }],
    ),
    removed: twins.flatMap((twin) => (twin.after === undefined ? [twin.before] : [])),
    added: after.filter((item) => !met.has(item)),
  };
}
