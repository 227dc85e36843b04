import { fastify as createServer } from "fastify";
import { health } from "#src/routes/health.mjs";

export const makeServer = async () => {
	const server = createServer();
	await server.register(health);
	return server;
};
