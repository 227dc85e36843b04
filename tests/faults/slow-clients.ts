import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { expect, it } from "vitest";
import type { AppServer } from "../support/app-server.mjs";
import { clientOf } from "../support/http-client.js";
import { POOL, expectNoLeak, expectWholePool } from "./leaks.js";
import { TASKS, expectAllKept, expectAtWorst503, underLoad } from "./load.js";
import { type SlowClient, getHead, postHead, slowClient } from "./slow-client.js";
import { type Subject, serving, withShortShutdown } from "./subject.js";

const CLIENTS = 40;
const READERS = 10;
const UNDER_WAY_MS = 2_000;
/** What the rows hold that nobody reads: more of it than the buffers of a connection. */
const ROWS = 100;
const NOTES = "x".repeat(100_000);

/** What clients that take their time do to a backend. */
export function bearsSlowClients(subject: () => Subject): void {
  it("serves others while clients are slow, gives those no connection, and does not wait for them to stop", () => {
    const { url } = subject().database;
    return withShortShutdown(subject(), () =>
      serving(subject(), url, POOL, async (server) => {
        const slow = await slowClients(server);
        try {
          const user = randomUUID();
          const load = await underLoad(server, user, () => delay(UNDER_WAY_MS));
          expect(expectAtWorst503(load)).toBe(0);
          await expectAllKept(server, user, load);
          await expectNoLeak(url);
          await expectWholePool(server, url);
          expect(slow.map((client) => client.isConnected())).not.toContain(false);
          expect(await server.stop()).toBe(0);
          await expectCutOff(slow);
        } finally {
          for (const client of slow) client.hangUp();
        }
      }),
    );
  });
}

/** Clients that send a head or a body byte by byte, after another request too, or do not read what they have asked for. */
async function slowClients(server: AppServer): Promise<SlowClient[]> {
  const reader = randomUUID();
  const request = clientOf(server);
  for (let row = 0; row < ROWS; row += 1)
    await request("POST", TASKS, { user: reader, json: { title: `${row}`, notes: NOTES } });
  const first = getHead("/health/live", "slow");
  const kinds = [
    { slowly: postHead("slow") },
    { atOnce: first, slowly: postHead("slow") },
    { atOnce: postHead("slow"), slowly: JSON.stringify({ title: NOTES }) },
  ];
  const senders = kinds.flatMap((kind) => Array.from({ length: CLIENTS }, () => slowClient(server, kind)));
  const large = getHead(`${TASKS}?limit=${ROWS}`, reader);
  return [...senders, ...Array.from({ length: READERS }, () => slowClient(server, { atOnce: large }))];
}

/** Those that did not read were not given all, and nobody was told of an error of the backend. */
async function expectCutOff(slow: readonly SlowClient[]): Promise<void> {
  const answers = await Promise.all(slow.map((client) => client.answer()));
  for (const answer of answers) {
    expect(answer.length).toBeLessThan(ROWS * NOTES.length);
    expect(answer.slice(0, 100)).not.toMatch(/^HTTP\/1\.1 500/);
  }
}
