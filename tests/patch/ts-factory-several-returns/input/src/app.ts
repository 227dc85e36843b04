import Fastify from "fastify";
import { jobs } from "./jobs.js";
import { routes } from "./routes.js";

export function createServer(kind: "worker" | "web") {
  const app = Fastify();
  app.register(jobs);
  if (kind === "worker") return app;

  app.register(routes);
  return app;
}
