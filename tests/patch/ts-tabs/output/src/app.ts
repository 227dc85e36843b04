import Fastify from "fastify";
import { apiRoutes } from "./resources/api.js";

export class Unrelated {}

export function createApp() {
	const app = Fastify();

	if (process.env.NODE_ENV !== "production") {
		app.register(import("@fastify/swagger"));
	}
	app.register(apiRoutes, { prefix: "/api/v1" });

	return app;
}
