import { foldersAbove, moduleIn } from "../../syntax/python/resolve-module.js";
import type { Evidence, Fact } from "../fact.js";
import { evidenceOf } from "./evidence-at.js";
import type { PythonProject } from "./python-project.js";

/** How the folder from which modules are named is spelled in a fact. */
export function rootValue(folder: string): string {
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
  const votes = foldersAbove(entry)
    .map((root) => votesFor(project, root))
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

const IMPORT = /^[ \t]*(?:from[ \t]+([A-Za-z_][\w.]*)[ \t]+import|import[ \t]+([A-Za-z_][\w.]*))/gm;
/** Of the standard library, and names that projects like to give to files of their own. */
const COMMON = new Set(
  (
    "abc asyncio calendar code collections contextlib copy csv dataclasses datetime decimal email enum functools " +
    "http inspect io json logging math numbers operator os pathlib platform queue random re secrets signal site " +
    "statistics string struct sys time token traceback types typing uuid warnings celery redis"
  ).split(" "),
);

function votesFor(project: PythonProject, root: string): Votes {
  const evidence: Evidence[] = [];
  let count = 0;
  for (const path of project.product) {
    if (root !== "" && !path.startsWith(`${root}/`)) continue;
    const text = project.text(path);
    for (const [line, from, plain] of text.matchAll(IMPORT)) {
      if (!isBelow(project, root, from ?? plain ?? "")) continue;
      count += 1;
      if (evidence.length < 3) evidence.push(evidenceOf(path, text, new RegExp(`^${escape(line)}`, "m")));
    }
  }
  return { root, count, evidence };
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
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

/** Python takes the first folder without `__init__.py` for the root; an entry that imports with dots is in a package nevertheless. */
function aboveThePackage(project: PythonProject, entry: string): string {
  const above = foldersAbove(entry).filter(
    (folder) => !project.has(folder === "" ? "__init__.py" : `${folder}/__init__.py`),
  );
  const isInPackage = foldersAbove(entry).length > above.length;
  const isRelative = /^\s*from\s+\./m.test(project.text(entry));
  return above.at(isRelative && !isInPackage ? -2 : -1) ?? "";
}
