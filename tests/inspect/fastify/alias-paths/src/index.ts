import Fastify, { type FastifyInstance } from "fastify";
import { db } from "@/db";
import { users } from "@/routes/users";

const server: FastifyInstance = Fastify({ logger: true });

server.register(users, { prefix: "/users" });
server.get("/health", async () => ({ ok: Boolean(db) }));

const start = async () => {
  try {
    await server.listen({ port: 3000 });
  } catch (err) {
    server.log.error(err);
    process.exit(1);
  }
};
start();
