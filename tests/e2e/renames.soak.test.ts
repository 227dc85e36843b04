import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { itemOf, listOf } from "../support/answer-body.js";
import {
  type Database,
  type GeneratedProject,
  generateProject,
  mustRun,
} from "../support/generated-project.js";
import { clientOf } from "../support/http-client.js";
import { createDatabase } from "../support/postgres.js";
import { describeWith } from "../support/requirements.js";
import { schemaOf } from "./evolution/fastapi-schema.js";

const UP = ["python", "-m", "alembic", "upgrade", "head"];
const BEFORE = `name: x
resources:
  jobs:
    softDelete: true
    fields:
      title: string(1..100) unique
      state: enum(open, done) = open
      due: date?
    filter: [state]
    sort: [due, created_at]
`;
const AFTER = `name: x
resources:
  todos:
    renamedFrom: jobs
    softDelete: true
    fields:
      name: { type: string, minLength: 1, maxLength: 100, unique: true, renamedFrom: title }
      status: { type: enum, enum: [open, done], default: open, renamedFrom: state }
      due: date?
    filter: [status]
    sort: [due, created_at]
  jobs_done: { fields: { count: int } }
`;

describeWith(["Python", "PostgreSQL"], "a renamed resource with renamed fields", () => {
  let project: GeneratedProject;
  beforeEach(async () => {
    project = await generateProject(BEFORE);
  });
  afterEach(() => project.remove());

  it("keeps its rows on the embedded database", async () => {
    await keepsRows(project, { url: null });
  });

  it("counts on from where it was on PostgreSQL, where the sequence has its new name too", async () => {
    const ids = "database: { ids: int }\n";
    const counting = await generateProject(BEFORE + ids);
    const database = await createDatabase();
    try {
      await mustRun(counting, UP, database);
      await asked(counting, database, ["POST", "/api/v1/jobs", { user: "ana", json: { title: "Paint" } }]);
      await writeFile(join(counting.folder, "backend.yaml"), AFTER + ids);
      expect(await counting.tool("generate")).toMatchObject({ code: 0 });
      await mustRun(counting, UP, database);
      const json = { name: "Sand" };
      const answer = await asked(counting, database, ["POST", "/api/v1/todos", { user: "ana", json }]);
      expect(answer.body).toMatchObject({ data: { id: 2, name: "Sand" } });
      expect(await schemaOf(counting, database)).toContain("todos_id_seq");
      await mustRun(counting, ["python", "-m", "alembic", "downgrade", "-2"], database);
      expect(await schemaOf(counting, database)).toContain("jobs_id_seq");
    } finally {
      await database.drop();
      await counting.remove();
    }
  });

  it("keeps its rows on PostgreSQL, where every name is the new one", async () => {
    const database = await createDatabase();
    try {
      await keepsRows(project, database);
    } finally {
      await database.drop();
    }
  });
});

async function keepsRows(project: GeneratedProject, database: Database): Promise<void> {
  await mustRun(project, UP, database);
  const made = itemOf(
    await asked(project, database, ["POST", "/api/v1/jobs", { user: "ana", json: { title: "Paint" } }]),
  );
  await writeFile(join(project.folder, "backend.yaml"), AFTER);
  const { code, stdout } = await project.tool("generate");
  expect(code).toBe(0);
  expect(stdout).not.toContain("alembic revision");
  await mustRun(project, UP, database);
  expect(await project.run(["python", "-m", "alembic", "check"], database)).toMatchObject({ code: 0 });
  const { data } = listOf(
    await asked(project, database, ["GET", "/api/v1/todos?status=open", { user: "ana" }]),
  );
  expect(data).toMatchObject([{ id: made.id, name: "Paint", status: "open", created_at: made.created_at }]);
  await mustRun(project, ["python", "-m", "alembic", "downgrade", "-2"], database);
  await mustRun(project, UP, database);
}

async function asked(
  project: GeneratedProject,
  database: Database,
  request: Parameters<ReturnType<typeof clientOf>>,
): ReturnType<ReturnType<typeof clientOf>> {
  const server = await project.serve(database);
  try {
    return await clientOf(server)(...request);
  } finally {
    await server.stop();
  }
}
