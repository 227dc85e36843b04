import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { expect, it } from "vitest";
import type { AppServer } from "../support/app-server.mjs";
import { type Answer, clientOf } from "../support/http-client.js";
import { stoppableRedis } from "../support/own-redis.js";
import { patient } from "../support/redis.js";
import { describeWith } from "../support/requirements.js";
import { IS_SOAK } from "../support/runs.js";
import { expectNoLeak } from "./leaks.js";
import { TASKS, underLoad } from "./load.js";
import { LONGEST_WAIT_MS, type Subject, serving } from "./subject.js";

const LIMIT = 20;
/** A backend asks Redis again so long after a failure. */
const PAUSE_MS = 5_000;
const GONE_MS = IS_SOAK ? 30_000 : 2_000;
const ROUNDS = IS_SOAK ? 3 : 1;

/** What becomes of a limit that two backends share while the Redis that counts for both is gone. */
export function losesRedis(subject: () => Subject): void {
  describeWith(["Redis"], "whose Redis is stopped", () => {
    it("lets everybody pass meanwhile, says so now and then, and then shares its limit again", async () => {
      const redis = await stoppableRedis();
      try {
        await servingTwice(subject(), patient(redis.url, subject().target.name), async (both) => {
          await expectOneLimit(both);
          for (let round = 0; round < ROUNDS; round += 1) {
            const before = warnings(both);
            const goneAt = Date.now();
            expectOnly([200, 201, 429], await loadOf(both, () => redis.cut()));
            const passed = await loadOf(both, () => delay(GONE_MS));
            expectOnly([200, 201], passed);
            expect(passed.length).toBeGreaterThan(LIMIT);
            expect(Date.now() - goneAt).toBeLessThan(GONE_MS + LONGEST_WAIT_MS);
            const back = await loadOf(both, async () => {
              await redis.mend();
              await delay(PAUSE_MS + 1_000);
            });
            expectOnly([200, 201, 429], back);
            const most = 1 + Math.floor((Date.now() - goneAt) / PAUSE_MS);
            for (const [index, count] of warnings(both).entries()) {
              expect(count - (before[index] ?? 0)).toBeGreaterThan(0);
              expect(count - (before[index] ?? 0)).toBeLessThanOrEqual(most);
            }
            await expectOneLimit(both);
          }
          await expectNoLeak(subject().database.url);
        });
      } finally {
        await redis.cut();
      }
    });
  });
}

/** Starts two backends with the same Redis and database. */
async function servingTwice(
  subject: Subject,
  redis: string,
  look: (both: readonly AppServer[]) => Promise<void>,
): Promise<void> {
  const { url } = subject.database;
  const variables = { DATABASE_POOL_SIZE: "2", REDIS_URL: redis, RATE_LIMIT: `${String(LIMIT)}/minute` };
  await serving(subject, url, variables, (one) =>
    serving(subject, url, variables, (other) => look([one, other])),
  );
}

/** Of a crowd that asks both at once exactly so many pass as one backend would let pass. */
async function expectOneLimit(both: readonly AppServer[]): Promise<void> {
  const user = randomUUID();
  const crowd = Array.from({ length: 2 * LIMIT }, () =>
    both.map((server) => clientOf(server)("GET", TASKS, { user })),
  );
  const answers = await Promise.all(crowd.flat());
  expectOnly([200, 429], answers);
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(LIMIT);
}

/** All that was answered to one user who asked both as long as `during` takes. */
async function loadOf(
  both: readonly AppServer[],
  during: () => Promise<unknown>,
): Promise<readonly Answer[]> {
  const user = randomUUID();
  const over = during();
  const loads = await Promise.all(both.map((server) => underLoad(server, user, () => over)));
  return loads.flatMap(({ answers }) => answers);
}

function expectOnly(statuses: readonly number[], answers: readonly Answer[]): void {
  for (const { status, body } of answers) expect(statuses, JSON.stringify(body)).toContain(status);
}

/** How often each has said that there is no Redis. */
function warnings(both: readonly AppServer[]): number[] {
  return both.map((server) => server.output().split("Redis is not available").length - 1);
}
