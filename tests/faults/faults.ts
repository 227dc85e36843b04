import { randomUUID } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { errorOf } from "../support/answer-body.js";
import type { AppServer } from "../support/app-server.mjs";
import { type GeneratedProject, generateProject, mustRun } from "../support/generated-project.js";
import { clientOf } from "../support/http-client.js";
import { ownPostgres } from "../support/own-postgres.js";
import { pgBouncer } from "../support/pgbouncer.js";
import { type TestDatabase, createDatabase } from "../support/postgres.js";
import { ROOT } from "../support/repository.mjs";
import { describeWith } from "../support/requirements.js";
import { TERMINATE, connectionStates, query, withClient } from "./database.js";
import { TASKS, expectAtWorst503, idsOf, underLoad } from "./load.js";

const POOL_SIZE = 5;
const PATIENT = { DATABASE_POOL_SIZE: String(POOL_SIZE) };
/** Time limits of the generated `app/db`, made so short that a test can wait for them. */
const SHORT_LIMITS: readonly (readonly [string, string])[] = [
  ["POOL_TIMEOUT_SECONDS", "1"],
  ["STATEMENT_TIMEOUT_SECONDS", "3"],
  ["LOCK_TIMEOUT_SECONDS", "2"],
];
const LONGEST_WAIT_MS = 15_000;
const STARTED_AT_ONCE = 5;

describeWith(["Python", "PostgreSQL"], "a generated backend whose database fails", () => {
  let project: GeneratedProject;
  let database: TestDatabase;
  beforeAll(async () => {
    project = await generateProject(await readFile(join(ROOT, "examples", "tasks.yaml"), "utf8"));
    database = await createDatabase();
    await mustRun(project, [...project.app, "migrate"], database);
  });
  afterAll(async () => {
    await project.remove();
    await database.drop();
  });

  async function serving(
    url: string,
    variables: NodeJS.ProcessEnv,
    look: (server: AppServer) => Promise<void>,
  ): Promise<void> {
    const server = await project.serve({ url }, variables);
    try {
      await look(server);
    } finally {
      expect(await server.stop()).toBe(0);
    }
    expect(server.output()).not.toMatch(/Traceback|never awaited|garbage collector/);
  }

  it("loses no acknowledged write and answers no 500 while its connections are killed", () =>
    serving(database.url, PATIENT, async (server) => {
      const user = randomUUID();
      const load = await underLoad(server, user, async () => {
        for (let round = 0; round < 12; round += 1) {
          await delay(200);
          await query(database.url, TERMINATE);
        }
      });
      expectAtWorst503(load);
      expect(load.created.length).toBeGreaterThan(10);
      const found = await idsOf(server, user);
      expect(load.created.filter((id) => !found.has(id))).toEqual([]);
      await expectNoLeak(database.url);
    }));

  it("answers 503 and does not hang when the pool is exhausted, or a statement takes too long", async () => {
    const shortLived = await withShortLimits(project);
    try {
      await serving(database.url, { DATABASE_POOL_SIZE: "1" }, async (server) => {
        await withClient(database.url, async (client) => {
          await client.query("BEGIN; LOCK TABLE tasks IN ACCESS EXCLUSIVE MODE");
          await expectRefusals(server);
          await client.query("ROLLBACK");
        });
        await expectNoLeak(database.url);
        expect((await clientOf(server)("GET", TASKS, { user: "someone" })).status).toBe(200);
      });
    } finally {
      await shortLived.undo();
    }
  });

  it("is migrated once by many processes that do it at the same time", async () => {
    const empty = await createDatabase();
    try {
      const runs = Array.from({ length: STARTED_AT_ONCE }, () =>
        project.run([...project.app, "migrate"], empty),
      );
      for (const { code, stderr } of await Promise.all(runs)) expect(code, stderr).toBe(0);
      expect(await query(empty.url, "SELECT count(*)::int AS n FROM alembic_version")).toEqual([{ n: 1 }]);
      expect(await project.run(["python", "-m", "alembic", "check"], empty)).toMatchObject({ code: 0 });
      await Promise.all(
        [1, 2, 3].map(() =>
          serving(empty.url, {}, async (server) => {
            expect((await clientOf(server)("GET", "/health/ready")).status).toBe(200);
          }),
        ),
      );
    } finally {
      await empty.drop();
    }
  });

  describeWith(["a PostgreSQL of its own"], "that restarts", () => {
    it("answers 503 at worst while it is down, and heals by itself", async () => {
      const own = await ownPostgres();
      try {
        await mustRun(project, [...project.app, "migrate"], own);
        await serving(own.url, PATIENT, async (server) => {
          const user = randomUUID();
          const load = await underLoad(server, user, async () => {
            await delay(500);
            await own.stop();
            await delay(1_500);
            await own.start();
            await delay(1_000);
          });
          expect(expectAtWorst503(load)).toBeGreaterThan(0);
          expectAtWorst503(await underLoad(server, randomUUID(), () => delay(500)));
          expect((await clientOf(server)("GET", "/health/ready")).status).toBe(200);
          const found = await idsOf(server, user);
          expect(load.created.filter((id) => !found.has(id))).toEqual([]);
          await expectNoLeak(own.url);
        });
      } finally {
        await own.remove();
      }
    });
  });

  describeWith(["PgBouncer"], "behind a transaction pooler", () => {
    it("serves many clients on few connections, and limits the time of each statement", async () => {
      const pooler = await pgBouncer(database.url);
      const shortLived = await withShortLimits(project);
      try {
        await serving(pooler.url, { DATABASE_POOL_SIZE: "20" }, async (server) => {
          const user = randomUUID();
          const load = await underLoad(server, user, () => delay(2_000));
          expect(expectAtWorst503(load)).toBe(0);
          const found = await idsOf(server, user);
          expect(load.created.filter((id) => !found.has(id))).toEqual([]);
          expect(await query(pooler.url, "SELECT name FROM pg_prepared_statements")).toEqual([]);
          await withClient(database.url, async (client) => {
            await client.query("BEGIN; LOCK TABLE tasks IN ACCESS EXCLUSIVE MODE");
            await expectRefusals(server);
            await client.query("ROLLBACK");
          });
          expect((await clientOf(server)("GET", TASKS, { user })).status).toBe(200);
        });
      } finally {
        await shortLived.undo();
        await pooler.stop();
      }
    });

    it("is migrated on DATABASE_DIRECT_URL, many times at once", async () => {
      const empty = await createDatabase();
      const pooler = await pgBouncer(empty.url);
      try {
        const migrate = ["python", "-c", MIGRATE_DIRECTLY, empty.url];
        const runs = Array.from({ length: STARTED_AT_ONCE }, () => project.run(migrate, pooler));
        for (const { code, stderr } of await Promise.all(runs)) expect(code, stderr).toBe(0);
        await serving(pooler.url, {}, async (server) => {
          expect((await clientOf(server)("GET", "/health/ready")).status).toBe(200);
        });
      } finally {
        await pooler.stop();
        await empty.drop();
      }
    });
  });
});

