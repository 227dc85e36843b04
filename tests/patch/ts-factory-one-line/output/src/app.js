import Fastify from "fastify";
import { apiRoutes } from "./resources/api.js";

export function build() { const app = Fastify(); app.register(apiRoutes, { prefix: "/api/v1" }); return app; }
