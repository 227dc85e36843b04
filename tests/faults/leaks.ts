import { expect } from "vitest";
import type { AppServer } from "../support/app-server.mjs";
import { clientOf } from "../support/http-client.js";
import { connectionStates, waitingForTasks, withLockedTasks } from "./database.js";
import { TASKS } from "./load.js";

const POOL_SIZE = 5;
const SETTLED = { timeout: 30_000, interval: 100 };

/** The variables of a backend with the pool that the functions here expect. */
export const POOL = { DATABASE_POOL_SIZE: String(POOL_SIZE) };

/** Before long there are no more connections than the pool holds, and none of them does anything. */
export async function expectNoLeak(url: string): Promise<void> {
  await expect.poll(() => connectionStates(url), SETTLED).toSatisfy(isAtRest);
}

/** As many requests as the pool has connections are at the database at the same time, and all are served. */
export async function expectWholePool(server: AppServer, url: string): Promise<void> {
  const request = clientOf(server);
  const { served } = await withLockedTasks(url, async () => {
    const all = Array.from({ length: POOL_SIZE }, () => request("GET", TASKS, { user: "someone" }));
    await expectPoolBusy(url);
    return { served: Promise.all(all) };
  });
  expect((await served).map(({ status }) => status)).toEqual(Array.from({ length: POOL_SIZE }, () => 200));
}

/** Before long each connection of the pool waits for the table of the tasks. */
export async function expectPoolBusy(url: string): Promise<void> {
  await expect.poll(() => waitingForTasks(url), SETTLED).toBe(POOL_SIZE);
}

function isAtRest(states: readonly string[]): boolean {
  return states.length <= POOL_SIZE && states.every((state) => state === "idle");
}
