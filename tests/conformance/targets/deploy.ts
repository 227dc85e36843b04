import { specFor } from "../../support/golden-project.mjs";
import { type GeneratedProject, generateProject, mustRun } from "../../support/generated-project.js";
import { createDatabase } from "../../support/postgres.js";
import type { DatabaseKind, Deployment } from "../target.js";

/** Generates the backend of a spec for one target, with an empty, migrated database. */
export async function deploy(target: string, spec: string, database: DatabaseKind): Promise<Deployment> {
  const project = await generateProject(specFor(target, spec));
  return database === "embedded" ? onEmbedded(project) : onPostgres(project);
}

function onEmbedded(project: GeneratedProject): Deployment {
  return {
    folder: project.folder,
    prefix: project.prefix,
    databaseUrl: null,
    start: (variables) => project.serve(undefined, variables),
    remove: project.remove,
  };
}

async function onPostgres(project: GeneratedProject): Promise<Deployment> {
  const database = await createDatabase();
  await mustRun(project, [...project.app, "migrate"], database);
  return {
    folder: project.folder,
    prefix: project.prefix,
    databaseUrl: database.url,
    start: (variables) => project.serve(database, variables),
    remove: async () => {
      await project.remove();
      await database.drop();
    },
  };
}
