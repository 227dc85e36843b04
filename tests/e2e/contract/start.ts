import { request } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { errorOf } from "../../support/answer-body.js";
import type { GeneratedProject } from "../../support/generated-project.js";
import { clientOf } from "../../support/http-client.js";
import { signedToken } from "../../support/signed-token.mjs";
import { TASKS } from "./running.js";

const STOP_BEGINS_MS = 300;

/** A create of which only half has been sent; `finish` sends the rest and gives the status. */
function slowWrite(url: string): { readonly finish: () => Promise<number | undefined> } {
  const body = JSON.stringify({ title: "Half a task" });
  const headers = {
    authorization: `Bearer ${signedToken("slow")}`,
    "content-type": "application/json",
    "content-length": body.length,
  };
  const sent = request(`${url}${TASKS}`, { method: "POST", headers });
  const answered = new Promise<number | undefined>((resolve, reject) => {
    sent.on("response", (response) => resolve(response.resume().statusCode)).on("error", reject);
  });
  sent.write(body.slice(0, 5));
  return {
    finish: () => {
      sent.end(body.slice(5));
      return answered;
    },
  };
}

/** Start, stop and the limits that need a backend of their own. */
export function startIsCareful(project: () => GeneratedProject): void {
  describe("a backend", () => {
    it("ends with 0 on SIGTERM", async () => {
      const server = await project().serve();
      expect(await server.stop()).toBe(0);
    });

    it.each([
      ["a weak secret", { JWT_SECRET: "short" }, /JWT_SECRET/],
      ["an unreadable database address", { DATABASE_URL: "nonsense" }, /DATABASE_URL/],
      ["no secret", { JWT_SECRET: "" }, /JWT_SECRET is not set/],
      ["another kind of database", { DATABASE_URL: "mysql://a/b" }, /DATABASE_URL must start with/],
      ["an unknown sslmode", { DATABASE_URL: "postgresql://a/b?sslmode=maybe" }, /DATABASE_URL .*sslmode/],
      [
        "a database file that cannot be made",
        { DATABASE_URL: "sqlite:////dev/null/app.db" },
        /cannot be opened/,
      ],
      ["a rate limit that is none", { RATE_LIMIT: "often" }, /RATE_LIMIT must look like/],
      ["a log level that is none", { LOG_LEVEL: "loud" }, /LOG_LEVEL/],
      ["the embedded database in production", { APP_ENV: "production" }, /DATABASE_URL|embedded/i],
    ])("does not start with %s, and says why in one line", async (_, variables, reason) => {
      const failure = await project()
        .serve(undefined, variables)
        .then(
          () => "it started",
          (error: unknown) => String(error),
        );
      expect(failure).toMatch(reason);
      expect(failure).not.toContain("Traceback");
    });

    it("finishes what is under way on SIGTERM", async () => {
      const server = await project().serve();
      const write = slowWrite(server.url);
      await clientOf(server)("GET", "/health/live");
      const code = server.stop();
      await delay(STOP_BEGINS_MS);
      expect(await write.finish()).toBe(201);
      expect(await code).toBe(0);
    });

    it("is not ready without its database, and says when to ask again", async () => {
      const server = await project().serve({ url: "postgresql://nobody@localhost:1/nowhere" });
      try {
        for (const path of ["/health/ready", TASKS]) {
          const answer = await clientOf(server)("GET", path, { user: "patient" });
          expect(errorOf(answer).status_code, path).toBe(503);
          expect(Number(answer.headers.get("retry-after")), path).toBeGreaterThan(0);
        }
        expect((await clientOf(server)("GET", "/health/live")).status).toBe(200);
      } finally {
        await server.stop();
      }
    });

    it("does not share its embedded database with another that runs", async () => {
      const first = await project().serve();
      const failure = await project()
        .serve()
        .then(
          () => "it started",
          (error: unknown) => String(error),
        );
      expect(await first.stop()).toBe(0);
      expect(failure).toContain("did not come up");
      expect(failure).not.toContain("Traceback");
    });

    it("slows down a caller who asks too often", async () => {
      const server = await project().serve(undefined, { RATE_LIMIT: "3/minute" });
      try {
        const request = clientOf(server);
        const statuses = [];
        for (let asked = 0; asked < 4; asked += 1)
          statuses.push((await request("GET", TASKS, { user: "eager" })).status);
        expect(statuses).toEqual([200, 200, 200, 429]);
        const refused = await request("GET", TASKS, { user: "eager" });
        expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
        expect(errorOf(refused).status_code).toBe(429);
        expect((await request("GET", TASKS, { user: "patient" })).status).toBe(200);
      } finally {
        await server.stop();
      }
    });
  });
}
