import { fastify } from "fastify";
import { apiRoutes } from "./resources/api.js";

export function build(): ReturnType<typeof fastify>;
export function build(port: number): ReturnType<typeof fastify>;
export function build(port?: number) {
  const app = fastify();
  app.decorate("port", port ?? 0);
  app.register(apiRoutes, { prefix: "/api/v1" });
  return app;
}