const MIGRATE_DIRECTLY = `
import os, sys
os.environ["DATABASE_DIRECT_URL"] = sys.argv.pop()
sys.argv[1:] = ["migrate"]
from app.__main__ import main
main()
`;

/** Every request to a locked table is refused in time: those that wait for it, and those that wait for a connection. */
async function expectRefusals(server: AppServer): Promise<void> {
  const request = clientOf(server);
  const started = Date.now();
  const answers = await Promise.all([
    request("POST", TASKS, { user: "someone", json: { title: "x" } }),
    ...Array.from({ length: 6 }, () => request("GET", TASKS, { user: "someone" })),
  ]);
  for (const answer of answers) {
    expect(errorOf(answer).status_code).toBe(503);
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
  }
  expect(Date.now() - started).toBeLessThan(LONGEST_WAIT_MS);
}

/** No more connections than the pool holds, and none of them in a transaction. */
async function expectNoLeak(url: string): Promise<void> {
  const states = await connectionStates(url);
  expect(states.length).toBeLessThanOrEqual(POOL_SIZE);
  expect(states.filter((state) => state !== "idle")).toEqual([]);
}

/** Shortens the time limits in the project's own files, until they are put back. */
async function withShortLimits(project: GeneratedProject): Promise<{ readonly undo: () => Promise<void> }> {
  const files = ["engine.py", "session.py"].map((name) => join(project.folder, "app", "db", name));
  const before = await Promise.all(files.map((file) => readFile(file, "utf8")));
  for (const [index, file] of files.entries()) {
    const text = SHORT_LIMITS.reduce(
      (changed, [name, seconds]) =>
        changed.replace(new RegExp(`^${name} = \\d+$`, "m"), `${name} = ${seconds}`),
      before[index] ?? "",
    );
    expect(text).not.toBe(before[index]);
    await writeFile(file, text);
  }
  const undo = async (): Promise<void> => {
    for (const [index, file] of files.entries()) await writeFile(file, before[index] ?? "");
  };
  return { undo };
}
