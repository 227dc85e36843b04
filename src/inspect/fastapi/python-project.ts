import { readModule, type PythonModule } from "../../syntax/python/read-module.js";
import { foldersAbove } from "../../syntax/python/resolve-module.js";
import { resolveName, type PythonModules, type ResolvedName } from "../../syntax/python/resolve-name.js";
import type { ProjectFiles } from "../project-files.js";
import { isStarExport } from "./known-packages.js";
import { isProductCode } from "./product-code.js";

/** A project's Python, each file read and parsed once, and only when somebody asks. */
export interface PythonProject extends PythonModules {
  readonly files: ProjectFiles;
  /** Whether there is Python in a folder, at whatever depth. */
  readonly hasFolder: (path: string) => boolean;
  /** The paths of the application's own Python files: no tests, no examples, no migrations. */
  readonly product: readonly string[];
  readonly text: (path: string) => string;
  /** The modules of the application whose text has this; of a large project as many as `most` characters hold. */
  readonly mentioning: (pattern: RegExp, most?: number) => readonly PythonModule[];
  readonly resolve: (module: PythonModule, name: string) => ResolvedName | null;
}

/** No file that a person wrote is larger; parsing takes about a second for five million characters. */
const LARGEST_FILE = 400_000;
/** How many characters one question about the project may have parsed: a tenth of a second. */
const LARGEST_QUESTION = 500_000;

export function pythonProject(files: ProjectFiles): PythonProject {
  const paths = new Set(files.paths);
  const text = remember((path: string) => (paths.has(path) ? (files.read(path) ?? "") : ""));
  const module = remember((path: string) => {
    const source = path.endsWith(".py") && paths.has(path) ? text(path) : null;
    return source === null || source.length > LARGEST_FILE ? null : readModule(path, source);
  });
  const modules: PythonModules = { has: (path) => paths.has(path), module, exports: isStarExport };
  const resolved = remember((key: string) => {
    const [path = "", name = ""] = key.split("\0");
    return resolveName(modules, path, name);
  });
  const folders = new Set(
    files.paths.filter((path) => path.endsWith(".py")).flatMap((path) => foldersAbove(path)),
  );
  const hasFolder = (path: string): boolean => folders.has(path);
  const all = { ...modules, files, text, hasFolder, resolve: resolverOf(resolved) };
  return withProduct(all, files.paths.filter(isProductCode));
}

/** The same project, where only what lies below a folder is asked: the others of a repository of several projects. */
export function narrowTo(project: PythonProject, folder: string): PythonProject {
  return folder === "" ? project : restrictTo(project, (path) => path.startsWith(`${folder}/`));
}

/** The same project, where only these files are asked. */
export function restrictTo(project: PythonProject, isInside: (path: string) => boolean): PythonProject {
  return withProduct(project, project.product.filter(isInside));
}

function withProduct(
  project: Omit<PythonProject, "product" | "mentioning">,
  product: readonly string[],
): PythonProject {
  const mentioning = (pattern: RegExp, most = LARGEST_QUESTION): readonly PythonModule[] => {
    let length = 0;
    return product.flatMap((path) => {
      const text = project.text(path);
      if (length > most || !pattern.test(text)) return [];
      length += text.length;
      return project.module(path) ?? [];
    });
  };
  return { ...project, product, mentioning };
}

function resolverOf(resolved: (key: string) => ResolvedName | null): PythonProject["resolve"] {
  return ({ path }, name) => resolved(`${path}\0${name}`);
}

function remember<Value>(compute: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, { readonly value: Value }>();
  return (key) => {
    const found = known.get(key) ?? { value: compute(key) };
    known.set(key, found);
    return found.value;
  };
}
