import { cp, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import {
  type Database,
  type GeneratedProject,
  emptyWorkspace,
  generateProject,
  mustRun,
} from "../../support/generated-project.js";
import { createDatabase } from "../../support/postgres.js";
import { describeWith } from "../../support/requirements.js";
import { IS_SOAK } from "../../support/runs.js";
import { qualityCommands } from "../quality/quality-commands.js";
import { KINDS, specOf } from "./kinds.js";
import { expectRows, makeLaterRows, makeRows } from "./rows.js";
import { schemaOf } from "./fastify-schema.js";

const { migrate, compare } = qualityCommands("fastify");
const FLAGS = [
  "--allow-destructive",
  "--allow-weaker-security",
  ...KINDS.flatMap(({ fills = [] }) => fills.flatMap((fill) => ["--fill", fill])),
];
/** The embedded run has the others. */
const IDS: readonly ("uuid" | "int")[] = IS_SOAK ? ["uuid", "int"] : ["int"];
/** What makes a version of an app, once it is installed. */
const VERSION = ["dist", "migrations"];

describeWith(["npm packages"], "a Fastify project whose spec changes in every way", () => {
  it("keeps its rows on the embedded database", () =>
    withProject("uuid", async (project) => {
      const embedded = (name: string): Database => ({ url: `pglite:${join(project.folder, name)}` });
      await evolves(project, { ids: "uuid", database: embedded("rows"), fresh: embedded("fresh") });
    }));

  describeWith(["PostgreSQL"], "on PostgreSQL", () => {
    it.each(IDS)("keeps its rows, with ids that are %s", (ids) =>
      withProject(ids, async (project) => {
        const [database, fresh] = [await createDatabase(), await createDatabase()];
        try {
          await evolves(project, { ids, database, fresh });
        } finally {
          await database.drop();
          await fresh.drop();
        }
      }),
    );
  });
});

interface Evolution {
  readonly ids: "uuid" | "int";
  readonly database: Database;
  /** An empty one, to compare with. */
  readonly fresh: Database;
}

async function evolves(project: GeneratedProject, { ids, database, fresh }: Evolution): Promise<void> {
  await mustRun(project, migrate, database);
  const made = await makeRows(project, database, KINDS);
  const old = { schema: await schemaOf(project, database), count: await migrationsIn(project.folder) };
  await keepVersion(project, "before");

  await regenerate(project, ids);
  await mustRun(project, migrate, database);
  await expectNoDifference(project, database);
  await expectRows(project, database, { kinds: KINDS, ids: made, when: "after" });
  const all = await makeLaterRows(project, database, { kinds: KINDS, ids: made });
  await keepVersion(project, "after");
  const schema = await schemaOf(project, database);
  expect(schema).toEqual(await freshSchema(project, ids, fresh));

  const steps = (await migrationsIn(project.folder)) - old.count;
  await mustRun(project, [...migrate, "down", String(steps)], database);
  expect(await schemaOf(project, database)).toEqual(old.schema);
  await useVersion(project, "before");
  await expectRows(project, database, { kinds: KINDS, ids: all, when: "back" });

  await useVersion(project, "after");
  await mustRun(project, migrate, database);
  expect(await schemaOf(project, database)).toEqual(schema);
}

async function withProject(
  ids: Evolution["ids"],
  work: (project: GeneratedProject) => Promise<void>,
): Promise<void> {
  const project = await generateProject(specOf(KINDS, "before", { target: "fastify", ids }));
  try {
    await work(project);
  } finally {
    await project.remove();
  }
}

async function regenerate(project: GeneratedProject, ids: Evolution["ids"]): Promise<void> {
  const { folder, tool } = project;
  await writeFile(join(folder, "backend.yaml"), specOf(KINDS, "after", { target: "fastify", ids }));
  const { code, stdout, stderr } = await tool("generate", ...FLAGS);
  expect(code, stdout + stderr).toBe(0);
  await rm(join(folder, "dist"), { recursive: true });
  await mustRun(project, ["node", "node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json"]);
}

/** The tables of the app and of the database, as drizzle-kit sees them; into the embedded one it cannot look. */
async function expectNoDifference(project: GeneratedProject, database: Database): Promise<void> {
  if (database.url?.startsWith("postgresql:") !== true) return;
  const { stdout, stderr } = await project.run(compare.command, database);
  expect(stdout + stderr).toMatch(compare.says);
}

/** The schema that a new project with the spec of after has. Its version `after` has been kept. */
async function freshSchema(
  project: GeneratedProject,
  ids: Evolution["ids"],
  database: Database,
): Promise<readonly string[]> {
  const workspace = await emptyWorkspace();
  try {
    await writeFile(
      join(workspace.folder, "backend.yaml"),
      specOf(KINDS, "after", { target: "fastify", ids }),
    );
    await workspace.tool("generate");
    await replace(join(workspace.folder, "migrations"), join(project.folder, "migrations"));
    await mustRun(project, migrate, database);
    return await schemaOf(project, database);
  } finally {
    await useVersion(project, "after");
    await workspace.remove();
  }
}

async function migrationsIn(folder: string): Promise<number> {
  return (await readdir(join(folder, "migrations"))).filter((name) => name.endsWith(".up.sql")).length;
}

async function keepVersion({ folder }: GeneratedProject, name: string): Promise<void> {
  for (const part of VERSION) await replace(join(folder, part), join(folder, "versions", name, part));
}

async function useVersion({ folder }: GeneratedProject, name: string): Promise<void> {
  for (const part of VERSION) await replace(join(folder, "versions", name, part), join(folder, part));
}

async function replace(from: string, to: string): Promise<void> {
  await rm(to, { recursive: true, force: true });
  await cp(from, to, { recursive: true });
}
