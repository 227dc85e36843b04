import type { SourceFile, ts } from "ts-morph";
import { importedNames } from "../../syntax/typescript/read-imported-names.js";

/** A file, and what it calls zod: "z", "zod.z". */
export interface ZodScope {
  readonly root: ts.SourceFile;
  readonly names: ReadonlySet<string>;
}

/** Every edition of it whose schemas have methods. */
const ZOD = /^zod(?:\/v[34])?$/;

export function zodScope(file: SourceFile): ZodScope {
  const names = importedNames(file).flatMap(({ from, name, local }) => {
    if (!ZOD.test(from)) return [];
    if (name === "z") return [local];
    return name === "default" || name === "*" ? [local, `${local}.z`] : [];
  });
  return { root: file.compilerNode, names: new Set(names) };
}
