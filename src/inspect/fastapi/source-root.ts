import { foldersAbove, moduleIn } from "../../syntax/python/resolve-module.js";
import type { Evidence, Fact } from "../fact.js";
import { evidenceIn } from "./evidence-at.js";
import { importLines, type ImportLine } from "./import-lines.js";
import { servedApps } from "./served-apps.js";
import { narrowTo, type PythonProject } from "./python-project.js";

/** How the folder from which modules are named is spelled in a fact. */
function rootValue(folder: string): string {
  return folder === "" ? "." : folder;
}

interface Votes {
  readonly root: string;
  readonly count: number;
  readonly evidence: readonly Evidence[];
}

/**
 * The folder above the entry from which the project's own absolute imports find their files. Where there are none: the folder above the
 * outermost package around the entry.
 */
export function findSourceRoot(project: PythonProject, entry: string): Fact {
  const imports = importLines(narrowTo(project, foldersAbove(entry)[1] ?? ""));
  const votes = foldersAbove(entry)
    .map((root) => votesFor(project, root, imports))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count || one.root.length - other.root.length);
  const [first, second] = votes;
  if (first !== undefined)
    return {
      kind: second === undefined ? "certain" : "likely",
      value: rootValue(first.root),
      evidence: first.evidence,
    };
  return {
    kind: "likely",
    value: rootValue(aboveThePackage(project, entry)),
    evidence: [{ path: entry, line: 1 }],
  };
}

/** Of the standard library, and names that projects like to give to files of their own. */
const COMMON = new Set(
  (
    "abc asyncio calendar code collections contextlib copy csv dataclasses datetime decimal email enum functools " +
    "http inspect io json logging math numbers operator os pathlib platform queue random re secrets signal site " +
    "statistics string struct sys time token traceback types typing uuid warnings celery redis"
  ).split(" "),
);

function votesFor(project: PythonProject, root: string, imports: readonly ImportLine[]): Votes {
  const isKnown = new Map<string, boolean>();
  const found = imports.filter(({ path, level, module }) => {
    if (level > 0 || (root !== "" && !path.startsWith(`${root}/`))) return false;
    const known = isKnown.get(module) ?? isBelow(project, root, module);
    isKnown.set(module, known);
    return known;
  });
  const evidence = found.slice(0, 3).map(({ path, offset }) => evidenceIn(path, project.text(path), offset));
  return { root, count: found.length, evidence };
}

function isBelow(project: PythonProject, root: string, module: string): boolean {
  if (COMMON.has(module) || FOREIGN.has(module.split(".")[0] ?? "")) return false;
  return moduleIn(project.has, root, module) !== null || isNamespace(project, root, module);
}

const FOREIGN = new Set(["fastapi", "starlette", "sqlalchemy", "sqlmodel", "pydantic", "alembic", "tests"]);

/** `app.core` without `__init__.py`: a folder of modules. */
function isNamespace(project: PythonProject, root: string, module: string): boolean {
  if (!module.includes(".")) return false;
  return project.hasFolder(`${root === "" ? "" : `${root}/`}${module.replaceAll(".", "/")}`);
}

/**
 * What servers are told (`app.main:app`) names the entry, or what uses it, from there. Otherwise Python takes the first folder without
 * `__init__.py` for the root; an entry that imports with dots is in a package nevertheless.
 */
function aboveThePackage(project: PythonProject, entry: string): string {
  const served = servedApps(project).map(({ module }) => module);
  const told = [...foldersAbove(entry)]
    .reverse()
    .find((folder) =>
      served.some((module) => module.includes(".") && moduleIn(project.has, folder, module) !== null),
    );
  if (told !== undefined) return told;
  const above = foldersAbove(entry).filter(
    (folder) => !project.has(folder === "" ? "__init__.py" : `${folder}/__init__.py`),
  );
  const isInPackage = foldersAbove(entry).length > above.length;
  const isRelative = /^\s*from\s+\./m.test(project.text(entry));
  return above.at(isRelative && !isInPackage ? -2 : -1) ?? "";
}
