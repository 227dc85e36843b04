import { readCall, type PythonCall } from "../../syntax/python/read-calls.js";
import { namesIn } from "../../syntax/python/read-expressions.js";
import { ownNodes, type PythonFunction } from "../../syntax/python/read-functions.js";
import type { PythonModule } from "../../syntax/python/read-module.js";
import type { ResolvedName } from "../../syntax/python/resolve-name.js";
import { descendsFrom, ownClass } from "./class-ancestry.js";
import { isFastapiClass } from "./known-packages.js";
import type { PythonProject } from "./python-project.js";

/** Where a FastAPI application is made. */
export interface EntryPlace {
  readonly kind: "app" | "factory";
  readonly module: PythonModule;
  readonly symbol: string;
  readonly from: number;
  /** It stands in an `if` or a `try`, or in a file that does not parse. */
  readonly isUnsure: boolean;
}

/** Every application that the project's code makes, wherever it is used. */
export function entryPlaces(project: PythonProject): readonly EntryPlace[] {
  const direct = project.mentioning(/\bFastAPI\b|from fastapi import \*/);
  const heirs = direct.flatMap((module) =>
    module.classes
      .filter((definition) => descendsFrom(project, { module, definition }, isFastapiClass))
      .map(({ name }) => name),
  );
  const others = heirs.length === 0 ? [] : project.mentioning(new RegExp(`\\b(${heirs.join("|")})\\b`));
  return [...new Set([...direct, ...others])].flatMap((module) => [
    ...appsOf(project, module),
    ...factoriesOf(project, module),
  ]);
}

/** What names one place: "app/main.py:app". */
export function entryKey({ module, symbol }: Pick<EntryPlace, "module" | "symbol">): string {
  return `${module.path}:${symbol}`;
}

function appsOf(project: PythonProject, module: PythonModule): readonly EntryPlace[] {
  return module.assignments
    .filter(({ value }) => makesApp(project, module, readCall(module.file, value)))
    .map(({ name, from, isConditional }) => ({
      kind: "app",
      module,
      symbol: name,
      from,
      isUnsure: isConditional || !module.parses,
    }));
}

function factoriesOf(project: PythonProject, module: PythonModule): readonly EntryPlace[] {
  return module.functions
    .filter((definition) => isFactory(project, module, definition))
    .map(({ name, from, isConditional }) => ({
      kind: "factory",
      module,
      symbol: name,
      from,
      isUnsure: isConditional || !module.parses,
    }));
}

/** It makes an application itself and gives it away; what only passes one on is no place to register anything. */
function isFactory(project: PythonProject, module: PythonModule, definition: PythonFunction): boolean {
  if (
    definition.isAsync ||
    definition.decorators.some((decorator) => /fixture|contextmanager/.test(decorator))
  )
    return false;
  const made = ownNodes(definition, "CallExpression").filter((node) =>
    makesApp(project, module, readCall(module.file, node)),
  );
  if (made.length === 0) return false;
  const names = made.flatMap(({ parent }) =>
    parent?.name === "AssignStatement" ? namesIn(module.file, parent.firstChild) : [],
  );
  const returned = ownNodes(definition, "ReturnStatement");
  return returned.some(
    (node) =>
      made.some(({ from, to }) => from >= node.from && to <= node.to) ||
      namesIn(module.file, node).some((name) => names.includes(name)),
  );
}

function makesApp(project: PythonProject, module: PythonModule, call: PythonCall | null): boolean {
  return call !== null && isAppClass(project, project.resolve(module, call.callee));
}

/** FastAPI itself, or a class of the project's that inherits from it. */
export function isAppClass(project: PythonProject, resolved: ResolvedName | null): boolean {
  const own = ownClass(project, resolved);
  return isFastapiClass(resolved) || (own !== null && descendsFrom(project, own, isFastapiClass));
}
