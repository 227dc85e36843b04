import { foldersAbove, moduleIn } from "../../syntax/python/resolve-module.js";
import type { Candidate, Fact } from "../fact.js";
import { candidate, decideFact } from "./decide-fact.js";
import { evidenceOf } from "./evidence-at.js";
import { foldersUp, inFolder } from "./nearest-file.js";
import type { PythonProject } from "./python-project.js";
import { pyprojectsAbove } from "./read-pyproject.js";

/** Alembic's folder: where its configuration says, nearest to the entry first; otherwise a folder that looks like one. */
export function findMigrations(project: PythonProject, entry: string): Fact {
  const configured = foldersUp(entry).map((folder) => [
    ...iniLocation(project, inFolder(folder, "alembic.ini")),
    ...pyprojectLocation(project, folder, entry),
  ]);
  const nearest = configured.find((found) => found.length > 0);
  if (nearest !== undefined) return decideFact(nearest, "certain");
  const elsewhere = project.files.paths
    .filter((path) => /(^|\/)alembic\.ini$/.test(path))
    .flatMap((path) => iniLocation(project, path));
  return elsewhere.length > 0
    ? decideFact(elsewhere, "certain")
    : decideFact(alembicFolders(project), "likely");
}

const LOCATION = /^[ \t]*script_location[ \t]*=[ \t]*(.*?)[ \t]*\r?$/m;

function iniLocation(project: PythonProject, path: string): readonly Candidate[] {
  const text = project.has(path) ? project.text(path) : "";
  const section = /^[ \t]*\[alembic\]([\s\S]*?)(?=^[ \t]*\[|(?![\s\S]))/m.exec(text)?.[1] ?? "";
  const location = LOCATION.exec(section)?.[1] ?? "";
  const folder = locate(project, path, location);
  return folder === null ? [] : [candidate(folder, evidenceOf(path, text, LOCATION))];
}

function pyprojectLocation(project: PythonProject, folder: string, entry: string): readonly Candidate[] {
  return pyprojectsAbove(project, entry)
    .filter(({ path }) => path === inFolder(folder, "pyproject.toml"))
    .flatMap(({ path, text, value }) => {
      const location = value("tool", "alembic", "script_location");
      const found = typeof location === "string" ? locate(project, path, location) : null;
      return found === null ? [] : [candidate(found, evidenceOf(path, text, LOCATION))];
    });
}

/** `%(here)s/migrations`, `migrations`, `app:migrations`; null where that folder has no `env.py`. */
function locate(project: PythonProject, configuration: string, location: string): string | null {
  const here = foldersUp(configuration)[0] ?? "";
  const [packageName, inPackage] = location.split(":");
  const init = inPackage === undefined ? null : moduleIn(project.has, here, packageName ?? "");
  const start = init === null ? here : init.replace(/\/?__init__\.py$/, "");
  const relative = (inPackage ?? location).replace(/^%?%\(here\)s\/?/, "");
  const folder = normalise(inFolder(start, relative));
  return folder !== null && project.has(inFolder(folder, "env.py")) ? folder : null;
}

/** Without `.` and `..`; null where that leaves the project. */
function normalise(path: string): string | null {
  const parts: string[] = [];
  for (const part of path.split(/[/\\]/)) {
    if (part === ".." && parts.pop() === undefined) return null;
    if (part !== ".." && part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}

/** A folder with `env.py` beside `versions/` or the template of a revision. */
function alembicFolders(project: PythonProject): readonly Candidate[] {
  return project.files.paths
    .filter((path) => path.endsWith("/env.py") && /\balembic\b/.test(project.text(path)))
    .flatMap((path) => {
      const folder = foldersAbove(path).at(-1) ?? "";
      const isAlembic = project.has(`${folder}/script.py.mako`) || project.hasFolder(`${folder}/versions`);
      return isAlembic ? [candidate(folder, { path, line: 1 })] : [];
    });
}
