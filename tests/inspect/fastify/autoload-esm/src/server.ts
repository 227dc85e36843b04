import Fastify from "fastify";
import fp from "fastify-plugin";
import serviceApp from "./app.js";

const app = Fastify({ logger: true });

async function init() {
  app.register(fp(serviceApp));
  await app.ready();
  await app.listen({ port: Number(process.env.PORT ?? 3000) });
}

init();
