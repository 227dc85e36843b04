import * as Fastify from "fastify";
import { routes as apiRoutes } from "./routes.js";
import type { Config } from "./config.js";
import { apiRoutes as resourceApiRoutes } from "./resources/api.js";

const app = Fastify.fastify();
app.register(apiRoutes, { prefix: "/api" });
app.register(resourceApiRoutes, { prefix: "/api/v1" });

export const config: Config = {};
export default app;
