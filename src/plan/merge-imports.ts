/** One name that a file imports, as the render room takes it out of a source. */
export interface ImportedName {
  readonly from: string;
  readonly name: string;
  readonly section: number;
}

type Imports = readonly ImportedName[];

/**
 * Imports are a set, so merging them never clashes: what either side added is there, what either took away is not.
 * In the user's order; what is new stands behind what it stands behind in the generated file.
 */
export function mergeImports({ base, mine, next }: { base: Imports; mine: Imports; next: Imports }): Imports {
  const [known, kept, wanted] = [keysOf(base), keysOf(mine), keysOf(next)];
  const merged = mine.filter((one) => wanted.has(keyOf(one)) || !known.has(keyOf(one)));
  for (const [index, one] of next.entries()) {
    const key = keyOf(one);
    if (kept.has(key) || known.has(key)) continue;
    const before = next
      .slice(0, index)
      .findLast((other) => merged.some((there) => keyOf(there) === keyOf(other)));
    const place = before === undefined ? 0 : merged.findIndex((there) => keyOf(there) === keyOf(before)) + 1;
    const section = merged[Math.max(place - 1, 0)]?.section ?? one.section;
    merged.splice(place, 0, { ...one, section });
  }
  return merged;
}

/** Whether both import the same, in whatever order. */
export function isSameImports(one: Imports, other: Imports): boolean {
  const [left, right] = [keysOf(one), keysOf(other)];
  return left.size === right.size && [...left].every((key) => right.has(key));
}

function keysOf(imports: Imports): ReadonlySet<string> {
  return new Set(imports.map(keyOf));
}

function keyOf({ from, name }: ImportedName): string {
  return `${from}\0${name}`;
}
