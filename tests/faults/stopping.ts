import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { expect, it } from "vitest";
import type { AppServer } from "../support/app-server.mjs";
import { clientOf } from "../support/http-client.js";
import { query, withLockedTasks } from "./database.js";
import { TASKS, WORKERS, expectAtWorst503 } from "./load.js";
import { type Subject, serving } from "./subject.js";

const FEW_CONNECTIONS = { DATABASE_POOL_SIZE: "3" };
const UNDER_WAY_MS = 500;
/** How a client hears that nobody takes requests any more. */
const NOT_TAKEN = ["ECONNREFUSED", "ECONNRESET", "EPIPE"];

/** What becomes of the requests to a backend that is told to stop. */
export function stopsGracefully(subject: () => Subject): void {
  it("is told to stop while requests wait for the database, and for a connection: all are served", async () => {
    const { url } = subject().database;
    await serving(subject(), url, FEW_CONNECTIONS, async (server) => {
      const request = clientOf(server);
      const { waiting, stopped } = await withLockedTasks(url, async () => {
        const all = Promise.all([
          request("GET", TASKS, { user: "waiting" }),
          ...Array.from({ length: WORKERS }, (_, index) =>
            request("POST", TASKS, { user: "waiting", json: { title: `${index}` } }),
          ),
        ]);
        await delay(UNDER_WAY_MS);
        // An answer to a later request: those are under way by now, however busy the machine is.
        expect((await request("GET", "/health/live")).status).toBe(200);
        const code = server.stop();
        await delay(UNDER_WAY_MS);
        return { waiting: all, stopped: code };
      });
      const statuses = (await waiting).map(({ status }) => status);
      expect(statuses).toEqual([200, ...Array.from({ length: WORKERS }, () => 201)]);
      expect(await stopped).toBe(0);
    });
  });

  it("is told to stop under load: it does no write that it does not acknowledge", async () => {
    const { url } = subject().database;
    const user = randomUUID();
    await serving(subject(), url, FEW_CONNECTIONS, async (server) => {
      const workers = Array.from({ length: WORKERS }, () => untilNotTaken(server, user));
      await delay(UNDER_WAY_MS);
      expect(await server.stop()).toBe(0);
      const acknowledged = (await Promise.all(workers)).reduce((sum, count) => sum + count, 0);
      expect(acknowledged).toBeGreaterThan(0);
      const rows = await query(url, `SELECT count(*)::int AS n FROM tasks WHERE user_id = '${user}'`);
      expect(rows).toEqual([{ n: acknowledged }]);
    });
  });
}

/** Writes until nobody takes it any more; gives how often it was acknowledged. */
async function untilNotTaken(server: AppServer, user: string): Promise<number> {
  const request = clientOf(server);
  for (let count = 0; ; count += 1) {
    const answer = await request("POST", TASKS, { user, json: { title: `${count}` } }).catch(
      (error: unknown) => codeOf(error),
    );
    if (typeof answer === "string") {
      expect(NOT_TAKEN).toContain(answer);
      return count;
    }
    expect(expectAtWorst503({ answers: [answer] })).toBe(0);
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
