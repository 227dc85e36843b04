import type { FastifyInstance } from "fastify";

export async function routes(instance: FastifyInstance): Promise<void> {}
