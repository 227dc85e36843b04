import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { expect, it } from "vitest";
import type { AppServer } from "../support/app-server.mjs";
import { clientOf } from "../support/http-client.js";
import { POOL, expectNoLeak, expectWholePool } from "./leaks.js";
import { TASKS, expectAllKept, expectAtWorst503, underLoad } from "./load.js";
import { type SlowClient, getHead, postHead, slowClient } from "./slow-client.js";
import { type Subject, serving, withShortShutdown } from "./subject.js";

const CLIENTS = 60;
const READERS = 10;
const UNDER_WAY_MS = 2_000;
/** What the rows hold that nobody reads: more of it than the buffers of a connection. */
const ROWS = 80;
const NOTES = "x".repeat(100_000);

/** What clients that take their time do to a backend. */
export function bearsSlowClients(subject: () => Subject): void {
  it("serves others while clients are slow, gives those no connection, and stops in time", () => {
    const { url } = subject().database;
    return withShortShutdown(subject(), () =>
      serving(subject(), url, POOL, async (server) => {
        const slow = [...slowHeads(server), ...slowBodies(server), ...(await nonReaders(server))];
        try {
          await expectOthersServed(server, url);
          expect(slow.map((client) => client.isConnected())).not.toContain(false);
          expect(await server.stop()).toBe(0);
          await expectCutOff(slow);
        } finally {
          for (const client of slow) client.hangUp();
        }
      }),
    );
  });

  it("does not wait for the rest of a head when it is told to stop", () =>
    serving(subject(), subject().database.url, POOL, async (server) => {
      const slow = slowHeads(server);
      try {
        await delay(UNDER_WAY_MS);
        expect(slow.map((client) => client.isConnected())).not.toContain(false);
        // It ends before it has to be killed, and long before the limit.
        expect(await server.stop()).toBe(0);
        await expectCutOff(slow);
      } finally {
        for (const client of slow) client.hangUp();
      }
    }));
}

async function expectOthersServed(server: AppServer, url: string): Promise<void> {
  const user = randomUUID();
  const load = await underLoad(server, user, () => delay(UNDER_WAY_MS));
  expect(expectAtWorst503(load)).toBe(0);
  await expectAllKept(server, user, load);
  await expectNoLeak(url);
  await expectWholePool(server, url);
}

/** Clients that send a head byte by byte, half of them after another request. */
function slowHeads(server: AppServer): SlowClient[] {
  const first = getHead("/health/live", "slow");
  return Array.from({ length: CLIENTS }, (_, index) =>
    slowClient(server, { atOnce: index % 2 === 0 ? "" : first, slowly: postHead("slow") }),
  );
}

/** Clients that send a body byte by byte. */
function slowBodies(server: AppServer): SlowClient[] {
  const sent = { atOnce: postHead("slow"), slowly: JSON.stringify({ title: NOTES }) };
  return Array.from({ length: CLIENTS }, () => slowClient(server, sent));
}

/** Clients that do not read what they have asked for. */
async function nonReaders(server: AppServer): Promise<SlowClient[]> {
  const user = randomUUID();
  const request = clientOf(server);
  for (let row = 0; row < ROWS; row += 1)
    await request("POST", TASKS, { user, json: { title: `${row}`, notes: NOTES } });
  const atOnce = getHead(`${TASKS}?limit=${ROWS}`, user);
  return Array.from({ length: READERS }, () => slowClient(server, { atOnce }));
}

/** Nobody was given more than the buffers hold, nor told of an error of the backend. */
async function expectCutOff(slow: readonly SlowClient[]): Promise<void> {
  const answers = await Promise.all(slow.map((client) => client.answer()));
  for (const answer of answers) {
    expect(answer.length).toBeLessThan(ROWS * NOTES.length);
    expect(/^HTTP\/1\.1 5(?!03).*/m.exec(answer)?.[0]).toBe(undefined);
  }
}
