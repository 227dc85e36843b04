import Fastify, { type FastifyInstance } from "fastify";

const server: FastifyInstance = Fastify();

server.get("/ping", async () => "pong");

await server.listen({ port: 8080 });
