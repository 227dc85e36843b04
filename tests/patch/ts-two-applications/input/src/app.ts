import Fastify from "fastify";

export function one() {
  const app = Fastify();
  return app;
}

export function two() {
  const app = Fastify();
  return app;
}
