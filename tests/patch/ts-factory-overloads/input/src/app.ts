import { fastify } from "fastify";

export function build(): ReturnType<typeof fastify>;
export function build(port: number): ReturnType<typeof fastify>;
export function build(port?: number) {
  const app = fastify();
  app.decorate("port", port ?? 0);
  return app;
}
