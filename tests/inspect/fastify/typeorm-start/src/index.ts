import "reflect-metadata";
import fastify = require("fastify");
import { source } from "./data-source";

const start = async (): Promise<void> => {
  const app = fastify.fastify({ logger: true });
  await source.initialize();
  await app.listen({ port: 3000 });
};

void start();
