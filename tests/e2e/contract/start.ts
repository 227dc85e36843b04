import { describe, expect, it } from "vitest";
import { errorOf } from "../../support/answer-body.js";
import type { GeneratedProject } from "../../support/generated-project.js";
import { clientOf } from "../../support/http-client.js";
import { TASKS } from "./running.js";

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
