import { readCall } from "../../syntax/python/read-calls.js";
import { dottedName, namesIn } from "../../syntax/python/read-expressions.js";
import { ownNodes, type PythonFunction } from "../../syntax/python/read-functions.js";
import type { PythonModule } from "../../syntax/python/read-module.js";
import type { ResolvedName } from "../../syntax/python/resolve-name.js";
import type { Candidate, Fact } from "../fact.js";
import { classesOf, descendsFrom, ownClass, type OwnClass } from "./class-ancestry.js";
import { decideFact } from "./decide-fact.js";
import { evidenceAt } from "./evidence-at.js";
import { isOf } from "./known-packages.js";
import type { PythonProject } from "./python-project.js";

/**
 * The instance of a pydantic settings class, as "path:name"; where there is only a function that gives one, that. Several: the one that
 * is plainly named so.
 */
export function findSettings(project: PythonProject): Fact {
  const classes = settingsClasses(project);
  if (classes.length === 0) return { kind: "none" };
  const names = classes.map(({ definition }) => definition.name);
  const getters = gettersOf(project, names);
  const makers = [...names, ...getters.map(({ name }) => name)];
  const instances = instancesOf(project, makers);
  const candidates = instances.length > 0 ? instances : getters.map(({ found }) => found);
  const plain = candidates.filter(({ value }) => PLAIN.test(value));
  if (candidates.length > 1 && plain.length === 1) return decideFact(plain, "likely");
  return decideFact(candidates, "certain");
}

const PLAIN = /:(settings|SETTINGS|config|app_settings|get_settings|get_app_settings|get_config)$/;

function settingsClasses(project: PythonProject): readonly OwnClass[] {
  const direct = classesOf(project.mentioning(/\bBaseSettings\b/)).filter((own) => isSettings(project, own));
  if (direct.length === 0) return [];
  const names = direct.map(({ definition }) => definition.name).join("|");
  const heirs = classesOf(project.mentioning(new RegExp(`\\bclass\\b.*\\b(${names})\\b`))).filter((own) =>
    isSettings(project, own),
  );
  return [...direct, ...heirs];
}

function isSettings(project: PythonProject, own: OwnClass): boolean {
  return descendsFrom(project, own, isSettingsBase);
}

function isSettingsBase(resolved: ResolvedName | null): boolean {
  return isOf(resolved, ["pydantic", "pydantic_settings"], ["BaseSettings"]);
}

function givesSettings(project: PythonProject, module: PythonModule, name: string | null): boolean {
  const own = name === null ? null : ownClass(project, project.resolve(module, name));
  return own !== null && isSettings(project, own);
}

interface Getter {
  readonly name: string;
  readonly found: Candidate;
}

/** Functions without parameters that return settings: `@lru_cache def get_settings() -> Settings`. */
function gettersOf(project: PythonProject, names: readonly string[]): readonly Getter[] {
  return project.mentioning(anyOf(names)).flatMap((module) =>
    module.functions
      .filter((definition) => returnsSettings(project, module, definition))
      .map((definition) => ({
        name: definition.name,
        found: {
          value: `${module.path}:${definition.name}`,
          evidence: [evidenceAt(module, definition)],
        },
      })),
  );
}

function returnsSettings(project: PythonProject, module: PythonModule, definition: PythonFunction): boolean {
  if (definition.isAsync || definition.parameters.some((parameter) => parameter.default === null))
    return false;
  const annotated = namesIn(module.file, definition.returns);
  if (annotated.length > 0) return annotated.some((name) => givesSettings(project, module, name));
  return ownNodes(definition, "ReturnStatement").some((node) =>
    givesSettings(project, module, readCall(module.file, node.lastChild)?.callee ?? null),
  );
}

/** `settings = Settings()`, `settings = get_settings()`, `settings: Settings = …`. */
function instancesOf(project: PythonProject, makers: readonly string[]): readonly Candidate[] {
  return project.mentioning(anyOf(makers)).flatMap((module) =>
    module.assignments.flatMap((assignment) => {
      const callee = readCall(module.file, assignment.value)?.callee ?? null;
      const annotation = dottedName(module.file, assignment.annotation);
      const isInstance =
        givesSettings(project, module, callee) ||
        isGetter(project, module, callee) ||
        (assignment.value !== null && givesSettings(project, module, annotation));
      if (!isInstance || !definesOne(module, makers)) return [];
      return [{ value: `${module.path}:${assignment.name}`, evidence: [evidenceAt(module, assignment)] }];
    }),
  );
}

/** Where the class or the getter lives, or the package that it is part of: others only keep what they were given. */
function definesOne(module: PythonModule, makers: readonly string[]): boolean {
  const isConfiguration = /(^|[/_])(config|settings|conf)[^/]*(\/|\.py$)/.test(module.path);
  return (
    isConfiguration || [...module.classes, ...module.functions].some(({ name }) => makers.includes(name))
  );
}

function isGetter(project: PythonProject, module: PythonModule, callee: string | null): boolean {
  const resolved = callee === null ? null : project.resolve(module, callee);
  const home = resolved?.kind === "own" && resolved.rest.length === 0 ? project.module(resolved.path) : null;
  if (resolved?.kind !== "own" || home === null) return false;
  const definition = home.functions.find(({ name }) => name === resolved.name);
  return definition !== undefined && returnsSettings(project, home, definition);
}

function anyOf(names: readonly string[]): RegExp {
  return new RegExp(`\\b(${[...new Set(names)].join("|")})\\b`);
}
