import type { SyntaxNode } from "@lezer/common";
import { readCall } from "../../syntax/python/read-calls.js";
import { childrenOf, dottedName, namesIn } from "../../syntax/python/read-expressions.js";
import { ownNodes, type PythonFunction } from "../../syntax/python/read-functions.js";
import { textOf } from "../../syntax/python/parse-python.js";
import type { PythonModule } from "../../syntax/python/read-module.js";
import type { ResolvedName } from "../../syntax/python/resolve-name.js";
import { descendsFrom, ownClass } from "./class-ancestry.js";
import { isAsyncSession, isSyncSession } from "./known-packages.js";
import type { PythonProject } from "./python-project.js";

export type SessionMode = "async" | "sync";

/** Which kind of session a type is; null for whatever is none. */
export function modeOfTypes(
  project: PythonProject,
  types: readonly (ResolvedName | null)[],
): SessionMode | null {
  const isAny = (isSession: (type: ResolvedName | null) => boolean): boolean =>
    types.some((type) => {
      const own = ownClass(project, type);
      return isSession(type) || (own !== null && descendsFrom(project, own, isSession));
    });
  if (isAny(isAsyncSession)) return "async";
  return isAny(isSyncSession) ? "sync" : null;
}

/** Which kind of session a function yields: by its annotation, otherwise by what made the thing it yields. */
export function yieldedMode(
  project: PythonProject,
  module: PythonModule,
  definition: PythonFunction,
): SessionMode | null {
  const annotated = modeOfTypes(
    project,
    namesIn(module.file, definition.returns).map((name) => project.resolve(module, name)),
  );
  if (annotated !== null) return annotated;
  const yielded = ownNodes(definition, "YieldStatement").concat(ownNodes(definition, "YieldExpression"));
  for (const node of yielded) {
    const name = dottedName(module.file, node.lastChild);
    const mode = name === null ? null : modeOfLocal(project, module, { definition, name });
    if (mode !== null) return mode;
  }
  return null;
}

/** By what makes the thing that a function calls so. */
function modeOfLocal(
  project: PythonProject,
  module: PythonModule,
  { definition, name }: { readonly definition: PythonFunction; readonly name: string },
): SessionMode | null {
  const maker = makerOf(module, definition, name);
  const local = maker === null ? null : assignedIn(module, definition, maker);
  if (local !== null) return modeOfExpression(project, module, local);
  return maker === null ? null : modeOfMaker(project, module, maker);
}

/** What is called in `with Maker() as name` and in `name = Maker()`. */
function makerOf(module: PythonModule, definition: PythonFunction, name: string): string | null {
  for (const node of ownNodes(definition, "WithStatement")) {
    const children = childrenOf(node);
    const at = children.findIndex(
      (child, index) => children[index - 1]?.name === "as" && textOf(module.file, child) === name,
    );
    const call = at < 0 ? null : readCall(module.file, children[at - 2] ?? null);
    if (call !== null) return call.callee;
  }
  return readCall(module.file, assignedIn(module, definition, name))?.callee ?? null;
}

/** What a function assigns to a name of its own. */
function assignedIn(module: PythonModule, definition: PythonFunction, name: string): SyntaxNode | null {
  const assignment = ownNodes(definition, "AssignStatement").find(
    (node) => dottedName(module.file, node.firstChild) === name,
  );
  return assignment?.lastChild ?? null;
}

/** `Session` itself, or a `sessionmaker(...)` that the project keeps by a name. */
function modeOfMaker(project: PythonProject, module: PythonModule, maker: string): SessionMode | null {
  // `async with factory.begin() as session`
  const resolved = project.resolve(module, maker.replace(/\.begin$/, ""));
  const direct = modeOfTypes(project, [resolved]);
  if (direct !== null || resolved?.kind !== "own") return direct;
  const source = project.module(resolved.path);
  const value = source?.assignments.find(({ name }) => name === resolved.name)?.value ?? null;
  return source && value !== null ? modeOfExpression(project, source, value) : null;
}

/** `sessionmaker(engine, class_=AsyncSession)` gives async ones. */
function modeOfExpression(
  project: PythonProject,
  module: PythonModule,
  value: SyntaxNode,
): SessionMode | null {
  const call = readCall(module.file, value);
  if (call === null) return null;
  const made = project.resolve(module, call.callee);
  const kept = namesIn(module.file, call.keywords.get("class_") ?? null).map((name) =>
    project.resolve(module, name),
  );
  return modeOfTypes(project, kept) ?? modeOfTypes(project, [made]);
}
