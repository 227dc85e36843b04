import type { Index, Resource } from "./blueprint.js";
import type { IndexDraft } from "./resolve-rules.js";
import { ruleName } from "./rule-name.js";

/**
 * Unique rules first, then the indexes that none of the others makes superfluous, each with a name that is not in `taken`; the names are added to it.
 * An index is superfluous when another starts with its columns.
 */
export function nameIndexes(
  drafts: readonly IndexDraft[],
  resource: Pick<Resource, "table" | "hasSoftDelete">,
  taken: Set<string>,
): Index[] {
  return necessary(drafts).map(({ columns, isUnique }) => {
    const name = ruleName(
      { table: resource.table, columns: columns.map(({ column }) => column), isUnique },
      taken,
    );
    taken.add(name);
    return { name, columns, isUnique, onlyLive: resource.hasSoftDelete };
  });
}

function necessary(drafts: readonly IndexDraft[]): IndexDraft[] {
  const uniques = firstOfEach(
    drafts.filter((draft) => draft.isUnique),
    (draft) => columnNames(draft).sort().join(),
  );
  const plain = firstOfEach(
    drafts.filter((draft) => !draft.isUnique),
    (draft) => columnNames(draft).join(),
  );
  const covered = new Set([
    ...uniques.map((draft) => columnNames(draft).join()),
    ...[...uniques, ...plain].flatMap(properPrefixes),
  ]);
  return [...uniques, ...plain.filter((draft) => !covered.has(columnNames(draft).join()))];
}

function firstOfEach(drafts: readonly IndexDraft[], keyOf: (draft: IndexDraft) => string): IndexDraft[] {
  const first = new Map<string, IndexDraft>();
  for (const draft of drafts) {
    const key = keyOf(draft);
    if (!first.has(key)) first.set(key, draft);
  }
  return [...first.values()];
}

function properPrefixes(draft: IndexDraft): string[] {
  const names = columnNames(draft);
  return names.slice(1).map((_, index) => names.slice(0, index + 1).join());
}

function columnNames({ columns }: IndexDraft): string[] {
  return columns.map(({ column }) => column);
}
