import { afterAll, beforeAll, expect, it } from "vitest";
import { type Database, type GeneratedProject, mustRun } from "../../support/generated-project.js";
import { type TestDatabase, createDatabase } from "../../support/postgres.js";
import { describeWith } from "../../support/requirements.js";

const EMBEDDED: Database = { url: null };

/** What must hold of every generated project, whatever the spec. */
export function checkQuality(make: () => Promise<GeneratedProject>): void {
  let project: GeneratedProject;
  beforeAll(async () => {
    project = await make();
  });
  afterAll(() => project.remove());

  it.each([
    ["the linter", ["-m", "ruff", "check", "."]],
    ["the formatter", ["-m", "ruff", "format", "--check", "."]],
    ["the strict type checker", ["-m", "mypy", "--strict", "."]],
  ])("has nothing for %s to say", async (_, args) => {
    await mustRun(project, args);
  });

  it("is migrated up, matches its models, and down again, on its embedded database", () =>
    migrated(project, EMBEDDED));
  it("passes its own tests on its embedded database", () => tested(project, EMBEDDED));

  describeWith(["PostgreSQL"], "on PostgreSQL", () => {
    let database: TestDatabase;
    beforeAll(async () => {
      database = await createDatabase();
    });
    afterAll(() => database.drop());

    it("is migrated up, matches its models, and down again", () => migrated(project, database));
    it("passes its own tests", () => tested(project, database));
  });
}

async function migrated(project: GeneratedProject, database: Database): Promise<void> {
  await mustRun(project, ["-m", "alembic", "upgrade", "head"], database);
  expect(await project.python(["-m", "alembic", "check"], database)).toMatchObject({ code: 0 });
  await mustRun(project, ["-m", "alembic", "downgrade", "base"], database);
}

async function tested(project: GeneratedProject, database: Database): Promise<void> {
  const output = await mustRun(project, ["-m", "pytest", "-q", "-p", "no:cacheprovider"], database);
  expect(output).toMatch(/\d+ passed/);
}
