import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { errorOf, itemOf } from "../support/answer-body.js";
import { clientOf } from "../support/http-client.js";
import { TERMINATE, query } from "./database.js";
import { POOL, expectNoLeak } from "./leaks.js";
import { TASKS } from "./load.js";
import { type Subject, serving } from "./subject.js";

/** What becomes of the requests while the database only reads, as a primary does that a failover made a standby. */
export function outlivesFailover(subject: () => Subject): void {
  it("reads on and answers 503 to writes while its database only reads, then writes on fresh connections", () => {
    const { url } = subject().database;
    return serving(subject(), url, POOL, async (server) => {
      const request = clientOf(server);
      const user = randomUUID();
      const write = () => request("POST", TASKS, { user, json: { title: "x" } });
      const path = `${TASKS}/${itemOf(await write()).id}`;
      await makeReadOnly(url, true);
      try {
        await query(url, TERMINATE);
        expect((await request("GET", path, { user })).status).toBe(200);
        const refused = [
          await write(),
          await request("PATCH", path, { user, json: { title: "y" } }),
          await request("DELETE", path, { user }),
        ];
        for (const answer of refused) {
          expect(errorOf(answer).status_code).toBe(503);
          expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
        }
      } finally {
        await makeReadOnly(url, false);
      }
      // What is open still only reads.
      expect((await write()).status).toBe(201);
      expect(itemOf(await request("GET", path, { user }))["title"]).toBe("x");
      await expectNoLeak(url);
    });
  });
}

/** For connections that are opened from now on. */
async function makeReadOnly(url: string, isReadOnly: boolean): Promise<void> {
  await query(
    url,
    `BEGIN READ WRITE;
     DO $$ BEGIN
       EXECUTE format('ALTER DATABASE %I SET default_transaction_read_only = ${String(isReadOnly)}', current_database());
     END $$;
     COMMIT`,
  );
}
