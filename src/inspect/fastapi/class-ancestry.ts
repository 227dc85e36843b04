import type { PythonClass } from "../../syntax/python/read-classes.js";
import type { PythonModule } from "../../syntax/python/read-module.js";
import type { ResolvedName } from "../../syntax/python/resolve-name.js";
import type { PythonProject } from "./python-project.js";

/** A class of the project's, and the module that has it. */
export interface OwnClass {
  readonly module: PythonModule;
  readonly definition: PythonClass;
}

/** The class of the project's that a name means; null where it means something else. */
export function ownClass(project: PythonProject, resolved: ResolvedName | null): OwnClass | null {
  if (resolved?.kind !== "own" || resolved.rest.length > 0) return null;
  const module = project.module(resolved.path);
  const definition = module?.classes.find(({ name }) => name === resolved.name);
  return module && definition ? { module, definition } : null;
}

/** A class, and what it inherits from among the project's own classes, nearest first. */
export function lineageOf(project: PythonProject, start: OwnClass): readonly OwnClass[] {
  const lineage: OwnClass[] = [];
  const waiting: OwnClass[] = [start];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { module, definition } = next;
    if (lineage.some((known) => known.definition === definition)) continue;
    lineage.push(next);
    waiting.push(
      ...definition.bases.flatMap((base) => ownClass(project, project.resolve(module, base)) ?? []),
    );
  }
  return lineage;
}

/** Whether a class, or one that it inherits from, names such a base. */
export function descendsFrom(
  project: PythonProject,
  start: OwnClass,
  isBase: (resolved: ResolvedName | null) => boolean,
): boolean {
  return lineageOf(project, start).some(({ module, definition }) =>
    definition.bases.some((base) => isBase(project.resolve(module, base))),
  );
}

/** Every class of these modules. */
export function classesOf(modules: readonly PythonModule[]): readonly OwnClass[] {
  return modules.flatMap((module) => module.classes.map((definition) => ({ module, definition })));
}
