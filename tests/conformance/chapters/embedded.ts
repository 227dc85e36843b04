import { describe, expect, it } from "vitest";
import { type Deployed, refusal, withBackend } from "../harness/launch.js";
import { TASKS } from "../harness/running.js";

/** Chapter "Configuration": the embedded default. */
export function embedded(deployed: Deployed): void {
  describe("the embedded database", () => {
    it("`DATABASE_URL` unset: it migrates itself at start, and is ready", async () => {
      await withBackend(deployed, {}, async (request) => {
        expect((await request("GET", "/health/ready")).status).toBe(200);
        expect((await request("GET", TASKS, { user: "first" })).status).toBe(200);
      });
    });

    it("start-up refuses an embedded database that another process has open", async () => {
      await withBackend(deployed, {}, async (request) => {
        expect(await refusal(deployed, {})).not.toBe("");
        expect((await request("GET", TASKS, { user: "first" })).status).toBe(200);
      });
    });
  });
}
