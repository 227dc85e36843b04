import type { Index, Resource } from "./blueprint.js";
import type { IndexDraft } from "./index-draft.js";
import { ruleName } from "./rule-name.js";

/**
 * Unique rules first, then the indexes that none of the others makes superfluous, each with a name that is not in `taken`; the names are added to it.
 * An index is superfluous when another starts with its columns and holds at least its rows.
 */
export function nameIndexes(
  drafts: readonly IndexDraft[],
  resource: Pick<Resource, "table" | "hasSoftDelete">,
  taken: Set<string>,
): Index[] {
  const entries = drafts.map(({ columns, isUnique, holdsGone }) => ({
    columns,
    isUnique,
    onlyLive: resource.hasSoftDelete && !holdsGone,
    path: columns.map(({ column }) => column).join(),
  }));
  return necessary(entries).map(({ columns, isUnique, onlyLive }) => {
    const name = ruleName(
      { table: resource.table, columns: columns.map(({ column }) => column), isUnique },
      taken,
    );
    taken.add(name);
    return { name, columns, isUnique, onlyLive };
  });
}

/** An index without its name; `path` are its columns in one text. */
type Entry = Omit<Index, "name"> & { readonly path: string };

function necessary(entries: readonly Entry[]): Entry[] {
  const uniques = firstOfEach(
    entries.filter(({ isUnique }) => isUnique),
    ({ path }) => path.split(",").sort().join(),
  );
  // The whole ones first: of two over the same columns, such a one makes the partial one superfluous.
  const plain = firstOfEach(
    entries.filter(({ isUnique }) => !isUnique).sort((a, b) => Number(a.onlyLive) - Number(b.onlyLive)),
    ({ path }) => path,
  );
  const all = [...uniques, ...plain];
  const inAny = coveredBy(all);
  const inWhole = coveredBy(all.filter(({ onlyLive }) => !onlyLive));
  const kept = new Set(plain.filter(({ path, onlyLive }) => !(onlyLive ? inAny : inWhole).has(path)));
  return [...uniques, ...entries.filter((entry) => kept.has(entry))];
}

/** The paths that need no index of their own beside these. */
function coveredBy(entries: readonly Entry[]): ReadonlySet<string> {
  return new Set(
    entries.flatMap((entry) => [...properPrefixes(entry), ...(entry.isUnique ? [entry.path] : [])]),
  );
}

function properPrefixes({ columns }: Entry): string[] {
  const names = columns.map(({ column }) => column);
  return names.slice(1).map((_, index) => names.slice(0, index + 1).join());
}

function firstOfEach(entries: readonly Entry[], keyOf: (entry: Entry) => string): Entry[] {
  const first = new Map<string, Entry>();
  for (const entry of entries) {
    const key = keyOf(entry);
    if (!first.has(key)) first.set(key, entry);
  }
  return [...first.values()];
}
