import jwt from "@fastify/jwt";
import Fastify from "fastify";
import { env } from "./env.js";
import { notesRoutes } from "./routes/notes.js";

const app = Fastify({ logger: true });

await app.register(jwt, { secret: env.jwtSecret });

app.decorate("authenticate", async (request, reply) => {
  try {
    await request.jwtVerify();
  } catch (error) {
    reply.send(error);
  }
});

app.register(notesRoutes, { prefix: "/api/v1/notes" });

await app.listen({ port: env.port });
