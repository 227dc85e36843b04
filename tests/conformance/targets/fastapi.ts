import { createHash } from "node:crypto";
import { specFor } from "../../support/golden-project.mjs";
import { type GeneratedProject, generateProject, mustRun } from "../../support/generated-project.js";
import { createDatabase } from "../../support/postgres.js";
import type { Deployment, Target } from "../target.js";

const CHECK_BYTES = 8;

/** The backend that `target: fastapi` generates. */
export const fastapi: Target = {
  name: "a FastAPI backend",
  needs: ["Python"],
  deploy: async (spec, database) => {
    const project = await generateProject(specFor("fastapi", spec));
    return database === "embedded" ? onEmbedded(project) : onPostgres(project);
  },
  forgedCursor: (resource, content) => {
    const meaning = Buffer.from(JSON.stringify([resource, [], [], null]).replaceAll(",", ", "));
    const body = Buffer.from(content, "latin1");
    const check = createHash("sha256").update(meaning).update(body).digest().subarray(0, CHECK_BYTES);
    return Buffer.concat([check, body]).toString("base64url");
  },
};

function onEmbedded(project: GeneratedProject): Deployment {
  return {
    folder: project.folder,
    databaseUrl: null,
    start: (variables) => project.serve(undefined, variables),
    remove: project.remove,
  };
}

async function onPostgres(project: GeneratedProject): Promise<Deployment> {
  const database = await createDatabase();
  await mustRun(project, ["-m", "app", "migrate"], database);
  return {
    folder: project.folder,
    databaseUrl: database.url,
    start: (variables) => project.serve(database, variables),
    remove: async () => {
      await project.remove();
      await database.drop();
    },
  };
}
