import { setTimeout as delay } from "node:timers/promises";
import { expect, it } from "vitest";
import type { AppServer } from "../support/app-server.mjs";
import { clientOf } from "../support/http-client.js";
import { TERMINATE, query } from "./database.js";
import { type Load, TASKS, WORKERS, expectAtWorst503 } from "./load.js";
import { type Proxy, proxyTo } from "./proxy.js";
import { type Subject, serving, withShortLimits } from "./subject.js";

const CONNECTIONS = { DATABASE_POOL_SIZE: String(WORKERS) };
const CLOSES_AFTER_MS = 30_000;
const HEARD_MS = 300;
const LONGEST_WAIT_MS = 15_000;

/** What the network may do to the connections between a backend and its database. */
export function onBadNetworks(subject: () => Subject): void {
  it("takes a connection for dead once it was told that it will be closed, before it is", () =>
    throughProxy(subject(), async (server, proxy) => {
      proxy.delayClosing(CLOSES_AFTER_MS);
      await query(subject().database.url, TERMINATE);
      await delay(HEARD_MS);
      proxy.delayClosing(0);
      const started = Date.now();
      expect(expectAtWorst503(await askedAtOnce(server))).toBe(0);
      expect(Date.now() - started).toBeLessThan(CLOSES_AFTER_MS / 2);
    }));

  it("answers 503 in time where connections go dead without a word, and heals by itself", () =>
    withShortLimits(subject(), () =>
      throughProxy(subject(), async (server, proxy) => {
        proxy.silence();
        const started = Date.now();
        expectAtWorst503(await askedAtOnce(server));
        expect(Date.now() - started).toBeLessThan(LONGEST_WAIT_MS);
        expect(expectAtWorst503(await askedAtOnce(server))).toBe(0);
      }),
    ));
}

/** Reads and writes that come at the same time, so that each needs a connection of its own. */
async function askedAtOnce(server: AppServer): Promise<Pick<Load, "answers">> {
  const request = clientOf(server);
  const asked = Array.from({ length: WORKERS / 2 }, (_, index) => [
    request("GET", TASKS, { user: "someone" }),
    request("POST", TASKS, { user: "someone", json: { title: `${index}` } }),
  ]);
  return { answers: await Promise.all(asked.flat()) };
}

/** Starts a backend whose connections, all of them in use before, lead through a proxy. */
async function throughProxy(
  subject: Subject,
  look: (server: AppServer, proxy: Proxy) => Promise<void>,
): Promise<void> {
  const proxy = await proxyTo(subject.database.url);
  try {
    await serving(subject, proxy.url, CONNECTIONS, async (server) => {
      await askedAtOnce(server);
      await look(server, proxy);
    });
  } finally {
    await proxy.stop();
  }
}
