import type { NodeProject } from "./node-project.js";

/** A short name for a folder in imports: `@/` for `src/`. */
export interface Alias {
  readonly prefix: string;
  readonly folder: string;
}

/** The alias that most of the project's own imports have; null where none of them has one. */
export function findAlias(project: NodeProject): Alias | null {
  const counted = aliasesOf(project)
    .map((alias) => ({ alias, uses: usesOf(project, alias) }))
    .filter(({ uses }) => uses > 0)
    .sort((one, other) => other.uses - one.uses);
  return counted[0]?.alias ?? null;
}

/** Those of tsconfig's `paths` and package.json's `imports` that stand for a folder of the project's. */
function aliasesOf({ compiler, manifest, own }: NodeProject): readonly Alias[] {
  return [...(compiler?.paths ?? []), ...(manifest?.imports ?? [])].flatMap(([pattern, target]) => {
    const prefix = /^([^*]+)\*(\.[cm]?[jt]s)?$/.exec(pattern)?.[1];
    const folder = /^(?:\.\/)?([^*]*)\*(\.[cm]?[jt]s)?$/.exec(target)?.[1];
    if (prefix === undefined || folder === undefined) return [];
    return own.some(({ path }) => path.startsWith(folder)) ? [{ prefix, folder }] : [];
  });
}

function usesOf({ own }: NodeProject, { prefix }: Alias): number {
  return own.flatMap(({ specifiers }) => specifiers).filter(({ value }) => value.startsWith(prefix)).length;
}
