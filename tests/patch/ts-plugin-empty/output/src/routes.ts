import type { FastifyInstance } from "fastify";
import { apiRoutes } from "./resources/api.js";

export async function routes(instance: FastifyInstance): Promise<void> { instance.register(apiRoutes, { prefix: "/api/v1" }); }
