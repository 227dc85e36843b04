import { importRun, type PythonImport } from "./python-import.js";
import { printImports } from "./print-imports.js";

/** Where a file goes, and how it names the others. */
export interface Placing {
  /** Its own module, "app.resources.tasks.router". */
  readonly module: string;
  /** The module of the project that a module of a standalone one becomes; null where it is no such module. */
  readonly moduleOf: (standalone: string) => string | null;
  /** Whether it names that module of the project by its distance. */
  readonly isRelative: (module: string) => boolean;
  /** Folders beside its packages: a module that is called so counts as the project's own. */
  readonly folders: ReadonlySet<string>;
}

/** In a template, what the project has itself is named below this, so that it is not taken for ours. */
const HOST = "host.";
/** Behind all other sections. */
const OWN = 1000;
const RELATIVE = 1001;

/** Rewrites the imports of a text of ours for the place that it goes to, sorted again. What is not ours keeps its section. */
export function placeImports(text: string, placing: Placing): string {
  const run = importRun(text);
  if (run === null) return text;
  const placed = run.imports.map((one) => placeImport(one, placing));
  return [run.before, printImports(placed), run.after].filter((part, at) => at > 0 || part !== "").join("\n");
}

function placeImport(one: PythonImport, placing: Placing): PythonImport {
  if (placing.folders.has(one.module)) return { ...one, section: OWN };
  if (one.module.startsWith(HOST)) return spelled({ ...one, module: one.module.slice(HOST.length) }, placing);
  if (one.name === null) {
    const module = placing.moduleOf(one.module);
    return module === null ? one : { ...one, module, section: OWN };
  }
  const submodule = placing.moduleOf(`${one.module}.${one.name}`);
  if (submodule !== null) return spelled(memberOf(one, submodule), placing);
  const module = placing.moduleOf(one.module);
  return module === null ? one : spelled({ ...one, module }, placing);
}

/** `from app.tasks import service` → `from app.services import tasks as service` */
function memberOf(one: PythonImport, module: string): PythonImport {
  const at = module.lastIndexOf(".");
  const name = module.slice(at + 1);
  const local = one.alias ?? one.name;
  return { ...one, module: module.slice(0, at), name, alias: local === name ? null : local };
}

function spelled(one: PythonImport, { module, isRelative }: Placing): PythonImport {
  const relative = isRelative(one.module) ? relativeTo(module, one.module) : null;
  return relative === null ? { ...one, section: OWN } : { ...one, module: relative, section: RELATIVE };
}

/** `..core.errors`; null where the two have no package in common. */
export function relativeTo(module: string, target: string): string | null {
  const here = module.split(".").slice(0, -1);
  const there = target.split(".");
  let common = 0;
  while (common < here.length && here[common] === there[common]) common += 1;
  if (common === 0) return null;
  return ".".repeat(here.length - common + 1) + there.slice(common).join(".");
}
