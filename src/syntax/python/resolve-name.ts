import { dottedName } from "./read-expressions.js";
import type { PythonImport } from "./read-imports.js";
import type { PythonModule } from "./read-module.js";
import { resolveModule, type HasFile } from "./resolve-module.js";

/** The modules of a project. */
export interface PythonModules {
  readonly has: HasFile;
  readonly module: (path: string) => PythonModule | null;
  /** Whether a package from elsewhere has this name: what a star brings from there cannot be looked up. */
  readonly exports: (module: string, name: string) => boolean;
}

/** What a name means: `own`, where the project defines it, with what is taken of it (`.x.y`); `foreign`, by its full name. */
export type ResolvedName =
  | { readonly kind: "own"; readonly path: string; readonly name: string; readonly rest: readonly string[] }
  | { readonly kind: "foreign"; readonly name: string };

interface Lookup {
  readonly modules: PythonModules;
  readonly seen: Set<string>;
}

/** What a dotted name means in a file, through imports, aliases, packages that pass names on, and stars. Null: nobody knows. */
export function resolveName(modules: PythonModules, path: string, name: string): ResolvedName | null {
  return lookup({ modules, seen: new Set() }, path, name.split("."));
}

function lookup(state: Lookup, path: string, names: readonly string[]): ResolvedName | null {
  const key = `${path}:${names.join(".")}`;
  const module = state.modules.module(path);
  if (module === null || state.seen.has(key)) return null;
  state.seen.add(key);
  const [head = "", ...rest] = names;
  if (isDefined(module, head))
    return followAlias(state, module, names) ?? { kind: "own", path, name: head, rest };
  for (const found of module.imports.filter(({ local, kind }) => kind !== "star" && local === head)) {
    const resolved = throughImport(state, path, { found, names });
    if (resolved !== null) return resolved;
  }
  return throughStars(state, module, names);
}

function isDefined({ assignments, functions, classes }: PythonModule, name: string): boolean {
  return [...assignments, ...functions, ...classes].some((definition) => definition.name === name);
}

/** `Api = FastAPI`: a second name for something else. */
function followAlias(state: Lookup, module: PythonModule, names: readonly string[]): ResolvedName | null {
  const assignments = module.assignments.filter(({ name }) => name === names[0]);
  const value = assignments.length === 1 ? dottedName(module.file, assignments[0]?.value ?? null) : null;
  return value === null ? null : lookup(state, module.path, [...value.split("."), ...names.slice(1)]);
}

interface Imported {
  readonly found: PythonImport;
  readonly names: readonly string[];
}

function throughImport(state: Lookup, path: string, { found, names }: Imported): ResolvedName | null {
  const rest = names.slice(1);
  if (found.kind === "name") return inModule(state, path, { ...found, rest: [found.name, ...rest] });
  if (found.isRenamed) return inModule(state, path, { ...found, rest });
  // `import a.b` lets one say a.b.c, and a.c if something else has imported that.
  return inModule(state, path, { level: 0, module: names[0] ?? "", rest });
}

interface Wanted {
  readonly level: number;
  readonly module: string;
  readonly rest: readonly string[];
}

function inModule(state: Lookup, path: string, { level, module, rest }: Wanted): ResolvedName | null {
  const { has } = state.modules;
  const file = resolveModule(has, path, { level, module });
  const [next, ...others] = rest;
  if (file !== null && rest.length > 0) {
    const found = lookup(state, file, rest);
    if (found !== null) return found;
  }
  if (next !== undefined) {
    const deeper = module === "" ? next : `${module}.${next}`;
    const isOwn =
      resolveModule(has, path, { level, module: deeper }) !== null ||
      isFolder(state, path, { level, deeper, others });
    if (isOwn) return inModule(state, path, { level, module: deeper, rest: others });
  }
  return level > 0 || file !== null ? null : { kind: "foreign", name: [module, ...rest].join(".") };
}

/** A package without `__init__.py` has no file; the modules in it have. */
function isFolder(
  { modules }: Lookup,
  path: string,
  {
    level,
    deeper,
    others,
  }: { readonly level: number; readonly deeper: string; readonly others: readonly string[] },
): boolean {
  return others.some((_, at) => {
    const module = [deeper, ...others.slice(0, at + 1)].join(".");
    return resolveModule(modules.has, path, { level, module }) !== null;
  });
}

function throughStars(state: Lookup, module: PythonModule, names: readonly string[]): ResolvedName | null {
  for (const found of module.imports.filter(({ kind }) => kind === "star")) {
    const file = resolveModule(state.modules.has, module.path, found);
    const resolved = file === null ? null : lookup(state, file, names);
    if (resolved !== null) return resolved;
    if (file === null && found.level === 0 && state.modules.exports(found.module, names[0] ?? ""))
      return { kind: "foreign", name: [found.module, ...names].join(".") };
  }
  return null;
}
