import type { FastifyInstance } from "fastify";

export default async function home(fastify: FastifyInstance) {
  fastify.get("/", async (request) => ({ id: request.caller.uid }));
}
