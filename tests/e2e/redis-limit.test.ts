import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { AppServer } from "../support/app-server.mjs";
import { type GeneratedProject, generateProject, mustRun } from "../support/generated-project.js";
import { TARGETS, specFor } from "../support/golden-project.mjs";
import { clientOf } from "../support/http-client.js";
import { type TestDatabase, createDatabase } from "../support/postgres.js";
import { REDIS_URL, patient, redisProxy } from "../support/redis.js";
import { ROOT } from "../support/repository.mjs";
import { describeWith, runtimeOf } from "../support/requirements.js";

const SPEC = join(ROOT, "examples", "tasks.yaml");
const TASKS = "/api/v1/tasks";
const LIMIT = 5;
const REDIS_PAUSE_MS = 5_000;
const SLOWEST_ANSWER_MS = 5_000;
/** What Python and Node.js print of an error that nobody handled. */
const STACK = /Traceback|\n +at /;

for (const target of TARGETS)
  describeWith(
    [runtimeOf(target), "PostgreSQL", "Redis"],
    `a rate limit of a ${target} backend in Redis`,
    () => {
      let project: GeneratedProject;
      let database: TestDatabase;
      beforeAll(async () => {
        project = await generateProject(specFor(target, await readFile(SPEC, "utf8")));
        database = await createDatabase();
        await mustRun(project, [...project.app, "migrate"], database);
      });
      afterAll(async () => {
        await project.remove();
        await database.drop();
      });

      /** Runs `look` with two processes that count at the same place. */
      async function withTwo(
        redis: string,
        look: (one: AppServer, other: AppServer) => Promise<void>,
      ): Promise<void> {
        const variables = { REDIS_URL: redis, RATE_LIMIT: `${String(LIMIT)}/minute` };
        const servers = await Promise.all([
          project.serve(database, variables),
          project.serve(database, variables),
        ]);
        try {
          await look(...servers);
        } finally {
          for (const server of servers) expect(await server.stop()).toBe(0);
        }
      }

      it("is shared by two processes", () =>
        withTwo(patient(REDIS_URL, target), async (one, other) => {
          const user = randomUUID();
          const answers = await statuses([one, other, one, other, one, other, one], user);
          expect(answers).toEqual([200, 200, 200, 200, 200, 429, 429]);
          const refused = await clientOf(other)("GET", TASKS, { user });
          expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
          expect(await statuses([one, other], randomUUID())).toEqual([200, 200]);
          const crowd = Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? one : other));
          const eager = randomUUID();
          const atOnce = await Promise.all(crowd.map((server) => statuses([server], eager)));
          expect(atOnce.flat().filter((status) => status === 200)).toHaveLength(LIMIT);
          expect([...warnings(one), ...warnings(other)]).toEqual([]);
        }));

      it("lets everybody pass while Redis is gone, says so, and is back when it returns", async () => {
        const proxy = await redisProxy();
        await withTwo(proxy.url, async (one, other) => {
          const user = randomUUID();
          const turns = [one, other, one, other, one, other];
          expect(await statuses(turns, user)).toEqual([200, 200, 200, 200, 200, 429]);
          await proxy.cut();
          const started = Date.now();
          expect(await statuses(turns, user)).toEqual([200, 200, 200, 200, 200, 200]);
          expect(Date.now() - started).toBeLessThan(SLOWEST_ANSWER_MS);
          expect(await statuses(turns, user)).toEqual([200, 200, 200, 200, 200, 200]);
          for (const server of [one, other]) expect(warnings(server)).toHaveLength(1);
          await proxy.mend();
          await delay(REDIS_PAUSE_MS);
          expect(await statuses([one, other], user)).toEqual([429, 429]);
          for (const server of [one, other]) expect(warnings(server)).toHaveLength(1);
        });
        await proxy.cut();
      });

      it("does not start with an address that is none", async () => {
        const started = project.serve(database, { REDIS_URL: "localhost:6379" });
        await expect(started).rejects.toThrow(/REDIS_URL is not a Redis URL/);
        await expect(started).rejects.not.toThrow(STACK);
      });
    },
  );

/** What one user is answered, asking these processes in turn. */
async function statuses(servers: readonly AppServer[], user: string): Promise<number[]> {
  const all = [];
  for (const server of servers) all.push((await clientOf(server)("GET", TASKS, { user })).status);
  return all;
}

function warnings(server: AppServer): string[] {
  return server
    .output()
    .split("\n")
    .filter((line) => line.includes('"warning"') && line.includes("Redis is not available"));
}
