import { readBindings } from "../../syntax/python/read-bindings.js";
import { readNames } from "../../syntax/python/read-names.js";
import { type Unit, unitsOf } from "../../syntax/python/read-units.js";
import { parsePython, type PythonFile, textOf } from "../../syntax/python/parse-python.js";
import { type PythonImport, readImportsIn } from "../../syntax/python/read-imports.js";
import { linesBelow, lineStart } from "../line-insertion.js";
import type { Patcher, PatchOf, PatchResult } from "../patch.js";
import { freeName } from "./bind-imports.js";
import { insertImport, type NewImport } from "./import-place.js";
import { patchedPython } from "./in-code.js";
import { countPythonErrors } from "./python-errors.js";
import { isSameName, qualifiedModule } from "./python-module.js";

type EffectImport = PatchOf<"pythonImport">;

/** Imports a module for what that does: its tables become known. */
export const pythonImport: Patcher<"pythonImport"> = { patch, manual, errors: countPythonErrors };

function patch(text: string, wanted: EffectImport): PatchResult {
  const file = parsePython(text);
  const units = unitsOf(file, file.tree.topNode);
  const limit = limitOf(file, units);
  const inTime = units.filter(({ from }) => from < limit).flatMap(({ statements }) => statements);
  const imports = readImportsIn(
    file,
    inTime.filter(({ name }) => name === "ImportStatement"),
  );
  if (imports.some((bound) => loads(bound, wanted))) return { kind: "present" };
  const added = newImport(file, imports, wanted.module);
  const path = lastPathChange(file, units, limit);
  return patchedPython(file, [
    path === null
      ? insertImport(file, added, limit)
      : linesBelow(text, path.to, [`${added.line}  # noqa: E402, F401`]),
  ]);
}

/** `target_metadata` is what the tables have to be in when it is used; where it has no value, the whole file is as good. */
function limitOf(file: PythonFile, units: readonly Unit[]): number {
  const [first] = readBindings(file, units, "target_metadata");
  return first === undefined ? file.text.length + 1 : lineStart(file.text, first.unit.from);
}

/** `sys.path.insert(…)` behind the last import: what is ours may be found only after it. */
function lastPathChange(file: PythonFile, units: readonly Unit[], limit: number): Unit | null {
  const early = units.filter(({ from }) => from < limit);
  const last = early.findLast(
    (unit) => unit.node.name === "ImportStatement" || /^sys\.path\b/.test(textOf(file, unit.node)),
  );
  return last === undefined || last.node.name === "ImportStatement" ? null : last;
}

/** Whether an import runs the module: as a whole, by a name of it, or as a name of its package. */
function loads(bound: PythonImport, { path, module }: EffectImport): boolean {
  const wanted = qualifiedModule(path, module);
  const own = qualifiedModule(path, bound.source);
  return (
    isSameName(own, wanted) ||
    (bound.kind === "name" && isSameName({ ...own, parts: [...own.parts, bound.name] }, wanted))
  );
}

/** `import a.b` binds `a`, which must not be something else in the file; then it is `from a import b` under a free name. */
function newImport(file: PythonFile, imports: readonly PythonImport[], module: string): NewImport {
  const dot = module.lastIndexOf(".");
  const name = module.slice(dot + 1);
  const root = module.split(".")[0] ?? module;
  const used = readNames(file);
  const isPackage = imports.some(
    (bound) => bound.kind === "module" && bound.local === root && bound.source.split(".")[0] === root,
  );
  if (!module.startsWith(".") && (!used.has(root) || isPackage))
    return { module, isFrom: false, line: `import ${module}`, excuses: ["F401"] };
  const from =
    dot === module.search(/[^.]/) - 1 ? module.slice(0, dot + 1) : module.slice(0, Math.max(dot, 0));
  const local = freeName({ from, name }, used);
  if (from === "") return { module, isFrom: false, line: `import ${module} as ${local}`, excuses: ["F401"] };
  const line = `from ${from} import ${name}${local === name ? "" : ` as ${local}`}`;
  return { module: from, isFrom: true, line, excuses: ["F401"] };
}

function manual({ path, module }: EffectImport): string {
  return [
    `In ${path}, with the other imports, before \`target_metadata\`:`,
    `    import ${module}  # noqa: F401`,
  ].join("\n");
}
