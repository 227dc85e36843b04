import fastify from "fastify";
import { auth, requireUser } from "./lib/auth.js";
import { pool } from "./lib/db.js";

export async function buildApp() {
  const app = fastify({ logger: true });
  await app.register(auth);
  app.get("/ping", () => ({ pong: true }));
  app.get("/claims", { onRequest: requireUser }, (request) => request.user);
  app.addHook("onClose", () => pool.end());
  return app;
}
