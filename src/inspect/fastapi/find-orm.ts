import type { Candidate, Fact } from "../fact.js";
import { classesOf, descendsFrom } from "./class-ancestry.js";
import { decideFact } from "./decide-fact.js";
import { evidenceAt } from "./evidence-at.js";
import { isOf } from "./known-packages.js";
import type { PythonProject } from "./python-project.js";

/** Packages that map rows or documents to objects, by the package that is imported. */
const OTHERS: Readonly<Record<string, string>> = {
  tortoise: "tortoise",
  django: "django",
  peewee: "peewee",
  beanie: "beanie",
  mongoengine: "mongoengine",
  odmantic: "odmantic",
  ormar: "ormar",
  pony: "pony",
  piccolo: "piccolo",
  gino: "gino",
  prisma: "prisma",
};
const IMPORTED = new RegExp(`\\b(sqlmodel|sqlalchemy|${Object.keys(OTHERS).join("|")})\\b`);

/** What the project's rows are mapped with, by what it imports: SQLModel brings SQLAlchemy along. None: it has none. */
export function findOrm(project: PythonProject): Fact {
  const imported = importedOrms(project);
  const tables = tableOrms(project);
  const names = new Set(imported.map(({ value }) => value));
  const chosen =
    tables.length > 0 ? [...tables, ...imported.filter(({ value }) => !SQL.has(value))] : imported;
  const isSqlmodelOnly = tables.length === 0 && names.has("sqlmodel");
  return decideFact(
    chosen.filter(({ value }) => !(isSqlmodelOnly && value === "sqlalchemy")),
    tables.length > 0 || !names.has("sqlalchemy") ? "certain" : "likely",
  );
}

const SQL: ReadonlySet<string> = new Set(["sqlmodel", "sqlalchemy"]);

function importedOrms(project: PythonProject): readonly Candidate[] {
  return project.mentioning(IMPORTED).flatMap((module) =>
    module.imports.flatMap((found) => {
      const root = found.level > 0 ? "" : (found.module.split(".")[0] ?? "");
      const value = SQL.has(root) ? root : OTHERS[root];
      const isOwn = found.level === 0 && project.resolve(module, found.local)?.kind === "own";
      return value === undefined || isOwn ? [] : [{ value, evidence: [evidenceAt(module, found)] }];
    }),
  );
}

/** Classes that are tables: of SQLModel with `table=True`, of SQLAlchemy through a declarative base. */
function tableOrms(project: PythonProject): readonly Candidate[] {
  const modules = project.mentioning(
    /\btable\s*=\s*True\b|\b__tablename__\b|\bmapped_column\b|\bDeclarativeBase|declarative_base/,
  );
  return classesOf(modules).flatMap((own) => {
    const evidence = [evidenceAt(own.module, own.definition)];
    const isTable = own.definition.keywords.has("table");
    if (isTable && descendsFrom(project, own, (name) => isOf(name, ["sqlmodel"], ["SQLModel"])))
      return [{ value: "sqlmodel", evidence }];
    const isMapped =
      own.definition.bases.length > 0 &&
      own.definition.attributes.some(({ name }) => name === "__tablename__");
    return isMapped && !isTable && !own.definition.bases.includes("SQLModel")
      ? [{ value: "sqlalchemy", evidence }]
      : [];
  });
}
