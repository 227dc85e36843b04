import type { FastifyInstance } from "fastify";
import { status } from "#src/status.mjs";

export async function health(app: FastifyInstance) {
	app.get("/health", () => status());
}
