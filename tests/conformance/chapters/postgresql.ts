import { describe, expect, it } from "vitest";
import { createDatabase } from "../../support/postgres.js";
import { errorOf, itemOf, listOf } from "../../support/answer-body.js";
import { clientOf } from "../../support/http-client.js";
import { type Deployed, withBackend } from "../harness/launch.js";
import { hold, requestBytes } from "../harness/raw.js";
import { TASKS, times } from "../harness/running.js";

/** How a provider's console, a tutorial or a colleague may spell the address of one database. */
const SPELLINGS: readonly (readonly [string, (url: URL) => string])[] = [
  ["postgres://", (url) => url.href.replace(/^postgresql:/, "postgres:")],
  [
    "sslmode, channel_binding and options",
    (url) => `${url.href}?sslmode=prefer&channel_binding=prefer&options=-c%20search_path%3Dpublic`,
  ],
  [
    "a time-out and a name of the application",
    (url) => `${url.href}?connect_timeout=10&application_name=my%20app`,
  ],
  ["an endpoint among the options", (url) => `${url.href}?sslmode=disable&options=endpoint%3Dep-cool-123`],
  ["a parameter that nobody knows", (url) => `${url.href}?fancy_parameter=1`],
  [
    "a percent-encoded user",
    (url) =>
      url.href.replace(
        `//${url.username}`,
        `//%${url.username.charCodeAt(0).toString(16)}${url.username.slice(1)}`,
      ),
  ],
  ["blanks around it", (url) => ` ${url.href} \n`],
];

/** Chapter "Configuration": `DATABASE_URL`, and many processes on one database. */
export function postgresql(deployed: Deployed): void {
  const database = (): URL => new URL(deployed().databaseUrl ?? "");

  describe("PostgreSQL", () => {
    it.each(SPELLINGS)("any usual URL works as it is pasted: %s", async (_, spelled) => {
      await withBackend(deployed, { DATABASE_URL: spelled(database()) }, async (request) => {
        expect((await request("GET", TASKS, { user: "someone" })).status).toBe(200);
      });
    });

    it("a percent-encoded password is decoded, and never printed", async () => {
      const url = database();
      url.password = "p%40ss%2Fw%3Ard%25";
      await withBackend(deployed, { DATABASE_URL: url.href }, async (request, server) => {
        expect((await request("GET", TASKS, { user: "someone" })).status).toBe(200);
        expect(server.output()).not.toMatch(/p%40ss|p@ss/);
      });
    });

    it("not ready before the migrations are at head: 503", async () => {
      await withBackend(deployed, {}, async (request) => {
        expect((await request("GET", "/health/ready")).status).toBe(200);
      });
      const empty = await createDatabase();
      try {
        await withBackend(deployed, { DATABASE_URL: empty.url }, async (request) => {
          const answer = await request("GET", "/health/ready");
          expect(errorOf(answer).status_code).toBe(503);
          expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
          expect((await request("GET", "/health/live")).status).toBe(200);
        });
      } finally {
        await empty.drop();
      }
    });

    it("HSTS in production, on errors too; `.env` is not needed", async () => {
      const variables = { APP_ENV: "production", CORS_ORIGINS: "https://app.example" };
      await withBackend(deployed, variables, async (request) => {
        for (const path of [TASKS, "/nowhere", "/health/ready"]) {
          const { headers } = await request("GET", path);
          expect(headers.get("strict-transport-security"), path).toMatch(/max-age=\d{7,}/);
        }
      });
    });

    it("`DATABASE_POOL_SIZE=1` is enough for many at once, and connections come back", async () => {
      await withBackend(deployed, { DATABASE_POOL_SIZE: "1" }, async (request) => {
        const user = `pool-${Date.now()}`;
        const answers = await Promise.all(
          times(40, (index) =>
            index % 2 === 0
              ? request("POST", TASKS, { user, json: { title: `${index}` } })
              : request("GET", `${TASKS}?count=true`, { user }),
          ),
        );
        expect(answers.map((answer) => answer.status)).toEqual(
          times(40, (index) => (index % 2 === 0 ? 201 : 200)),
        );
        expect(listOf(await request("GET", `${TASKS}?count=true`, { user })).page.total).toBe(20);
      });
    });

    it("of writers at several instances exactly one wins, with one `If-Match` as with one unique value", async () => {
      const servers = await Promise.all([deployed().start(), deployed().start()]);
      try {
        const user = `many-${Date.now()}`;
        const [first, second] = servers.map(clientOf);
        const created = await first?.("POST", TASKS, { user, json: { title: "Contested" } });
        if (created === undefined || second === undefined) throw new Error("no server");
        const path = `${TASKS}/${itemOf(created).id}`;
        expect(itemOf(await second("GET", path, { user }))).toEqual(itemOf(created));
        const headers = { "if-match": created.headers.get("etag") ?? "" };
        const patch = (index: number) =>
          requestBytes("PATCH", path, { user, headers, json: { title: `${index}` } });
        const post = requestBytes("POST", TASKS, { user, json: { title: "one", due_date: "2030-01-01" } });
        for (const [make, won, lost] of [
          [patch, 200, 412],
          [() => post, 201, 409],
        ] as const) {
          const held = await Promise.all(
            servers.flatMap((server) => times(5, (index) => hold(server, make(index)))),
          );
          const answers = await Promise.all(held.map((request) => request.release()));
          expect(answers.map((answer) => answer.status).sort()).toEqual([won, ...times(9, () => lost)]);
        }
      } finally {
        await Promise.all(servers.map((server) => server.stop()));
      }
    });
  });
}
