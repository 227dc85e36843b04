import type { Evidence, Fact } from "../fact.js";
import type { NodeProject } from "./node-project.js";
import { folderOf } from "./project-path.js";

const CODE = /^(src|lib|app|server|source|backend|api)$/;
const NAMES = ["resources", "generated", "backend-gen"] as const;

/** Where our files go: `resources` beside the entry's code, or another name where that one is taken by somebody else. */
export function folderFact(project: NodeProject, entry: Evidence | null): Fact {
  if (entry === null) return { kind: "none" };
  const base = codeFolder(project, entry.path);
  const paths = NAMES.map((name) => (base === "" ? name : `${base}/${name}`));
  const value = paths.find((path) => !isTaken(project, path)) ?? paths[0];
  return value === undefined ? { kind: "none" } : { kind: "likely", value, evidence: [entry] };
}

/** The folder at the top that code lies in; an entry at the root may have its code in `lib` or `src`. */
function codeFolder({ own }: NodeProject, entry: string): string {
  const [top = ""] = entry.split("/");
  if (CODE.test(top) && entry.includes("/")) return top;
  if (entry.includes("/")) return folderOf(entry);
  return ["src", "lib"].find((folder) => own.some(({ path }) => path.startsWith(`${folder}/`))) ?? "";
}

/** Files that are not ours: ours have a registry among them. */
function isTaken({ files, paths }: NodeProject, folder: string): boolean {
  if (
    ["api.ts", "api.js", "api.mts", "api.mjs", "api.cts", "api.cjs"].some((name) =>
      paths.has(`${folder}/${name}`),
    )
  )
    return false;
  return files.paths.some((path) => path.startsWith(`${folder}/`));
}
