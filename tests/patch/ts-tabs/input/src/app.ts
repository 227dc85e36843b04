import Fastify from "fastify";

export class Unrelated {}

export function createApp() {
	const app = Fastify();

	if (process.env.NODE_ENV !== "production") {
		app.register(import("@fastify/swagger"));
	}

	return app;
}
