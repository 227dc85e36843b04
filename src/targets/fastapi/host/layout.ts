import type { FastapiHost, HostFolders } from "../../../blueprint/host.js";
import { isOwnDatabase } from "./own-database.js";

/** Where the files of a standalone project go in a project of somebody else's. Paths are relative to the root, with slashes. */
export interface Layout {
  /** `app/tasks/router.py` → `app/routers/tasks.py` */
  readonly pathOf: (standalone: string) => string;
  /** What a file is called in an import: `app/routers/tasks.py` → `app.routers.tasks`. */
  readonly moduleOf: (path: string) => string;
  /** The module of our tests. */
  readonly testsModule: string;
}

const LAYERS: Readonly<Record<string, keyof HostFolders>> = {
  "router.py": "routers",
  "models.py": "models",
  "schemas.py": "schemas",
  "service.py": "services",
  "repository.py": "repositories",
};

/** `modules`: the folders of the resources below `app/`. */
export function layoutOf(host: FastapiHost, modules: ReadonlySet<string>): Layout {
  const own = moduleOf(host, `${host.folder}/__init__.py`);
  // pytest names a package of tests by its own folder where the folder above is none: it must not be called as ours is.
  const name = own.includes(".") ? (own.split(".").at(-1) ?? "") : `${own}_tests`;
  const pathOf = (standalone: string): string => {
    const [top, ...rest] = standalone.split("/");
    if (top === "tests") return [host.tests ?? "tests", name, ...rest].join("/");
    if (top === "migrations") return migrationPath(host, rest);
    const [module = "", file = ""] = rest;
    const layer = modules.has(module) ? LAYERS[file] : undefined;
    const folder = layer === undefined ? null : host.folders[layer];
    return folder === null ? [host.folder, ...rest].join("/") : `${folder}/${module}.py`;
  };
  const testsModule = moduleOf(host, pathOf("tests/__init__.py"));
  return { pathOf, moduleOf: (path) => moduleOf(host, path), testsModule };
}

/** What helps a migration lies beside the tables where Alembic's folder is the project's own. */
function migrationPath(host: FastapiHost, rest: readonly string[]): string {
  return [host.folder, isOwnDatabase(host) ? "migrations" : "db", ...rest].join("/");
}

/** `src/app/db.py` is `app.db` where modules are named from `src`. */
export function moduleOf({ sourceRoot }: Pick<FastapiHost, "sourceRoot">, path: string): string {
  const root = sourceRoot === "" ? "" : `${sourceRoot}/`;
  const inside = path.startsWith(root) ? path.slice(root.length) : path;
  return inside.replace(/(\/__init__)?\.py$/, "").replaceAll("/", ".");
}
