import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { describe, expect, it } from "vitest";
import { generateProject, mustRun } from "../../support/generated-project.js";
import { createDatabase } from "../../support/postgres.js";
import { describeWith, runtimeOf } from "../../support/requirements.js";
import { qualityCommands } from "../quality/quality-commands.js";

const HEAD = "  parents: { owner: none, fields: { a: string } }\n";

/** How the spec changes from one resource with one field: what each of them locks is there. */
const CHANGES: readonly (readonly [string, string])[] = [
  ["a new column", "  parents: { owner: none, fields: { a: string, b: int? } }\n"],
  ["another name", "  elders: { renamedFrom: parents, owner: none, fields: { a: string } }\n"],
  ["a table that refers to it", `${HEAD}  children: { owner: none, fields: { parent: ref(parents) } }\n`],
];

describe.each(["fastapi", "fastify"])("the migrations of %s", (target) => {
  describeWith([runtimeOf(target), "PostgreSQL"], "where somebody uses the table and does not stop", () => {
    it.concurrent.each(CHANGES)(
      "do not wait for ever, with everybody else behind them, and can be run again: %s",
      async (_, changed) => {
        const head = `name: busy\ntarget: ${target}\nresources:\n`;
        const { migrate } = qualityCommands(target);
        const project = await generateProject(head + HEAD);
        const database = await createDatabase();
        try {
          await mustRun(project, migrate, database);
          await writeFile(join(project.folder, "backend.yaml"), head + changed);
          expect(await project.tool("generate")).toMatchObject({ code: 0 });
          const { code, stdout, stderr } = await whileInUse(database.url, () =>
            project.run(migrate, database),
          );
          expect(stdout + stderr).toMatch(/canceling statement due to lock timeout/);
          expect(code).not.toBe(0);
          await mustRun(project, migrate, database);
        } finally {
          await database.drop();
          await project.remove();
        }
      },
    );
  });
});

/** While somebody has the table of parents for himself. */
async function whileInUse<T>(url: string, work: () => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("BEGIN");
    await client.query("LOCK TABLE parents IN ROW EXCLUSIVE MODE");
    return await work();
  } finally {
    await client.end();
  }
}
