import type { Candidate, Fact } from "../fact.js";
import { factOf } from "../merge-candidates.js";
import { hasDependency } from "../package-manifest.js";
import { drizzleDialects } from "./drizzle-dialects.js";
import type { NodeProject } from "./node-project.js";

/** What a project has its rows with, and the packages that say so. Objection goes before Knex, which it stands on. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  drizzle: ["drizzle-orm"],
  prisma: ["@prisma/client", "prisma"],
  objection: ["objection"],
  knex: ["knex"],
  typeorm: ["typeorm"],
  sequelize: ["sequelize", "sequelize-typescript"],
  "mikro-orm": ["@mikro-orm/core"],
  kysely: ["kysely"],
  mongoose: ["mongoose"],
};

interface OrmCandidate extends Candidate {
  readonly isUsed: boolean;
}

/** The ORM out of what the project depends on and imports; Drizzle for another database than PostgreSQL by its own name. */
export function ormFact(project: NodeProject): Fact {
  const found = Object.entries(PACKAGES).flatMap(([name, packages]) => candidateOf(project, name, packages));
  const hasObjection = found.some(({ value }) => value === "objection");
  const candidates = found.filter(({ value }) => !(hasObjection && value === "knex"));
  const used = candidates.filter(({ isUsed }) => isUsed);
  const known = used.length > 0 ? used : candidates;
  return factOf(
    known
      .flatMap((candidate) => (candidate.value === "drizzle" ? dialectsOf(project, candidate) : [candidate]))
      .map(({ value, evidence }) => ({ value, evidence })),
    used.length > 0 ? "certain" : "likely",
  );
}

function candidateOf(
  { manifest, own }: NodeProject,
  value: string,
  packages: readonly string[],
): readonly OrmCandidate[] {
  const declared = packages.filter((name) => hasDependency(manifest, name));
  const isOfPackage = (specifier: string): boolean =>
    packages.some((name) => specifier === name || specifier.startsWith(`${name}/`));
  const uses = own.flatMap((source) => {
    const use = source.specifiers.find((specifier) => isOfPackage(specifier.value));
    return use === undefined ? [] : [source.evidence(use.at)];
  });
  if (declared.length === 0 && uses.length === 0) return [];
  const evidence = manifest === null ? [] : declared.map((name) => manifest.evidence(name));
  return [{ value, evidence: [...evidence, ...uses.slice(0, 2)], isUsed: uses.length > 0 }];
}

function dialectsOf(project: NodeProject, { evidence }: Candidate): readonly Candidate[] {
  const dialects = drizzleDialects(project);
  if (dialects.length === 0) return [{ value: "drizzle", evidence }];
  return dialects.map(({ value, evidence: seen }) => ({
    value: value === "postgresql" ? "drizzle" : `drizzle-${value}`,
    evidence: [...evidence.slice(0, 1), ...seen],
  }));
}
