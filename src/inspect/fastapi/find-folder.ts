import type { Fact } from "../fact.js";
import { inFolder } from "./nearest-file.js";
import type { PythonProject } from "./python-project.js";

/** The outermost package around the entry, "" where it lies in the source root itself. */
export function packageOf(entry: string, sourceRoot: string): string {
  const prefix = sourceRoot === "" ? "" : `${sourceRoot}/`;
  const [first, ...rest] = entry.slice(prefix.length).split("/");
  return rest.length === 0 ? sourceRoot : `${prefix}${first ?? ""}`;
}

const NAMES = ["resources", "backend_resources", "generated_resources", "backend_gen_resources"];

/** Where our files would go: a folder of the entry's package that is free, or that we have filled ourselves. */
export function findFolder(project: PythonProject, entry: string, sourceRoot: string): Fact {
  const home = packageOf(entry, sourceRoot);
  const folders = NAMES.map((name) => inFolder(home, name));
  const value =
    folders.find((folder) => isOurs(project, folder)) ?? folders.find((folder) => isFree(project, folder));
  return value === undefined
    ? { kind: "none" }
    : { kind: "likely", value, evidence: [{ path: entry, line: 1 }] };
}

function isOurs({ files }: PythonProject, folder: string): boolean {
  return files.paths.some((path) => path.startsWith(`.backend-gen/base/${folder}/`));
}

/** A module of this name would hide the package, or be hidden by it. */
function isFree({ files, has }: PythonProject, folder: string): boolean {
  return !has(`${folder}.py`) && !files.paths.some((path) => path.startsWith(`${folder}/`));
}
