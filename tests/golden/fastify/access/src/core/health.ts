/** What a load balancer or an orchestrator asks. */

import { z } from "zod";
import type { Database } from "../db/database.js";
import { isMigrated } from "../db/migrations.js";
import { ApiError } from "./errors.js";
import { always, ready } from "./openapi.js";
import type { Plugin } from "./validation.js";

const Health = z.object({ status: z.string() }).meta({ id: "Health" });

export const healthRoutes: Plugin<{ readonly database: Database }> = (app, { database }, done) => {
  app.get(
    "/health/live",
    {
      schema: {
        operationId: "checkLive",
        tags: ["health"],
        summary: "Check Live",
        description: "The process answers.",
        response: always(Health),
      },
    },
    () => ({ status: "ok" }),
  );

  app.get(
    "/health/ready",
    {
      schema: {
        operationId: "checkReady",
        tags: ["health"],
        summary: "Check Ready",
        description: "The database answers too, and has seen every migration.",
        response: ready(Health),
      },
    },
    async () => {
      if (!(await database.read((db) => isMigrated(db)))) {
        throw new ApiError(503, "The database has not seen every migration", {
          headers: { "retry-after": "5" },
        });
      }
      return { status: "ok" };
    },
  );
  done();
};
