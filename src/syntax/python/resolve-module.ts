/** Whether a project has a file of this path. */
export type HasFile = (path: string) => boolean;

/** A module as an import names it: `from ..a import b` in `from` has the level 2 and the module "a". */
export interface ModuleName {
  readonly level: number;
  readonly module: string;
}

/** Never the project's own, also where it has a folder of this name: `core/fastapi/`, `common/typing.py`. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  ...["fastapi", "starlette", "fastapi_users", "pydantic", "pydantic_settings", "sqlalchemy", "sqlmodel"],
  ...["typing", "typing_extensions", "collections", "contextlib", "functools"],
]);

/**
 * The file of the project that an import in `importer` means; null for a package from elsewhere. Where a module is named from the root,
 * every folder above the importer may be it. A folder that is a package itself is the last to be tried: it is no root, unless
 * somebody starts Python in it.
 */
export function resolveModule(has: HasFile, importer: string, name: ModuleName): string | null {
  const above = foldersAbove(importer);
  if (name.level > 0) {
    const folder = above.at(-name.level);
    return folder === undefined ? null : moduleIn(has, folder, name.module);
  }
  if (name.module === "" || ELSEWHERE.has(name.module.split(".")[0] ?? "")) return null;
  const roots = [
    ...above.filter((folder) => !has(join(folder, "__init__.py"))),
    ...above.filter((folder) => has(join(folder, "__init__.py"))),
  ];
  for (const root of roots) {
    const found = moduleIn(has, root, name.module);
    if (found !== null) return found;
  }
  return null;
}

/** The file of a module below a root: `a.b` is `a/b.py` or `a/b/__init__.py`. */
export function moduleIn(has: HasFile, root: string, module: string): string | null {
  if (module === "") return [join(root, "__init__.py")].find((candidate) => has(candidate)) ?? null;
  const path = join(root, module.replaceAll(".", "/"));
  return [`${path}.py`, join(path, "__init__.py")].find((candidate) => has(candidate)) ?? null;
}

/** "a/b/c.py" → "", "a", "a/b" */
export function foldersAbove(path: string): readonly string[] {
  const parts = path.split("/").slice(0, -1);
  return [...Array(parts.length + 1).keys()].map((length) => parts.slice(0, length).join("/"));
}

function join(folder: string, path: string): string {
  return folder === "" || path === "" ? folder + path : `${folder}/${path}`;
}
