/** What a line of PEP 508 asks for: the name in the form in which names are compared, and the extras. */
export interface Requirement {
  readonly name: string;
  readonly extras: ReadonlySet<string>;
}

/** Null where a line names no package: a URL alone, a path. */
export function parseRequirement(line: string): Requirement | null {
  const found = /^\s*([A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?)\s*(?:\[([^\]]*)\])?\s*(?:$|[<>=!~@;(,#\s])/.exec(
    line,
  );
  if (found === null) return null;
  const extras = (found[2] ?? "").split(",").map(normalName);
  return { name: normalName(found[1] ?? ""), extras: new Set(extras.filter((extra) => extra !== "")) };
}

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

/** PEP 503: case and the kind of separator do not count. */
function normalName(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[-_.]+/g, "-");
}
