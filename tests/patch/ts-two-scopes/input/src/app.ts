import Fastify from "fastify";
import { routes } from "./routes.js";

export function probe() {
  const app = Fastify();
  app.register(routes);
  return app;
}

export const app = Fastify();
app.register(routes);
