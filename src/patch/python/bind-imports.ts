import { readNames } from "../../syntax/python/read-names.js";
import { unitsOf } from "../../syntax/python/read-units.js";
import type { PythonFile } from "../../syntax/python/parse-python.js";
import { readImportsIn } from "../../syntax/python/read-imports.js";
import type { Insertion, PatchImport } from "../patch.js";
import { insertImport } from "./import-place.js";
import { isSameName, qualifiedModule } from "./python-module.js";

/** The imports that a file still lacks, and what the imported names are called in it. */
export interface BoundImports {
  readonly insertions: readonly Insertion[];
  /** From the name that a patch expects to the one it has here, where that is another. */
  readonly names: ReadonlyMap<string, string>;
}

interface Wanted {
  readonly path: string;
  readonly imports: readonly PatchImport[];
  /** Where the names have to be there. */
  readonly limit: number;
}

/** Imports what is not imported in front of `limit`, under a name that nothing else in the file has. */
export function bindImports(file: PythonFile, { path, imports, limit }: Wanted): BoundImports {
  const used = new Set(readNames(file));
  const insertions: Insertion[] = [];
  const names = new Map<string, string>();
  for (const wanted of imports) {
    const expected = wanted.as ?? wanted.name;
    const known = importedAs(file, wanted, { path, limit });
    const local = known ?? freeName(wanted, used);
    if (local !== expected) names.set(expected, local);
    if (known !== null) continue;
    used.add(local);
    const as = local === wanted.name ? "" : ` as ${local}`;
    const line = `from ${wanted.from} import ${wanted.name}${as}`;
    insertions.push(insertImport(file, { module: wanted.from, isFrom: true, line }, limit));
  }
  return { insertions, names };
}

/** What a thing is called in a file that imports it in front of `limit`, whatever happens; null where it does not. */
function importedAs(
  file: PythonFile,
  wanted: PatchImport,
  at: Pick<Wanted, "path" | "limit">,
): string | null {
  const statements = unitsOf(file, file.tree.topNode)
    .filter(({ to }) => to <= at.limit)
    .flatMap((unit) => unit.statements)
    .filter(({ name }) => name === "ImportStatement");
  const module = qualifiedModule(at.path, wanted.from);
  const found = readImportsIn(file, statements).findLast(
    (bound) => bound.name === wanted.name && isSameName(qualifiedModule(at.path, bound.source), module),
  );
  return found?.local ?? null;
}

/** The expected name if it is free, else one that says more of where it comes from. */
export function freeName({ from, name, as }: PatchImport, used: ReadonlySet<string>): string {
  const expected = as ?? name;
  const folders = from.split(".").filter((word) => word !== "" && !name.startsWith(word));
  const longer = folders.reverse().map((word) => `${word}_${name}`);
  const free = [expected, ...longer].find((candidate) => !used.has(candidate));
  if (free !== undefined) return free;
  let number = 2;
  while (used.has(`${expected}_${number}`)) number += 1;
  return `${expected}_${number}`;
}
