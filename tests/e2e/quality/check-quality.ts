import { afterAll, beforeAll, expect, it } from "vitest";
import { type Database, type GeneratedProject, mustRun } from "../../support/generated-project.js";
import { type TestDatabase, createDatabase } from "../../support/postgres.js";
import { describeWith } from "../../support/requirements.js";
import { type QualityCommands, qualityCommands } from "./quality-commands.js";

const EMBEDDED: Database = { url: null };

export type DatabaseKind = "embedded" | "PostgreSQL";

/** A project that is generated for a target. */
export interface Subject {
  readonly target: string;
  readonly name: string;
  readonly make: () => Promise<GeneratedProject>;
  /** What it is migrated and tested on. */
  readonly databases: readonly DatabaseKind[];
}

/** What must hold of every project, whatever the spec. */
export function checkQuality(subject: Subject): void {
  const commands = qualityCommands(subject.target);
  describeWith(commands.needs, subject.name, () => hasQuality(commands, subject));
}

function hasQuality(commands: QualityCommands, { make, databases }: Subject): void {
  let project: GeneratedProject;
  beforeAll(async () => {
    project = await make();
  });
  afterAll(() => project.remove());

  it.each(commands.checks)("has nothing for %s to say", async (_, command) => {
    await mustRun(project, command);
  });

  if (databases.includes("embedded")) {
    it("is migrated up, matches its models, and down again, on its embedded database", () =>
      migrated(project, commands, EMBEDDED));
    it("passes its own tests on its embedded database", () => tested(project, commands, EMBEDDED));
  }

  if (databases.includes("PostgreSQL"))
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
