import { afterAll, beforeAll, expect, it } from "vitest";
import { type Database, type GeneratedProject, mustRun } from "../../support/generated-project.js";
import { type TestDatabase, createDatabase } from "../../support/postgres.js";
import { describeWith } from "../../support/requirements.js";
import { type QualityCommands, qualityCommands } from "./quality-commands.js";

const EMBEDDED: Database = { url: null };

/** What must hold of every project that is generated for a target, whatever the spec. */
export function checkQuality(target: string, name: string, make: () => Promise<GeneratedProject>): void {
  const commands = qualityCommands(target);
  describeWith(commands.needs, name, () => hasQuality(commands, make));
}

function hasQuality(commands: QualityCommands, make: () => Promise<GeneratedProject>): void {
  let project: GeneratedProject;
  beforeAll(async () => {
    project = await make();
  });
  afterAll(() => project.remove());

  it.each(commands.checks)("has nothing for %s to say", async (_, command) => {
    await mustRun(project, command);
  });

  it("is migrated up, matches its models, and down again, on its embedded database", () =>
    migrated(project, commands, EMBEDDED));
  it("passes its own tests on its embedded database", () => tested(project, commands, EMBEDDED));

  describeWith(["PostgreSQL"], "on PostgreSQL", () => {
    let database: TestDatabase;
    beforeAll(async () => {
      database = await createDatabase();
    });
    afterAll(() => database.drop());

    it("is migrated up, matches its models, and down again", () => migrated(project, commands, database));
    it("passes its own tests", () => tested(project, commands, database));
  });
}

async function migrated(
  project: GeneratedProject,
  commands: QualityCommands,
  database: Database,
): Promise<void> {
  const { migrate, compare, downgrade } = commands;
  await mustRun(project, migrate, database);
  if (database.url !== null || compare.readsEmbedded) {
    const { code, stdout, stderr } = await project.run(compare.command, database);
    expect(stdout + stderr).toMatch(compare.says);
    expect(code).toBe(0);
  }
  await mustRun(project, downgrade, database);
}

async function tested(
  project: GeneratedProject,
  commands: QualityCommands,
  database: Database,
): Promise<void> {
  expect(await mustRun(project, commands.tests, database)).toMatch(/\d+ passed/);
}
