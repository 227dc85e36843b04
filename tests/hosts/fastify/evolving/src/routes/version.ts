import type { FastifyInstance } from "fastify";
import { version } from "../../package.json";

export async function registerVersion(server: FastifyInstance) {
    server.get("/", async () => ({ version }));
}
