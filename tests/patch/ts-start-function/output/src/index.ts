import Fastify from "fastify";
import cors from "@fastify/cors";
import { apiRoutes } from "./resources/api.js";

const fastify = Fastify({ logger: true });

fastify.get("/", async function handler() {
  return { hello: "world" };
});

const start = async () => {
  try {
    await fastify.register(cors);
    await fastify.register(apiRoutes, { prefix: "/api/v1" });
    await fastify.listen({ port: 3000 });
  } catch (err) {
    fastify.log.error(err);
    process.exit(1);
  }
};
start();
