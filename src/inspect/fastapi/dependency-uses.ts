import type { SyntaxNode } from "@lezer/common";
import { readCall } from "../../syntax/python/read-calls.js";
import { dottedName, namesIn, readSubscript } from "../../syntax/python/read-expressions.js";
import { textOf } from "../../syntax/python/parse-python.js";
import type { PythonModule } from "../../syntax/python/read-module.js";
import type { ResolvedName } from "../../syntax/python/resolve-name.js";
import type { Evidence } from "../fact.js";
import { evidenceAt } from "./evidence-at.js";
import { isDepends } from "./known-packages.js";
import type { PythonProject } from "./python-project.js";

/** One `Depends(x)` on something of the project's, also through an alias: `SessionDep = Annotated[Session, Depends(get_db)]`. */
export interface DependencyUse {
  /** "app/deps.py:get_db" */
  readonly target: string;
  /** What the types of the parameter mean: of `AsyncSession | None` that is one. */
  readonly types: readonly ResolvedName[];
  /** The function, as "path:name", or the alias that it stands in; null at the level of the module. */
  readonly inside: string | null;
  /** Whether it is only the definition of an alias. */
  readonly isAlias: boolean;
  readonly evidence: Evidence;
}

/** Every use of a dependency in the application's code. */
export function dependencyUses(project: PythonProject): readonly DependencyUse[] {
  const direct = project.mentioning(/\b(Depends|Security)\b/).flatMap((module) => usesIn(project, module));
  const aliases = new Map(
    direct.flatMap((use) => (use.isAlias && use.inside !== null ? [[use.inside, use] as const] : [])),
  );
  return [...direct, ...aliasUses(project, aliases)];
}

function usesIn(project: PythonProject, module: PythonModule): readonly DependencyUse[] {
  const uses: DependencyUse[] = [];
  module.file.tree.iterate({
    enter: ({ name, node }) => {
      const use = name === "CallExpression" ? useOf(project, module, node) : null;
      if (use !== null) uses.push(use);
    },
  });
  return uses;
}

function useOf(project: PythonProject, module: PythonModule, node: SyntaxNode): DependencyUse | null {
  const call = readCall(module.file, node);
  if (call === null || !isDepends(project.resolve(module, call.callee))) return null;
  const name = dottedName(module.file, call.keywords.get("dependency") ?? call.positional[0] ?? null);
  const target = name === null ? null : project.resolve(module, name);
  if (target?.kind !== "own" || target.rest.length > 0) return null;
  const place = enclosing(module, node);
  return {
    target: `${target.path}:${target.name}`,
    types: typesOf(project, module, typeBeside(node)),
    inside: place === null ? null : `${module.path}:${place.name}`,
    isAlias: place?.isAlias ?? false,
    evidence: evidenceAt(module, node),
  };
}

function typesOf(
  project: PythonProject,
  module: PythonModule,
  annotation: SyntaxNode | null,
): readonly ResolvedName[] {
  return namesIn(module.file, annotation).flatMap((name) => project.resolve(module, name) ?? []);
}

/** The type in `Annotated[T, Depends(x)]` and in `name: T = Depends(x)`. */
function typeBeside(node: SyntaxNode): SyntaxNode | null {
  const { parent } = node;
  if (parent === null) return null;
  if (parent.name === "MemberExpression") return readSubscript(parent)?.items[0] ?? null;
  if (parent.name !== "ParamList" || node.prevSibling?.name !== "AssignOp") return null;
  const type = node.prevSibling.prevSibling;
  return type?.name === "TypeDef" ? annotatedType(type.lastChild) : null;
}

function annotatedType(annotation: SyntaxNode | null): SyntaxNode | null {
  const items = annotation === null ? null : readSubscript(annotation);
  return items?.items[0] ?? annotation;
}

/** The outermost function around a node, or the alias of the module that it is part of. */
function enclosing(
  module: PythonModule,
  node: SyntaxNode,
): { readonly name: string; readonly isAlias: boolean } | null {
  const isAround = ({ from }: { readonly from: number }, to: number): boolean =>
    from <= node.from && node.to <= to;
  const outer = module.functions.find((definition) => isAround(definition, definition.node.to));
  if (outer !== undefined) return { name: outer.name, isAlias: false };
  const alias = module.assignments.find(
    ({ value }) => value !== null && isAround(value, value.to) && value.name === "MemberExpression",
  );
  return alias === undefined ? null : { name: alias.name, isAlias: true };
}

function aliasUses(
  project: PythonProject,
  aliases: ReadonlyMap<string, DependencyUse>,
): readonly DependencyUse[] {
  const names = new Set([...aliases.keys()].map((key) => key.slice(key.lastIndexOf(":") + 1)));
  if (names.size === 0) return [];
  return project.mentioning(new RegExp(`\\b(${[...names].join("|")})\\b`)).flatMap((module) =>
    parameterTypes(module).flatMap((type) => {
      const resolved = namesIn(module.file, type).map((name) => project.resolve(module, name));
      return resolved.flatMap((found) => {
        const alias = found?.kind === "own" ? aliases.get(`${found.path}:${found.name}`) : undefined;
        if (alias === undefined) return [];
        const place = enclosing(module, type);
        const inside = place === null ? null : `${module.path}:${place.name}`;
        return [{ ...alias, inside, isAlias: false, evidence: evidenceAt(module, type) }];
      });
    }),
  );
}

function parameterTypes(module: PythonModule): readonly SyntaxNode[] {
  const types: SyntaxNode[] = [];
  module.file.tree.iterate({
    enter: ({ name, node }) => {
      const type = name === "TypeDef" && node.parent?.name === "ParamList" ? node.lastChild : null;
      if (type !== null && textOf(module.file, type).length < 200) types.push(type);
    },
  });
  return types;
}
