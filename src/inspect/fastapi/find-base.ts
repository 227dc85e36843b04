import { readCall } from "../../syntax/python/read-calls.js";
import type { Candidate, Fact } from "../fact.js";
import { classesOf, lineageOf, type OwnClass } from "./class-ancestry.js";
import { decideFact } from "./decide-fact.js";
import { evidenceAt } from "./evidence-at.js";
import { isOf } from "./known-packages.js";
import type { PythonProject } from "./python-project.js";

/**
 * The class that tables inherit from: the root of a declarative family, not one of the project's that adds columns to it. "sqlmodel" where
 * that is SQLModel itself, and a class of the project's where that has a metadata of its own.
 */
export function findBase(project: PythonProject, orm: string | null): Fact {
  const declared = orm === "sqlmodel" ? [] : [...declarativeClasses(project), ...declarativeCalls(project)];
  if (declared.length > 0) return decideFact(declared, "certain");
  return orm === "sqlalchemy" ? { kind: "none" } : decideFact(sqlmodelBases(project), "certain");
}

function declarativeClasses(project: PythonProject): readonly Candidate[] {
  return classesOf(project.mentioning(/\bDeclarativeBase|\bas_declarative\b/)).flatMap(
    ({ module, definition }) => {
      const isRoot =
        definition.bases.some((base) =>
          isOf(project.resolve(module, base), ["sqlalchemy"], ["DeclarativeBase", "DeclarativeBaseNoMeta"]),
        ) || definition.decorators.some((decorator) => /^(\w+\.)*as_declarative\b/.test(decorator));
      if (!isRoot) return [];
      return [{ value: `${module.path}:${definition.name}`, evidence: [evidenceAt(module, definition)] }];
    },
  );
}

function declarativeCalls(project: PythonProject): readonly Candidate[] {
  return project.mentioning(/\b(declarative_base|automap_base|generate_base)\(/).flatMap((module) =>
    module.assignments.flatMap((assignment) => {
      const call = readCall(module.file, assignment.value);
      const makesBase =
        call !== null &&
        (call.callee.endsWith(".generate_base") ||
          isOf(project.resolve(module, call.callee), ["sqlalchemy"], ["declarative_base", "automap_base"]));
      if (!makesBase) return [];
      return [{ value: `${module.path}:${assignment.name}`, evidence: [evidenceAt(module, assignment)] }];
    }),
  );
}

function sqlmodelBases(project: PythonProject): readonly Candidate[] {
  return classesOf(project.mentioning(/\btable\s*=\s*True\b/)).flatMap((own) => {
    const lineage = lineageOf(project, own);
    const isSqlmodel = lineage.some(({ module, definition }) =>
      definition.bases.some((base) => isOf(project.resolve(module, base), ["sqlmodel"], ["SQLModel"])),
    );
    if (!own.definition.keywords.has("table") || !isSqlmodel) return [];
    const base = lineage.find(hasOwnMetadata);
    const evidence = [evidenceAt(own.module, own.definition)];
    return [
      { value: base === undefined ? "sqlmodel" : `${base.module.path}:${base.definition.name}`, evidence },
    ];
  });
}

function hasOwnMetadata({ definition }: OwnClass): boolean {
  return definition.attributes.some(({ name }) => name === "metadata");
}
