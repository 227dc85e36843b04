import { readSyntaxErrors } from "../../syntax/typescript/read-syntax-errors.js";
import { allowsVersion } from "../allows-version.js";
import type { Candidate, Evidence, Fact } from "../fact.js";
import type { FactName, Obstacle } from "../inspection.js";
import { findApplications, mayCallFastify } from "./find-applications.js";
import type { NodeProject } from "./node-project.js";

const ORMS: Readonly<Record<string, string>> = {
  prisma: "Prisma",
  knex: "Knex",
  typeorm: "TypeORM",
  sequelize: "Sequelize",
  "mikro-orm": "MikroORM",
  kysely: "Kysely",
  mongoose: "Mongoose",
  objection: "Objection",
  "drizzle-sqlite": "Drizzle for SQLite",
  "drizzle-mysql": "Drizzle for MySQL",
};
/** Drivers of Drizzle that speak HTTP, and throw at `db.transaction`. */
const WITHOUT_TRANSACTIONS = /^drizzle-orm\/(neon-http|xata-http)$/;
/** The major version that resources are made for. */
const FASTIFY = 5;
/** Facts whose files are read or patched. */
const FILES: readonly FactName[] = ["entry", "session", "schema", "authenticate", "migrations"];

/** Why resources cannot be added to a Fastify project as it is. */
export function fastifyObstacles(
  project: NodeProject,
  facts: ReadonlyMap<FactName, Fact>,
): readonly Obstacle[] {
  const about = (about: Obstacle["about"], texts: readonly string[]): readonly Obstacle[] =>
    texts.map((text) => ({ about, text }));
  return [
    ...about("code", ofManifestSyntax(project)),
    ...about("version", ofVersion(project)),
    ...about("orm", ofOrm(facts.get("orm"))),
    ...about("code", ofDriver(project, facts.get("session"))),
    ...about("code", ofApplications(project, facts.get("entry"))),
    ...about("code", ofSyntax(project, facts)),
  ];
}

function ofManifestSyntax({ files, manifest }: NodeProject): readonly string[] {
  const isBroken = manifest === null && files.read("package.json") !== null;
  return isBroken ? ["package.json cannot be read: it is no JSON."] : [];
}

function ofVersion({ manifest }: NodeProject): readonly string[] {
  if (manifest === null) return [];
  const range = manifest.dependencies.get("fastify") ?? manifest.devDependencies.get("fastify");
  if (range === undefined || allowsVersion(range, `${FASTIFY}`)) return [];
  return [
    `${place(manifest.evidence("fastify"))} has Fastify ${range}; resources are made for Fastify ${FASTIFY}.`,
  ];
}

function ofOrm(orm: Fact | undefined): readonly string[] {
  return candidatesOf(orm).flatMap(({ value, evidence }) => {
    const name = ORMS[value];
    const seen = evidence[0];
    if (name === undefined || seen === undefined) return [];
    return [`${place(seen)} has ${name}; resources have their rows with Drizzle on PostgreSQL.`];
  });
}

function ofDriver({ own }: NodeProject, session: Fact | undefined): readonly string[] {
  if (candidatesOf(session).length === 0) return [];
  return own.flatMap((source) => {
    const driver = source.specifiers.find(({ value }) => WITHOUT_TRANSACTIONS.test(value));
    if (driver === undefined) return [];
    return [`${place(source.evidence(driver.at))} has ${driver.value}, which knows no transactions.`];
  });
}

/** An application that has no name to register anything at; matters only where none has one. */
function ofApplications(project: NodeProject, entry: Fact | undefined): readonly string[] {
  if (candidatesOf(entry).length > 0) return [];
  const nameless = findApplications(project).flatMap((application) =>
    application.kind === "nameless"
      ? [
          `${place(application.evidence)} makes the application ${application.where}: nothing can be registered there.`,
        ]
      : [],
  );
  return nameless.length > 0 ? nameless : ofCliPlugin(project);
}

/** What fastify-cli starts is a plugin, which is no application and no folder of routes. */
function ofCliPlugin({ manifest, paths }: NodeProject): readonly string[] {
  const starting = [...(manifest?.scripts ?? [])].find(([, command]) => /\bfastify start\b/.test(command));
  if (starting === undefined || manifest === null) return [];
  const file = starting[1].split(/\s+/).find((word) => paths.has(word));
  const what = file === undefined ? "a plugin" : `the plugin in ${file}`;
  return [
    `${place(manifest.evidence(starting[0]))} starts ${what} with fastify-cli, and no folder of routes is loaded by @fastify/autoload.`,
  ];
}

function ofSyntax(project: NodeProject, facts: ReadonlyMap<FactName, Fact>): readonly string[] {
  const named = FILES.flatMap((name) =>
    candidatesOf(facts.get(name)).flatMap(({ evidence }) => evidence.map(({ path }) => path)),
  );
  const sources = project.own.filter((source) => named.includes(source.path) || mayCallFastify(source));
  return sources.flatMap((source) => {
    const [first] = readSyntaxErrors(project.tree(source));
    return first === undefined ? [] : [`${place(source.evidence(first))} cannot be parsed.`];
  });
}

function candidatesOf(fact: Fact | undefined): readonly Candidate[] {
  if (fact === undefined || fact.kind === "none") return [];
  return fact.kind === "ambiguous" ? fact.candidates : [fact];
}

function place({ path, line }: Evidence): string {
  return `${path}:${line}`;
}
