import type { Fact } from "../fact.js";
import { evidenceIn } from "./evidence-at.js";
import { importLines, type ImportLine } from "./import-lines.js";
import type { PythonProject } from "./python-project.js";

/** How modules of the project import each other, by what most of them do. Nothing imports anything: absolute. */
export function findImportStyle(project: PythonProject, sourceRoot: string, entry: string): Fact {
  const owns = ownPackages(project, sourceRoot);
  const own = importLines(project).filter(
    ({ level, module }) => level > 0 || owns.has(module.split(".")[0] ?? ""),
  );
  // What a package passes on is mostly written with dots, whatever the rest does.
  const deciding = own.filter(({ path }) => !path.endsWith("__init__.py"));
  const counted = deciding.length > 0 ? deciding : own;
  const relative = counted.filter(({ level }) => level > 0);
  const absolute = counted.filter(({ level }) => level === 0);
  if (counted.length === 0)
    return { kind: "likely", value: "absolute", evidence: [{ path: entry, line: 1 }] };
  const [value, most]: readonly [string, readonly ImportLine[]] =
    relative.length > absolute.length ? ["relative", relative] : ["absolute", absolute];
  const evidence = most.slice(0, 3).map(({ path, offset }) => evidenceIn(path, project.text(path), offset));
  return { kind: most.length === counted.length ? "certain" : "likely", value, evidence };
}

/** The packages and modules that lie in the source root. */
function ownPackages(project: PythonProject, sourceRoot: string): ReadonlySet<string> {
  const prefix = sourceRoot === "" ? "" : `${sourceRoot}/`;
  const below = project.product.filter((path) => path.startsWith(prefix));
  return new Set(below.map((path) => path.slice(prefix.length).split("/")[0]?.replace(/\.py$/, "") ?? ""));
}
