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
  await mustRun(project, ["python", "-m", "alembic", "upgrade", "head"], database);
  const made = itemOf(
    await asked(project, database, ["POST", "/api/v1/jobs", { user: "ana", json: { title: "Paint" } }]),
  );
  await writeFile(join(project.folder, "backend.yaml"), AFTER);
  const { code, stdout } = await project.tool("generate");
  expect(code).toBe(0);
  expect(stdout).not.toContain("alembic revision");
  await mustRun(project, ["python", "-m", "alembic", "upgrade", "head"], database);
  expect(await project.run(["python", "-m", "alembic", "check"], database)).toMatchObject({ code: 0 });
  const { data } = listOf(
    await asked(project, database, ["GET", "/api/v1/todos?status=open", { user: "ana" }]),
  );
  expect(data).toMatchObject([{ id: made.id, name: "Paint", status: "open", created_at: made.created_at }]);
  await mustRun(project, ["python", "-m", "alembic", "downgrade", "-2"], database);
  await mustRun(project, ["python", "-m", "alembic", "upgrade", "head"], database);
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
