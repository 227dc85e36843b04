import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { expect, it } from "vitest";
import { clientOf } from "../support/http-client.js";
import { pgBouncer } from "../support/pgbouncer.js";
import { createDatabase } from "../support/postgres.js";
import { describeWith } from "../support/requirements.js";
import { IS_SOAK } from "../support/runs.js";
import { TERMINATE, query, withLockedTasks } from "./database.js";
import { TASKS, expectAllKept, expectAtWorst503, underLoad } from "./load.js";
import { type Subject, expectRefusals, migratesAtOnce, serving, withShortLimits } from "./subject.js";

const ROUNDS = 50;

/** What a backend does behind a pooler that gives its clients a connection for one transaction each. */
export function behindPooler(subject: () => Subject): void {
  describeWith(["PgBouncer"], "behind a transaction pooler", () => {
    it("serves many clients on few connections, and limits the time of each statement", async () => {
      const { url } = subject().database;
      const pooler = await pgBouncer(url);
      try {
        await withShortLimits(subject(), () =>
          serving(subject(), pooler.url, { DATABASE_POOL_SIZE: "20" }, async (server) => {
            const user = randomUUID();
            const load = await underLoad(server, user, () => delay(2_000));
            expect(expectAtWorst503(load)).toBe(0);
            await expectAllKept(server, user, load);
            expect(await query(pooler.url, "SELECT name FROM pg_prepared_statements")).toEqual([]);
            await withLockedTasks(url, () => expectRefusals(server));
            expect((await clientOf(server)("GET", TASKS, { user })).status).toBe(200);
          }),
        );
      } finally {
        await pooler.stop();
      }
    });

    it("is migrated on DATABASE_DIRECT_URL, many times at once", async () => {
      const empty = await createDatabase();
      const pooler = await pgBouncer(empty.url);
      try {
        await migratesAtOnce(subject(), { url: pooler.url, directUrl: empty.url });
        await serving(subject(), pooler.url, {}, async (server) => {
          expect((await clientOf(server)("GET", "/health/ready")).status).toBe(200);
        });
      } finally {
        await pooler.stop();
        await empty.drop();
      }
    });

    if (IS_SOAK) losesItsConnections(subject);
  });
}

/** Ends the pooler's own connections. */
function losesItsConnections(subject: () => Subject): void {
  it("answers 503 at worst while the pooler's own connections are killed", async () => {
    const { url } = subject().database;
    const pooler = await pgBouncer(url);
    try {
      await serving(subject(), pooler.url, {}, async (server) => {
        const user = randomUUID();
        const load = await underLoad(server, user, async () => {
          for (let round = 0; round < ROUNDS; round += 1) {
            await delay(200);
            await query(url, TERMINATE);
          }
        });
        expectAtWorst503(load);
        await expectAllKept(server, user, load);
      });
    } finally {
      await pooler.stop();
    }
  });
}
