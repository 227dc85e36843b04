import Fastify from "fastify";
import { health } from "./health.js";

export const build = () =>
  Fastify({ logger: false })
    .register(health)
    // the last one
    .get("/", async () => "up");
