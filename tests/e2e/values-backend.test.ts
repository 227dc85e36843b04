import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { type GeneratedProject, generateProject, mustRun } from "../support/generated-project.js";
import { type TestDatabase, createDatabase } from "../support/postgres.js";
import { ROOT } from "../support/repository.mjs";
import { describeWith } from "../support/requirements.js";
import { filtersAreTyped } from "./contract/filters.js";
import { runningBackend } from "./contract/running.js";
import { valuesAreExact } from "./contract/values.js";

let project: GeneratedProject;

describeWith(["Python"], "every type on the embedded database", () => {
  beforeAll(async () => {
    project = await allTypes();
  });
  afterAll(() => project.remove());

  const running = runningBackend(() => project.serve());
  valuesAreExact(running);
  filtersAreTyped(running);
});

describeWith(["Python", "PostgreSQL"], "every type on PostgreSQL", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    project = await allTypes();
    database = await createDatabase();
    await mustRun(project, ["-m", "app", "migrate"], database);
  });
  afterAll(async () => {
    await project.remove();
    await database.drop();
  });

  const running = runningBackend(() => project.serve(database));
  valuesAreExact(running);
  filtersAreTyped(running);
});

async function allTypes(): Promise<GeneratedProject> {
  return generateProject(await readFile(join(ROOT, "tests", "golden", "specs", "all-types.yaml"), "utf8"));
}
