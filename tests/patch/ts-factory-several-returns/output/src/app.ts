import Fastify from "fastify";
import { jobs } from "./jobs.js";
import { routes } from "./routes.js";
import { apiRoutes } from "./resources/api.js";

export function createServer(kind: "worker" | "web") {
  const app = Fastify();
  app.register(jobs);
  if (kind === "worker") return app;

  app.register(routes);
  app.register(apiRoutes, { prefix: "/api/v1" });
  return app;
}
