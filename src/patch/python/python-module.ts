import type { PythonImport } from "../../syntax/python/read-imports.js";

/** What a name stands for: a path of modules and names, and whether that path begins at the root of the project. */
export interface QualifiedName {
  readonly parts: readonly string[];
  readonly isFromRoot: boolean;
}

/** The module that an import in the file at `path` means; relative ones are counted from the root of the project. */
export function qualifiedModule(path: string, module: string): QualifiedName {
  const dots = /^\.*/.exec(module)?.[0].length ?? 0;
  const names = module.slice(dots).split(".").filter(Boolean);
  if (dots === 0) return { parts: names, isFromRoot: false };
  const folders = path.split("/").slice(0, -1);
  return { parts: [...folders.slice(0, folders.length + 1 - dots), ...names], isFromRoot: true };
}

/** What a name or a chain of names stands for in a file with these imports; null where no import says so. */
export function qualifiedName(
  path: string,
  imports: readonly PythonImport[],
  dotted: string,
): QualifiedName | null {
  const [first, ...rest] = dotted.split(".");
  const bound = imports.findLast(({ kind, local }) => kind !== "star" && local === first);
  if (bound === undefined) return null;
  const { parts, isFromRoot } = qualifiedModule(path, bound.source);
  if (bound.kind === "name") return { parts: [...parts, bound.name, ...rest], isFromRoot };
  const isWholePath = bound.source.split(".").length === 1 || bound.local !== parts[0];
  return { parts: isWholePath ? [...parts, ...rest] : [bound.local, ...rest], isFromRoot };
}

/** Whether two names are one: a path from the root may have folders in front that no import spells, as "src". */
export function isSameName(one: QualifiedName, other: QualifiedName): boolean {
  if (one.isFromRoot === other.isFromRoot) return one.parts.join(".") === other.parts.join(".");
  const [whole, end] = one.isFromRoot ? [one, other] : [other, one];
  return end.parts.length > 0 && `.${whole.parts.join(".")}`.endsWith(`.${end.parts.join(".")}`);
}
