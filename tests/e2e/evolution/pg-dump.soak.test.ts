import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  type Database,
  type GeneratedProject,
  generateProject,
  mustRun,
} from "../../support/generated-project.js";
import { dumpOf } from "../../support/pg-dump.js";
import { createDatabase } from "../../support/postgres.js";
import { describeWith, runtimeOf } from "../../support/requirements.js";
import { IS_SOAK } from "../../support/runs.js";
import { qualityCommands } from "../quality/quality-commands.js";
import { KINDS, specOf } from "./kinds.js";

const FLAGS = [
  "--allow-destructive",
  "--allow-weaker-security",
  ...KINDS.flatMap(({ fills = [] }) => fills.flatMap((fill) => ["--fill", fill])),
];

const IDS = ["uuid", "int"] as const;

describe.each(["fastapi", "fastify"] as const)(
  "a project of %s whose spec changes in every way",
  (target) => {
    describeWith([runtimeOf(target), "PostgreSQL", "pg_dump"], "as pg_dump says", () => {
      it.each(IS_SOAK ? IDS : IDS.slice(0, 1))(
        "has the schema of a new project, there and back: ids of %s",
        async (ids) => {
          const spec = (when: "before" | "after"): string => specOf(KINDS, when, { target, ids });
          const project = await generateProject(spec("before"));
          const fresh = await generateProject(spec("after"));
          try {
            const before = await migrated(project, target);
            const old = await dumpOf(before.url);
            const steps = await changed(project, spec("after"));
            await mustRun(project, qualityCommands(target).migrate, before);
            const after = await migrated(fresh, target);
            const chained = await dumpOf(before.url);
            expect(chained).toContain("CREATE TABLE public.news (");
            expect(chained).toBe(await dumpOf(after.url));
            await mustRun(project, back(target, steps), before);
            expect(await dumpOf(before.url)).toBe(old);
            await Promise.all([before.drop(), after.drop()]);
          } finally {
            await Promise.all([project.remove(), fresh.remove()]);
          }
        },
      );
    });
  },
);

/** An empty database with the tables of a project. */
async function migrated(
  project: GeneratedProject,
  target: string,
): Promise<Database & { readonly url: string; readonly drop: () => Promise<void> }> {
  const database = await createDatabase();
  await mustRun(project, qualityCommands(target).migrate, database);
  return database;
}

/** Generates from another spec; how many migrations that makes. */
async function changed({ folder, tool }: GeneratedProject, spec: string): Promise<number> {
  const count = await migrationsIn(folder);
  await writeFile(join(folder, "backend.yaml"), spec);
  const { code, stdout, stderr } = await tool("generate", ...FLAGS);
  expect(code, stdout + stderr).toBe(0);
  return (await migrationsIn(folder)) - count;
}

async function migrationsIn(folder: string): Promise<number> {
  const files = await readdir(join(folder, "migrations"), { recursive: true });
  return files.filter((file) => /^(versions.)?\d+_.*(\.up\.sql|\.py)$/.test(file)).length;
}

function back(target: string, steps: number): readonly string[] {
  return target === "fastapi"
    ? ["python", "-m", "alembic", "downgrade", `-${String(steps)}`]
    : [...qualityCommands(target).migrate, "down", String(steps)];
}
