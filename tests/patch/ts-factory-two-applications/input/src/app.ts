import Fastify from "fastify";

export function createServer() {
  const admin = Fastify();
  const app = Fastify();
  app.get("/", async () => "app");
  admin.get("/", async () => "admin");
  return { admin, app };
}
