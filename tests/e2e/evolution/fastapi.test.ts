import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  type Database,
  type GeneratedProject,
  generateProject,
  installProject,
  mustRun,
} from "../../support/generated-project.js";
import { createDatabase } from "../../support/postgres.js";
import { describeWith } from "../../support/requirements.js";
import { IS_SOAK } from "../../support/runs.js";
import { KINDS, specOf } from "./kinds.js";
import { schemaOf } from "./fastapi-schema.js";
import { expectRows, type Ids, makeLaterRows, makeRows } from "./rows.js";

const UP = ["python", "-m", "alembic", "upgrade", "head"];
const CHANGED = KINDS.filter(({ before }) => before !== null);

/** A database for the project that has been changed, and an empty one for one that is made anew. */
interface Databases {
  readonly evolving: Database;
  readonly fresh: Database;
  readonly drop: () => Promise<void>;
}

describeWith(["Python"], "FastAPI's migrations on the embedded database, with ids of uuid", () => {
  keepsRows("uuid", embedded);
});

describeWith(["Python", "PostgreSQL"], "FastAPI's migrations on PostgreSQL, with ids that count", () => {
  keepsRows("int", onServer);
});

if (IS_SOAK) {
  describeWith(["Python"], "FastAPI's migrations on the embedded database, with ids that count", () => {
    keepsRows("int", embedded);
  });

  describeWith(["Python", "PostgreSQL"], "FastAPI's migrations on PostgreSQL, with ids of uuid", () => {
    keepsRows("uuid", onServer);
  });
}

function keepsRows(ids: "uuid" | "int", make: (folder: string) => Promise<Databases>): void {
  const specs = { before: spec("before"), after: spec("after") };
  let before: GeneratedProject;
  let after: GeneratedProject;
  let databases: Databases;
  let rows: Ids;
  let made = 0;

  function spec(when: "before" | "after"): string {
    return specOf(KINDS, when, { target: "fastapi", ids });
  }

  beforeAll(async () => {
    before = await generateProject(specs.before);
    after = await generateProject(specs.before);
    databases = await make(before.folder);
    await mustRun(before, UP, databases.evolving);
    rows = await makeRows(before, databases.evolving, CHANGED);
    made = await evolve(after, specs.after);
  });
  afterAll(async () => {
    await databases.drop();
    await Promise.all([before.remove(), after.remove()]);
  });

  it("bring the tables to what the app says, and every row along", async () => {
    await mustRun(after, UP, databases.evolving);
    await matches(after, databases.evolving);
    await expectRows(after, databases.evolving, { kinds: KINDS, ids: rows, when: "after" });
    rows = await makeLaterRows(after, databases.evolving, { kinds: KINDS, ids: rows });
  });

  it("end in the schema that a new project has", async () => {
    const fresh = await generateProject(specs.after);
    await mustRun(fresh, UP, databases.fresh);
    expect(await schemaOf(after, databases.evolving)).toEqual(await schemaOf(fresh, databases.fresh));
    await mustRun(fresh, ["python", "-m", "alembic", "downgrade", "base"], databases.fresh);
    await mustRun(before, UP, databases.fresh);
    await fresh.remove();
  });

  it("lead back to the old schema, with what there is room for in it", async () => {
    await mustRun(after, ["python", "-m", "alembic", "downgrade", `-${made}`], databases.evolving);
    expect(await schemaOf(before, databases.evolving)).toEqual(await schemaOf(before, databases.fresh));
    await expectRows(before, databases.evolving, { kinds: KINDS, ids: rows, when: "back" });
  });

  it("lead up again", async () => {
    await mustRun(after, UP, databases.evolving);
    await matches(after, databases.evolving);
  });

  it("are as the project's own linter, formatter and type checker want them", async () => {
    await mustRun(after, ["python", "-m", "ruff", "check", "migrations"]);
    await mustRun(after, ["python", "-m", "ruff", "format", "--check", "migrations"]);
    await mustRun(after, ["python", "-m", "mypy", "--strict", "migrations"]);
  });

  it("can be written out as SQL", async () => {
    const sql = await mustRun(after, [...UP, "--sql"]);
    expect(sql).toContain("CREATE UNIQUE INDEX CONCURRENTLY");
    expect(sql).toContain("VALIDATE CONSTRAINT");
    expect(sql).toMatch(/SET LOCAL lock_timeout = '5s';\s+ALTER TABLE/);
  });
}

/** Changes the spec and generates; the number of new migrations. */
async function evolve(project: GeneratedProject, specText: string): Promise<number> {
  const versions = join(project.folder, "migrations", "versions");
  const old = await readdir(versions);
  await writeFile(join(project.folder, "backend.yaml"), specText);
  const fills = KINDS.flatMap(({ fills: said = [] }) => said).flatMap((said) => ["--fill", said]);
  const { code, stdout, stderr } = await project.tool(
    "generate",
    "--allow-destructive",
    "--allow-weaker-security",
    ...fills,
  );
  expect(code, stdout + stderr).toBe(0);
  await installProject(project);
  return (await readdir(versions)).length - old.length;
}

async function matches(project: GeneratedProject, database: Database): Promise<void> {
  const { code, stdout, stderr } = await project.run(["python", "-m", "alembic", "check"], database);
  expect(stdout + stderr).toContain("No new upgrade operations");
  expect(code).toBe(0);
}

function embedded(folder: string): Promise<Databases> {
  const at = (name: string): Database => ({ url: `sqlite:///${join(folder, name)}` });
  return Promise.resolve({
    evolving: at("evolving.db"),
    fresh: at("fresh.db"),
    drop: () => Promise.resolve(),
  });
}

async function onServer(): Promise<Databases> {
  const [evolving, fresh] = [await createDatabase(), await createDatabase()];
  return {
    evolving,
    fresh,
    drop: async () => {
      await evolving.drop();
      await fresh.drop();
    },
  };
}
