import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { qualityCommands } from "../e2e/quality/quality-commands.js";
import { generateProject, mustRun } from "../support/generated-project.js";
import { specFor } from "../support/golden-project.mjs";
import { clientOf } from "../support/http-client.js";
import { ownPostgres } from "../support/own-postgres.js";
import { type TestDatabase, createDatabase } from "../support/postgres.js";
import { ROOT } from "../support/repository.mjs";
import { describeWith, runtimeOf } from "../support/requirements.js";
import { IS_SOAK } from "../support/runs.js";
import { TERMINATE, connectionStates, query, withLockedTasks } from "./database.js";
import { TASKS, expectAllKept, expectAtWorst503, underLoad } from "./load.js";
import { onBadNetworks } from "./network.js";
import { behindPooler } from "./pooler.js";
import { type Subject, expectRefusals, migratesAtOnce, serving, withShortLimits } from "./subject.js";
import { stopsGracefully } from "./stopping.js";
import type { Target } from "./target.js";

const POOL_SIZE = 5;
const PATIENT = { DATABASE_POOL_SIZE: String(POOL_SIZE) };
const ROUNDS = IS_SOAK ? 200 : 20;

/** Shows what becomes of the requests to a backend whose database fails. */
export function faults(target: Target): void {
  describeWith(
    [runtimeOf(target.name), "PostgreSQL"],
    `a ${target.name} backend whose database fails`,
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
      restarts(ask);
      behindPooler(ask);
      if (IS_SOAK) onBadNetworks(ask);
      stopsGracefully(ask);
    },
  );
}

function losesItsConnections(subject: () => Subject): void {
  it("loses no acknowledged write and answers no 500 while its connections are killed", () => {
    const { url } = subject().database;
    return serving(subject(), url, PATIENT, async (server) => {
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

function restarts(subject: () => Subject): void {
  describeWith(["a PostgreSQL of its own"], "that restarts", () => {
    it("answers 503 at worst while it is down, and heals by itself", async () => {
      const { project } = subject();
      const own = await ownPostgres();
      try {
        await mustRun(project, [...project.app, "migrate"], own);
        await serving(subject(), own.url, PATIENT, async (server) => {
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
          await expectAllKept(server, user, load);
          await expectNoLeak(own.url);
        });
      } finally {
        await own.remove();
      }
    });
  });
}

/** No more connections than the pool holds, and none of them in a transaction. */
async function expectNoLeak(url: string): Promise<void> {
  const states = await connectionStates(url);
  expect(states.length).toBeLessThanOrEqual(POOL_SIZE);
  expect(states.filter((state) => state !== "idle")).toEqual([]);
}
