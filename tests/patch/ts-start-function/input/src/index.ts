import Fastify from "fastify";
import cors from "@fastify/cors";

const fastify = Fastify({ logger: true });

fastify.get("/", async function handler() {
  return { hello: "world" };
});

const start = async () => {
  try {
    await fastify.register(cors);
    await fastify.listen({ port: 3000 });
  } catch (err) {
    fastify.log.error(err);
    process.exit(1);
  }
};
start();
