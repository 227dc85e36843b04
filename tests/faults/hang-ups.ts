import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { expect, it } from "vitest";
import type { AppServer } from "../support/app-server.mjs";
import { bodyOf, headersOf } from "../support/http-client.js";
import { IS_SOAK } from "../support/runs.js";
import { withLockedTasks } from "./database.js";
import { POOL, expectNoLeak, expectPoolBusy, expectWholePool } from "./leaks.js";
import { TASKS, WORKERS, expectAllKept, expectAtWorst503, underLoad } from "./load.js";
import { type SlowClient, postHead, slowClient } from "./slow-client.js";
import { type Subject, serving } from "./subject.js";

const ROUNDS = IS_SOAK ? 50 : 2;
const HEARD_MS = 300;

/** What becomes of the connections that a backend uses for clients that do not wait for the answer. */
export function isHungUpOn(subject: () => Subject): void {
  it("keeps no connection for clients that hang up, and serves the others", () => {
    const { url } = subject().database;
    return serving(subject(), url, POOL, async (server) => {
      for (let round = 0; round < ROUNDS; round += 1) {
        await hangUpWhileBusy(server, url);
        await expectNoLeak(url);
        await expectWholePool(server, url);
      }
      const user = randomUUID();
      const load = await underLoad(server, user, async () => {
        for (let round = 0; round < ROUNDS; round += 1) await hangUpAtAnyTime(server);
      });
      // Those who are gone are served too, which may take longer than others wait on a busy machine.
      expectAtWorst503(load);
      expect(load.created.length).toBeGreaterThan(0);
      await expectAllKept(server, user, load);
      await expectNoLeak(url);
      await expectWholePool(server, url);
    });
  });
}

/** Reads and writes that wait for the database or a connection to it, and bodies of which the half was sent. */
async function hangUpWhileBusy(server: AppServer, url: string): Promise<void> {
  await withLockedTasks(url, async () => {
    const gone = new AbortController();
    const asked = Array.from({ length: WORKERS }, (_, turn) => askAndLeave(server, turn, gone.signal));
    const halves = Array.from({ length: WORKERS }, () => halfSent(server));
    await expectPoolBusy(url);
    gone.abort();
    for (const half of halves) half.hangUp();
    await Promise.all(asked);
    await delay(HEARD_MS);
  });
}

async function hangUpAtAnyTime(server: AppServer): Promise<void> {
  const asked = Array.from({ length: WORKERS * 2 }, (_, turn) =>
    askAndLeave(server, turn, AbortSignal.timeout(1 + turn * 10)),
  );
  await Promise.all(asked);
  await delay(HEARD_MS);
}

/** Every other time a write. */
async function askAndLeave(server: AppServer, turn: number, signal: AbortSignal): Promise<void> {
  const sent = { user: "gone", ...(turn % 2 === 0 ? {} : { json: { title: "x" } }) };
  const method = turn % 2 === 0 ? "GET" : "POST";
  const request = { method, headers: headersOf(sent), body: bodyOf(sent), signal };
  const answer = await fetch(server.url + TASKS, request).catch(() => null);
  await answer?.text().catch(() => "");
}

function halfSent(server: AppServer): SlowClient {
  return slowClient(server, { atOnce: `${postHead("gone")}{"title":` });
}
