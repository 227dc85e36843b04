import type { SymbolRef } from "../../../blueprint/host.js";
import type { BroughtParts } from "./host-parts.js";
import { moduleOf } from "./module-path.js";
import { placedPath } from "./placed-path.js";

/** What a file of ours has of the project. */
export interface Taken {
  /** As `tsImports` has them; a module of the project is already as the project names it. */
  readonly imports: readonly string[];
  readonly expression: string;
}

/** A name of the project's in a file of ours: `path` is where that lies in a project of our own. */
export interface NameWanted {
  readonly path: string;
  readonly ref: SymbolRef;
  /** What it is called where its own name would be taken for another. */
  readonly name: string;
  /** What that file calls something already. */
  readonly taken: ReadonlySet<string>;
}

/** Imports an exported name, by a name of ours where it would be taken for another. */
export function projectName(
  { host }: Pick<BroughtParts, "host">,
  { path, ref, name, taken }: NameWanted,
): Taken {
  const module = moduleOf(host, placedPath(host, path), ref.file);
  const [first = "", ...rest] = ref.symbol.split(".");
  if (host.language === "javascript" && host.modules === "commonjs" && !ref.file.endsWith(".mjs")) {
    // The exports of CommonJS are one object to ESM.
    const steps = first === "default" ? rest : [first, ...rest];
    return { imports: [`${module}:default ${name}`], expression: [name, ...steps].join(".") };
  }
  const isPlain = first !== "default" && !taken.has(first);
  const imported = first === "default" ? `default ${name}` : isPlain ? first : `${first} as ${name}`;
  return { imports: [`${module}:${imported}`], expression: [isPlain ? first : name, ...rest].join(".") };
}
