import type { Requirement } from "../../syntax/python/parse-requirement.js";

/** Whether what is asked for is asked for already, in whatever version. */
export function isAskedFor(wanted: Requirement, lines: readonly (Requirement | null)[]): boolean {
  return lines.some(
    (line) => line?.name === wanted.name && [...wanted.extras].every((extra) => line.extras.has(extra)),
  );
}

/** Something to be added, and in front of which of the names that are there. */
export interface Placed<T> {
  readonly entry: T;
  readonly at: number;
}

/** Where additions go in a list of names: in order if the list is in order, else behind everything. */
export function placeInOrder<T extends { readonly name: string }>(
  names: readonly string[],
  added: readonly T[],
): readonly Placed<T>[] {
  const isSorted = names.every((other, index) => index === 0 || (names[index - 1] ?? "") <= other);
  if (!isSorted) return added.map((entry) => ({ entry, at: names.length }));
  return [...added]
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .map((entry) => ({ entry, at: names.findLastIndex((other) => other <= entry.name) + 1 }));
}
