import * as Fastify from "fastify";
import { routes as apiRoutes } from "./routes.js";
import type { Config } from "./config.js";

const app = Fastify.fastify();
app.register(apiRoutes, { prefix: "/api" });

export const config: Config = {};
export default app;
