import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { qualityCommands } from "../e2e/quality/quality-commands.js";
import { generateProject, mustRun } from "../support/generated-project.js";
import { specFor } from "../support/golden-project.mjs";
import { clientOf } from "../support/http-client.js";
import { type TestDatabase, createDatabase } from "../support/postgres.js";
import { ROOT } from "../support/repository.mjs";
import { describeWith, runtimeOf } from "../support/requirements.js";
import { IS_SOAK } from "../support/runs.js";
import { TERMINATE, query, withLockedTasks } from "./database.js";
import { isHungUpOn } from "./hang-ups.js";
import { POOL, expectNoLeak, expectWholePool } from "./leaks.js";
import { TASKS, expectAllKept, expectAtWorst503, underLoad } from "./load.js";
import { onBadNetworks } from "./network.js";
import { behindPooler } from "./pooler.js";
import { outlivesFailover } from "./read-only.js";
import { losesRedis } from "./redis.js";
import { bearsSlowClients } from "./slow-clients.js";
import { outlivesItsDatabase } from "./stopped.js";
import { type Subject, expectRefusals, migratesAtOnce, serving, withShortLimits } from "./subject.js";
import { stopsGracefully } from "./stopping.js";
import type { Target } from "./target.js";

const ROUNDS = IS_SOAK ? 200 : 20;

/** Shows what becomes of the requests to a backend whose surroundings fail: its database, Redis, clients, network. */
export function faults(target: Target): void {
  describeWith(
    [runtimeOf(target.name), "PostgreSQL"],
    `a ${target.name} backend whose surroundings fail`,
    () => {
      let subject: Subject;
      let database: TestDatabase;
      beforeAll(async () => {
        const spec = await readFile(join(ROOT, "examples", "tasks.yaml"), "utf8");
        const project = await generateProject(specFor(target.name, spec));
        database = await createDatabase();
        await mustRun(project, [...project.app, "migrate"], database);
        subject = { target, project, database };
      });
      afterAll(async () => {
        await subject.project.remove();
        await database.drop();
      });
      const ask = (): Subject => subject;
      losesItsConnections(ask);
      isOverloaded(ask);
      migratesOnce(ask);
      isMigratedWhileItServes(ask);
      outlivesItsDatabase(ask);
      outlivesFailover(ask);
      isHungUpOn(ask);
      bearsSlowClients(ask);
      losesRedis(ask);
      behindPooler(ask);
      if (IS_SOAK) onBadNetworks(ask);
      stopsGracefully(ask);
    },
  );
}

function losesItsConnections(subject: () => Subject): void {
  it("loses no acknowledged write and answers no 500 while its connections are killed", () => {
    const { url } = subject().database;
    return serving(subject(), url, POOL, async (server) => {
      const user = randomUUID();
      const load = await underLoad(server, user, async () => {
        for (let round = 0; round < ROUNDS; round += 1) {
          // Some die before they were of any use.
          await delay(round % 2 === 0 ? 200 : 20);
          await query(url, TERMINATE);
        }
      });
      expectAtWorst503(load);
      expect(load.created.length).toBeGreaterThan(10);
      await expectAllKept(server, user, load);
      await expectNoLeak(url);
      await expectWholePool(server, url);
    });
  });
}

function isOverloaded(subject: () => Subject): void {
  it("answers 503 and does not hang when the pool is exhausted, or a statement takes too long", async () => {
    const { url } = subject().database;
    await withShortLimits(subject(), () =>
      serving(subject(), url, { DATABASE_POOL_SIZE: "1" }, async (server) => {
        await withLockedTasks(url, () => expectRefusals(server));
        await expectNoLeak(url);
        expect((await clientOf(server)("GET", TASKS, { user: "someone" })).status).toBe(200);
      }),
    );
  });
}

function migratesOnce(subject: () => Subject): void {
  it("is migrated once by many processes that do it at the same time", async () => {
    const empty = await createDatabase();
    try {
      await migratesAtOnce(subject(), empty);
      const { command, says } = qualityCommands(subject().target.name).compare;
      expect(await mustRun(subject().project, command, empty)).toMatch(says);
      await Promise.all(
        [1, 2, 3].map(() =>
          serving(subject(), empty.url, {}, async (server) => {
            expect((await clientOf(server)("GET", "/health/ready")).status).toBe(200);
          }),
        ),
      );
    } finally {
      await empty.drop();
    }
  });
}

function isMigratedWhileItServes(subject: () => Subject): void {
  it("reads on and at worst answers 503 while a migration changes what its statements give", () => {
    const { url } = subject().database;
    return serving(subject(), url, POOL, async (server) => {
      const request = clientOf(server);
      const user = randomUUID();
      const load = await underLoad(server, user, async () => {
        for (let round = 0; round < ROUNDS; round += 1) {
          await delay(100);
          await query(url, `ALTER TABLE tasks ALTER COLUMN notes TYPE varchar(${5_000 + round})`);
          expect((await request("GET", TASKS, { user })).status).toBe(200);
        }
      });
      expectAtWorst503(load);
      expect(load.created.length).toBeGreaterThan(10);
      await expectAllKept(server, user, load);
      await expectNoLeak(url);
    });
  });
}
