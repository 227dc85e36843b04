import Fastify from "fastify";
import { routes } from "./routes.js";
import { apiRoutes } from "./resources/api.js";

export function probe() {
  const app = Fastify();
  app.register(routes);
  return app;
}

export const app = Fastify();
app.register(routes);
app.register(apiRoutes, { prefix: "/api/v1" });
