import type { PythonModule } from "../../syntax/python/read-module.js";
import type { Evidence, Fact } from "../fact.js";
import { evidenceAt } from "./evidence-at.js";
import type { PythonProject } from "./python-project.js";

/** How modules of the project import each other, by what most of them do. Nothing imports anything: absolute. */
export function findImportStyle(project: PythonProject, sourceRoot: string, entry: string): Fact {
  const modules = project.mentioning(/^[ \t]*(from|import)\b/m);
  const owns = ownPackages(project, sourceRoot);
  const isOwnAbsolute = (module: string): boolean => owns.has(module.split(".")[0] ?? "");
  // What a package passes on is mostly written with dots, whatever the rest does.
  const counted = countStyles(
    modules.filter(({ path }) => !path.endsWith("__init__.py")),
    isOwnAbsolute,
  );
  const { absolute, relative } =
    counted.absolute.length + counted.relative.length > 0 ? counted : countStyles(modules, isOwnAbsolute);
  if (absolute.length + relative.length === 0)
    return { kind: "likely", value: "absolute", evidence: [{ path: entry, line: 1 }] };
  const [value, most] = relative.length > absolute.length ? ["relative", relative] : ["absolute", absolute];
  const isUnanimous = relative.length === 0 || absolute.length === 0;
  return { kind: isUnanimous ? "certain" : "likely", value, evidence: most.slice(0, 3) };
}

function countStyles(
  modules: readonly PythonModule[],
  isOwnAbsolute: (module: string) => boolean,
): { readonly absolute: readonly Evidence[]; readonly relative: readonly Evidence[] } {
  const absolute: Evidence[] = [];
  const relative: Evidence[] = [];
  for (const module of modules) {
    for (const found of module.imports) {
      if (found.level > 0) relative.push(evidenceAt(module, found));
      else if (isOwnAbsolute(found.module)) absolute.push(evidenceAt(module, found));
    }
  }
  return { absolute, relative };
}

/** The packages and modules that lie in the source root. */
function ownPackages(project: PythonProject, sourceRoot: string): ReadonlySet<string> {
  const prefix = sourceRoot === "" ? "" : `${sourceRoot}/`;
  const below = project.product.filter((path) => path.startsWith(prefix));
  return new Set(below.map((path) => path.slice(prefix.length).split("/")[0]?.replace(/\.py$/, "") ?? ""));
}
