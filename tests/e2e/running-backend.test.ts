import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { type GeneratedProject, generateProject, mustRun } from "../support/generated-project.js";
import { type TestDatabase, createDatabase } from "../support/postgres.js";
import { ROOT } from "../support/repository.mjs";
import { describeWith } from "../support/requirements.js";
import { addressesAreExact } from "./contract/addresses.js";
import { cursorsAreStable } from "./contract/cursors.js";
import { errorsAreUniform } from "./contract/errors.js";
import { itemsAreServed } from "./contract/items.js";
import { listsArePaged } from "./contract/lists.js";
import { operatorsAreServed } from "./contract/operations.js";
import { writersAreOrdered } from "./contract/preconditions.js";
import { strangersAreKeptOut } from "./contract/strangers.js";
import { startIsCareful } from "./contract/start.js";
import { surroundingsAreKept } from "./contract/surroundings.js";
import { type Running, runningBackend } from "./contract/running.js";

let project: GeneratedProject;

describeWith(["Python"], "a running backend on its embedded database", () => {
  beforeAll(async () => {
    project = await taskManager();
  });
  afterAll(() => project.remove());

  contract(runningBackend(() => project.serve()));
});

describeWith(["Python"], "starting a backend", () => {
  beforeAll(async () => {
    project = await taskManager();
  });
  afterAll(() => project.remove());

  startIsCareful(() => project);
  surroundingsAreKept(() => project);
});

describeWith(["Python", "PostgreSQL"], "a running backend on PostgreSQL", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    project = await taskManager();
    database = await createDatabase();
    await mustRun(project, ["-m", "app", "migrate"], database);
  });
  afterAll(async () => {
    await project.remove();
    await database.drop();
  });

  contract(runningBackend(() => project.serve(database)));
});

function contract(running: Running): void {
  itemsAreServed(running);
  listsArePaged(running);
  strangersAreKeptOut(running);
  errorsAreUniform(running);
  operatorsAreServed(running);
  addressesAreExact(running);
  writersAreOrdered(running);
  cursorsAreStable(running);
}

async function taskManager(): Promise<GeneratedProject> {
  return generateProject(await readFile(join(ROOT, "examples", "tasks.yaml"), "utf8"));
}
