import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { expect, it } from "vitest";
import { errorOf } from "../support/answer-body.js";
import type { AppServer } from "../support/app-server.mjs";
import { mustRun } from "../support/generated-project.js";
import { clientOf } from "../support/http-client.js";
import { ownPostgres } from "../support/own-postgres.js";
import { describeWith } from "../support/requirements.js";
import { IS_SOAK } from "../support/runs.js";
import { POOL, expectNoLeak, expectWholePool } from "./leaks.js";
import { TASKS, expectAllKept, expectAtWorst503, underLoad } from "./load.js";
import { LONGEST_WAIT_MS, type Subject, serving } from "./subject.js";

/** How often it is asked while the database is gone. */
const ROUNDS = IS_SOAK ? 60 : 4;
const ROUND_MS = 500;

/** What becomes of the requests while PostgreSQL itself is stopped. */
export function outlivesItsDatabase(subject: () => Subject): void {
  describeWith(["a PostgreSQL of its own"], "whose PostgreSQL is stopped", () => {
    it("lives on, starts too, says 503 in time, and heals by itself", async () => {
      const { project } = subject();
      const own = await ownPostgres();
      const whileDown = async (servers: readonly AppServer[]): Promise<void> => {
        for (let round = 0; round < ROUNDS; round += 1) {
          await Promise.all(servers.map(expectUnavailable));
          await delay(ROUND_MS);
        }
        await own.start();
        for (const server of servers) await expectHealing(server);
      };
      try {
        await mustRun(project, [...project.app, "migrate"], own);
        await serving(subject(), own.url, POOL, async (server) => {
          const user = randomUUID();
          const load = await underLoad(server, user, async () => {
            await delay(ROUND_MS);
            await own.stop();
            await serving(subject(), own.url, POOL, (late) => whileDown([server, late]));
          });
          expect(expectAtWorst503(load)).toBeGreaterThan(0);
          expect(expectAtWorst503(await underLoad(server, randomUUID(), () => delay(ROUND_MS)))).toBe(0);
          await expectAllKept(server, user, load);
          await expectNoLeak(own.url);
          await expectWholePool(server, own.url);
        });
      } finally {
        await own.remove();
      }
    });
  });
}

/** Lives, is not ready, and tells everybody to come again, soon. */
async function expectUnavailable(server: AppServer): Promise<void> {
  const request = clientOf(server);
  const started = Date.now();
  const [live, ...refused] = await Promise.all([
    request("GET", "/health/live"),
    request("GET", "/health/ready"),
    request("GET", TASKS, { user: "someone" }),
    request("POST", TASKS, { user: "someone", json: { title: "x" } }),
  ]);
  expect(Date.now() - started).toBeLessThan(LONGEST_WAIT_MS);
  expect(live.status).toBe(200);
  for (const answer of refused) {
    expect(errorOf(answer).status_code).toBe(503);
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
  }
}

async function expectHealing(server: AppServer): Promise<void> {
  const request = clientOf(server);
  const status = async (): Promise<number> => (await request("GET", "/health/ready")).status;
  await expect.poll(status, { timeout: LONGEST_WAIT_MS, interval: 100 }).toBe(200);
}
