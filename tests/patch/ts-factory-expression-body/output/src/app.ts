import Fastify from "fastify";
import { health } from "./health.js";
import { apiRoutes } from "./resources/api.js";

export const build = () =>
  Fastify({ logger: false })
    .register(health)
    .register(apiRoutes, { prefix: "/api/v1" })
    // the last one
    .get("/", async () => "up");
