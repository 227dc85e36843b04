import Fastify, { type FastifyInstance } from "fastify";
import { apiRoutes } from "./resources/api.js";

const server: FastifyInstance = Fastify();
server.register(apiRoutes, { prefix: "/api/v1" });

server.get("/ping", async () => "pong");

await server.listen({ port: 8080 });
